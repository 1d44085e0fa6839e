import type { ValueKind } from '../layout/vocabulary.js';

/** What a word that bears on a figure speaks of. */
export type QualifierCategory = 'period' | 'kind' | 'part' | 'place' | 'year';

/**
 * What words of one pattern mean: a category that bears on the figure, or `harmless`. `loud` words
 * govern the value wherever they appear in prose (预计); others only where all of their clause is
 * understood: 农业用水 is a part, 农业用水量有所下降 is a remark on one.
 */
export interface WordPattern {
  readonly category: QualifierCategory | 'harmless';
  readonly kind?: ValueKind;
  readonly loud?: true;
  /** Looked for in remarks and notes alone. */
  readonly only?: 'prose';
  /** The source of a regular expression; of several that fit, the longest match counts. */
  readonly pattern: string;
}

const MONTH = '(?:0?[1-9]|1[0-2])';
const DASH = '\\s*[-~—–至到]+\\s*';
/** The numeral of a month in words. */
const SPELLED_MONTH = '(?:十[一二]?|[一二三四五六七八九])';
/** What a value is called behind the word that qualifies it. */
const VALUE =
  '(?:(?:用水总?|水)?(?:数值|数据|指标值|指标数|指标|数额|数量|数|值|量)|面积|规模|口径|水平|版本|版|稿|成果|结果)?';
/** What a part is called behind the word that names it. */
const PART =
  '(?:用水总?量?|取水量?|供水量?|水源|水量|用地|耕地|农田|部分|区域|范围|面积|口径|量|数)?';
const HAN = '[\\u4e00-\\u9fff]';
const ENGLISH_MONTH =
  '\\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
/** A value, and no date or span. */
const NUMBER = '\\d+(?:\\.\\d+)?(?![\\d.年月日季旬个号〕]|\\s*[-~—–至到、])';
/** Ends the object of 不含 and 仅. */
const OBJECT = '[^,，。;；:：()\\s]{1,16}';

/** Periods that leave part of the year out: no value of a flow. */
const PERIODS: readonly WordPattern[] = [
  // From January to December and at the year's end.
  `全年度?(?:累计|合计|数)?|整年|年度(?:累计|合计|值|数)?|(?:截[至止]到?)?(?:当年|本年度?|年)?(?:年末|年底|年终)(?:数|值|时点)?|年内|当年|本年度?|12个月|十二个月`,
  `0?1月?(?:份|1日)?${DASH}12月(?:份|底|末|31日)?(?:累计|合计)?|一(?:月份?)?[至到]十二月(?:份|底|末)?(?:累计|合计)?`,
  `(?:截[至止]到?)?12月(?:份?[底末]|31日)|\\bjan(?:uary)?\\b\\.?(?:${DASH}|\\s+(?:to|through)\\s+)dec(?:ember)?\\b|(?:1|一|第一)${DASH}(?:4|四|第四)个?季度|四个季度(?:合计|之和)?|q1${DASH}q4`,
  // A month of which something else than the value is dated.
]
  .map((pattern): WordPattern => ({ category: 'harmless', pattern }))
  .concat(
    [
      `(?:截[至止]到?)?${MONTH}月?(?:份|1日)?${DASH}${MONTH}月(?:份|底|末|\\d{1,2}日)?(?:累计|合计|累计数)?`,
      `(?:截[至止]到?)?${SPELLED_MONTH}(?:月份?)?[-~—–至到]${SPELLED_MONTH}月(?:份|底|末)?(?:累计|合计)?`,
      `(?:截[至止]到?|到)?${MONTH}(?:月\\d{1,2}日?|月(?:份)?(?:上旬|中旬|下旬|初|中|底|末)?)`,
      `(?:截[至止]到?|到)?${SPELLED_MONTH}(?:月份?(?:上旬|中旬|下旬|初|中|底|末)?)`,
      `截[至止]到?(?:目前|当前|现在|日前|今日|填报日|季度末|月[末底])`,
      `(?:第|前)?[一二三四1-4]个?(?:${DASH}(?:第)?[一二三四1-4])?个?季度?(?:末|底|度)?(?:累计|合计)?(?<=季|季度|季末|季底|季度末|累计|合计)`,
      `q[1-4](?:${DASH}q[1-4])?|h[12]|[上下前后]半年(?:度)?(?:累计|合计)?|半年度?(?:累计|合计)?`,
      `前[一二三四五六七八九十两\\d]{1,2}个?月(?:份)?(?:累计|合计)?|(?:近|共)?[一二三四五六七八九十]{1,2}个月|(?<!\\d)(?:[1-9]|1[01])个月`,
      '(?:当|本|上|每|逐|分|各|单|月)月(?:度|份|均)?|月(?:度|均|报|累计|末|底)|(?:当|本|上|每|逐|分|各)季(?:度)?|季度|季(?:均|报|末)|(?:日|旬|周)(?:均|报|度)|每[日旬周]|逐[日旬周]|最高日|最大月',
      '(?:非|主)?汛期|枯水[期季]|丰水[期季]|灌溉[期季]|采暖[期季]|供暖[期季]|生长[期季]|年中',
      `(?:\\bfrom\\s+)?${ENGLISH_MONTH}(?:${DASH}|\\s+(?:to|through|until|till)\\s+)${ENGLISH_MONTH}`,
      '(?:first|second|1st|2nd)\\s+half\\b|half[- ]year(?:ly)?\\b|(?:first|second|third|fourth|1st|2nd|3rd|4th)\\s+(?:(?:two|three)\\s+)?quarters?\\b|\\bquarterly\\b|\\bmonthly\\b|\\byear[- ]to[- ]date\\b|\\bytd\\b',
    ].map((pattern): WordPattern => ({ category: 'period', loud: true, pattern })),
  );

const KINDS: readonly WordPattern[] = [
  { category: 'kind', kind: 'base', pattern: `年初${VALUE}` },
  // Behind these a word for the value makes them loud: 沿用上年数据, 为上报数.
  ...(
    [
      ['stage', '上报|申报|核定|审定|修正|最终'],
      ['quota', '下达|分解'],
      ['base', '基期|年初'],
      ['target', '近期|远期'],
      ['unclear', '初步|上年度?|去年|同期|方案'],
    ] as const
  ).map(
    ([kind, words]): WordPattern => ({
      category: 'kind',
      kind,
      loud: true,
      pattern: `(?:${words})(?:数据|数值|数|值|口径|版本|稿)`,
    }),
  ),
  {
    category: 'kind',
    kind: 'rate',
    pattern: '(?:完成|达标|变化|增长|占用|下降|利用)率|占比|比重|完成比例',
  },
  {
    category: 'kind',
    kind: 'target',
    loud: true,
    pattern: `规划(?:近期|远期|中期)?(?:目标(?:值|年)?|期末?|末期|末年|水平年|年|值|数|量|面积|规模|用水量|要求|控制数|控制指标|指标值)${VALUE}|规划(?:管控|控制|约束性|主要)?指标(?:体系)?(?:一览)?(?:分解)?表?`,
  },
  {
    category: 'kind',
    kind: 'target',
    loud: true,
    pattern: `(?:总体|近期|远期|管控|控制|保护|约束性?|年度)?目标(?:任务|要求|年度?|年份)?${VALUE}|(?:目标|指标|任务)分解${VALUE}|(?:控制|底线|红线|约束)[值数]|任务[数量]|应保面积`,
  },
  { category: 'kind', kind: 'target', loud: true, pattern: `计划(?:完成|安排|用水|任务)?${VALUE}` },
  {
    category: 'kind',
    kind: 'target',
    pattern: `规划|底线|批复(?:值|数|面积|规模|指标)|近期|远期|中期`,
  },
  {
    category: 'kind',
    kind: 'quota',
    pattern: `(?:上级|省级?|市级?|省市)?(?:下达|分解|分配)(?:的)?(?:任务|计划|目标)?${VALUE}|配额|额度`,
  },
  {
    category: 'kind',
    kind: 'base',
    pattern: `(?:规划)?基期(?:年|现状)?${VALUE}|基准(?:年|期)?${VALUE}|基年|期初${VALUE}`,
  },
  {
    category: 'kind',
    kind: 'unclear',
    loud: true,
    pattern: `(?:预测|预计|预估|预期(?!性)|估计|估算|估测|测算|推算|推测|模拟|暂估|暂定|设想|拟定|拟(?=${HAN})(?!合)(?:${HAN}{0,3}?(?=[,，。;；()\\s]|$)|划定?|建设?|占用?|新增|调整?|报批?|减少?|补划?)?)${VALUE}`,
  },
  {
    category: 'kind',
    kind: 'unclear',
    loud: true,
    pattern: `草案|草稿|初稿|征求意见稿?|送审稿?|报批稿|讨论稿|论证稿|(?:未|待|尚未)(?:经)?(?:审定|审核|核定|核实|确认|审|核)${VALUE}|快报${VALUE}`,
  },
  {
    category: 'kind',
    kind: 'unclear',
    pattern: `(?:(?:初步|调整|优化|推荐|规划|比选|备选|划定)?方案|初步|情景|设计|理论|历史|期末|多年平均|平均|均值|年均|人均|还原|参考|许可)${VALUE}`,
  },
  {
    category: 'kind',
    kind: 'unclear',
    pattern: `(?:上年度?|去年|前年|往年|上一年度?|明年|下年度?|来年|次年|历年)(?:同期|年末|末)?${VALUE}|同期${VALUE}`,
  },
  {
    category: 'kind',
    kind: 'difference',
    pattern: '增减[量值]?|变化[量值]|差[值额]|增量|减量|净增|净减',
  },
  {
    category: 'kind',
    kind: 'stage',
    pattern: `(?:拟)?(?:上报|申报|初报|核定|核实|核查|审定|审核|复核|认定|修正|修订|更正|最终|终审|初审|调整[前后]?)(?:后|前)?${VALUE}`,
  },
];

/** What a remark says of a value that does not hold, or that another takes the place of. */
const REVOKED: readonly WordPattern[] = [
  '作废|无效|失效(?!期)|(?:数据|数值|填报|录入|统计|计算|换算)?(?:存在|有)?(?:有误|错误)|存疑|存在疑问|(?:填|录|抄|报|算)错(?!率)|误(?:报|填|录)(?!率)|笔误|(?:不|未|没有?)(?:予)?(?:通过|采用|采信|实测)|(?:被)?(?:退回|驳回)|测试数据|(?:样例|示例|样本|假设|虚拟)数据|样表|样例|虚构|插值|借用[^,，。;；()\\s]{1,12}',
  `(?:应当?|现|已|拟|须|需)?(?:更正|改正|订正|修正|修改|更改|改报|修订|改|应)(?:为|成|是|:)\\s*${NUMBER}|应(?:为|是|改为|更正为)\\s*${NUMBER}|(?:核定|审定|核实|认定)(?:后)?(?:的)?(?:数|值|面积)?(?:为|是|:)\\s*${NUMBER}|(?:实际|真实)(?:值|数|数值|面积|用水量|水量)?(?:应)?(?:为|是)\\s*${NUMBER}|以[^,，。;；\\d]{0,14}\\d+\\.\\d+[^,，。;；\\d]{0,6}为准`,
  '(?<![至最减很较许])(?:少|漏|多|错|虚|瞒)(?:报|计|填)了?(?![率划])',
  '(?:等于|等同于?|即为|同)(?:规划|批复|下达|目标|计划)(?:的)?(?:目标|指标)?(?:值|数)?(?=$|[\\s,，。;；)])',
].map((pattern): WordPattern => ({ category: 'kind', kind: 'unclear', loud: true, pattern }));

const ENGLISH: readonly WordPattern[] = [
  {
    category: 'harmless',
    pattern:
      '\\b(?:meets?|met|below|above|within|against|achieved?|achieves|under|over|than|vs\\.?)\\s+(?:the\\s+)?(?:\\d{4}\\s+)?(?:plan(?:ned)?\\s+)?(?:targets?|plan|limits?|goals?)\\b|\\b(?:plan\\s+)?targets?\\s+(?:completion|achievement|progress|monitoring|performance)\\b|\\bfor\\s+(?:reference|information|internal\\s+use)\\s+only\\b|\\bexclud(?:es|ed|ing)\\s+(?:duplicates|double\\s+counting|enclaves)\\b|\\b(?:each|every|all|by)\\s+(?:township|town|village)s?\\b',
  },
  {
    category: 'kind',
    kind: 'unclear',
    loud: true,
    pattern:
      '\\b(?:forecasts?|forecasted|projected|projections?|estimates?|estimated|preliminary|provisional|draft|scenarios?|expected|predicted|simulated|void|invalid|withdrawn)\\b',
  },
  {
    category: 'kind',
    kind: 'target',
    loud: true,
    pattern: '\\b(?:plan(?:ned|ning)?\\s+)?(?:targets?|goals?)(?:\\s+values?)?\\b|\\bplanned\\b',
  },
  { category: 'kind', kind: 'base', loud: true, pattern: '\\bbase(?:line|\\s+year)\\b' },
  {
    category: 'part',
    loud: true,
    pattern:
      '\\b(?:exclud(?:es|ed|ing)|not\\s+including|without|except(?:\\s+for)?)\\s+[a-z]+|\\bonly\\b|\\bpart(?:ial|ly)\\b',
  },
  {
    category: 'part',
    pattern: '\\b(?:agricultur(?:e|al)|irrigation|industr(?:y|ial)|domestic|residential)\\b',
  },
  {
    category: 'place',
    loud: true,
    pattern:
      '\\b(?:town|township|village)\\s+of\\s+[a-z]+|\\b[a-z]+\\s+(?:township|town|village|sub-?district)\\b',
  },
];

const PARTS: readonly WordPattern[] = [
  // What a whole holds is no part of it.
  {
    category: 'harmless',
    pattern:
      '(?:已|均|并|其中)?(?:包含|包括|含)(?:了)?(?![^,，。;；:：()\\s]{0,10}(?:拟|预计|计划|规划新增))[^,，。;；:：()\\s]{1,16}',
  },
  {
    category: 'harmless',
    pattern:
      '(?:本表)?(?:数据|面积)?(?:已)?(?:不含|不包括|不包含|未含|不涉及|扣除|剔除|去除)(?:任何)?(?:飞地|重复|重叠|套合|税|尾数|小数|涉密|密级|敏感|个人|跨区(?:域)?调水)(?:计算|统计|信息|内容|部分|面积|图斑|数据)*|除(?:另有|特别|特殊|单独|有)?(?:注明|说明|标注|标明)(?:的|者)?(?:之)?外',
  },
  { category: 'harmless', pattern: '仅供(?:参考|内部使用|核对)' },
  {
    category: 'part',
    loud: true,
    pattern: `(?:数据|面积|水量)?(?:不(?:含|包含|包括|计入?|统计)|未(?:含|包含|包括|计入?|统计)|扣除|扣减|剔除|除去|去除|减去)${OBJECT}`,
  },
  {
    category: 'part',
    loud: true,
    pattern:
      '(?:尚|均|仍)?未(?:完全|全部|全面)?统计(?=$|[\\s,，。;；)])|不完全统计|统计不(?:完)?全|(?:数据|统计)(?:不全|不完整|缺失)|缺失(?=$|[\\s,，。;；)])',
  },
  { category: 'part', loud: true, pattern: '除[^,，。;；:：()\\s]{1,14}?(?:之外|以外|外)' },
  {
    category: 'part',
    loud: true,
    pattern: `(?:仅仅?|只|单指|专指|限于)(?!供|作|用于|需|有|能|是|要)${OBJECT}`,
  },
  {
    category: 'part',
    pattern: `(?:农业|农田灌溉|灌溉|林牧渔畜?|牧业|渔业|畜禽|工业|建筑业|服务业|第[一二三]产业|[一二三]产|火核?电|居民|城镇|城市|农村|乡村|城乡)?(?:农业|灌溉|工业|生活|居民|公共|生产|火电|(?:人工)?生态(?:环境)?(?:补水|用水)|环境(?:补水|用水))${PART}`,
  },
  {
    category: 'part',
    pattern: `(?:农田灌溉|林牧渔畜?|畜禽|建筑业|服务业|第[一二三]产业|城镇|城市|农村|乡村|生态(?:补水)?|储备区?|整备区|集中建设区|弹性发展区|特别用途区|留白|划入|划出|调入|调出|新增|净增|核减|核增|补划|增补|退出|占用|水田|水浇地|旱地|坡耕地|梯田|平原|山区|丘陵|国有|集体|农垦|森工|地表水|地下水|非常规水|再生水|中水|雨水|外调水|本地水|自来水|公共供水|自备井?|规模以上|陆域|海域|海洋|陆地|核心区|一般控制区|稳定利用|高标准|优质)${PART}`,
  },
  {
    category: 'part',
    pattern: `其中(?=.)(?!.*\\d)|其中$|(?:部分|局部)${PART}|(?:城镇开发边界|生态保护红线|(?:自然)?保护[地区]|控制线|边界|红线)(?:以)?[内外]${PART}`,
  },
];

/** Places smaller or other than a county. */
const PLACES: readonly WordPattern[] = [
  {
    category: 'place',
    pattern: `(?:${HAN}{1,6}?)?(?:(?<!城)镇|乡|街道(?:办事处|办)?|苏木|嘎查|社区|(?<![农乡])村(?:民?委员?会|组)?|(?:国有)?林场|农场|牧场|渔场|开发区|高新区|经开区|园区|工业园区?|产业园区?|新区|新城|示范区|度假区|组团|片区|流域|灌区|水库|河段)`,
  },
  {
    category: 'place',
    pattern:
      '乡镇|镇区|中心城区|主城区|老城区|新城区|城区|建成区|(?:城市)?规划区|县城|城关|市辖区|市区|(?:市|区|县|旗)本级|本级|(?:下游|上游|中游)|图斑|地块|项目区',
  },
];

/** The name of a county that no pack knows, where one may begin. */
export const OTHER_COUNTY =
  /(?:[\u4e00-\u9fff]{2,7}(?:省|自治区))?(?:[\u4e00-\u9fff]{1,6}(?:市|州|盟|地区))?[\u4e00-\u9fff]{1,9}?(?:自治[县旗州]|[县市区旗盟])(?![域本级辖直城场民])/y;
/** Words that end as a county's name does. */
export const NO_COUNTY =
  /(?:行政|辖|地|分|城|园|社|灌|库|林|矿|景|山|牧|郊|市|功能|保护|开发|建设|发展|用途|储备|整备|控制|规划|重点|三|全|各|本|该|所|我|示范|管|城中|流域)区$|(?:全|各|本|该|所|我|城|都|超|县级|地级|集|城镇|市|股)[市县]$|红?旗帜?$|县级市$/;

/** What remarks and notes say of a target, a plan or another year without giving the value. */
const MENTIONED: readonly string[] = [
  '(?:较|比|低于|高于|超过|超出|超|未超过?|不超过?|少于|多于|优于|满足|符合|达到|达|落实|执行|完成|超额完成|提前完成|全面完成|实现|对照|距离?|好于|接近|突破|不低于|不高于|不突破|控制在)(?:了)?(?:省|市|县|上级|年度)*(?:下达|批复|确定)?(?:的)?(?:(?:19|20)\\d{2}年(?:度)?)?(?:(?:年度|规划|近期|远期|总体|管控|控制|保护)*(?:目标|计划|规划|任务|底线)(?:任务|要求|指标|期)?(?:值|数|面积|以?内|范围)?)',
  '(?:规划|年度|保护)?(?:目标|任务|计划)(?:任务|值)?(?:已|均|均已|全部|超额|提前|顺利|如期)*(?:完成|达成|实现|达标)(?![值数量面])|按(?:照)?(?:年度)?(?:计划|规划)(?:有序|稳步|正常)?(?:推进|实施|进行|开展|执行)',
  `(?<![为系是按取用即填以])(?:(?:19|20)\\d{2}年(?:度)?)?(?:(?:规划|批复|控制|用水总量|耕地保有量)*(?:目标|底线|控制|约束|红线|计划)(?:指标|任务)?(?:值|数)?|规划值)(?:为|是|:)?\\s*${NUMBER}|(?:规划)?目标(?:值|年)(?:为|是)(?:19|20)\\d{2}年`,
  `(?<![为系是按取用即填以])(?:19|20)\\d{2}年(?:度)?(?:末)?(?:为|是)\\s*${NUMBER}`,
  '(?:规划)?(?:目标|底线|控制|约束|规划)(?:值|指标值?|指标表|数)?(?:另行|另|均|详|参)*(?:见|附|报送)',
  '规划(?:基期|期限|期|范围)(?:为|是|:)?\\s*(?:19|20)\\d{2}年?\\s*[-~—–至到]+\\s*(?:19|20)\\d{2}年?|规划期限',
  '(?:预计|计划|拟|将)(?:于|在)?(?:19|20)\\d{2}年(?:\\d{1,2}月)?(?:[上下]半年|年?[初底末中])?(?:前|内)?(?:进行|正式|组织|再次|统一)?(?:更新|公布|发布|复核|复查|核查|修订|出具|印发|验收)(?:正式)?(?:数据|成果|结果|公报)?',
  '(?:未|没有|无|暂未)(?:发现|出现|存在)?(?:数据|填报|统计)*(?:错误|异常|缺失|问题)|(?:无|不|未|没有|不存在)(?:(?:错|重|漏|瞒|虚|多|少)(?:报|计|算|填)[、和及或]?)+|如(?:有|发现)?[^,，。;；]{0,4}(?:有误|错误)|(?:原|旧|前|上一?|同时)[^,，。;；]{0,8}(?:作废|失效|有误)|以?(?:19|20)\\d{2}年为(?:规划)?(?:基期|基准)年?(?![值数])|(?:现状)?(?:基数|基期年?|基准年)(?:为|是)(?:19|20)\\d{2}年|(?:已)?(?:更正|改正|修正)(?:原|上年|前)[^,，。;；]{0,6}(?:错误|笔误)',
  '(?<!截[至止]|截[至止]到|[至到按为以])二[〇零○O][二三四五][〇零○O一二三四五六七八九]年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日',
];

const HARMLESS: readonly string[] = [
  '(?:相对于?|相较于?|较|比|与)(?:19|20)\\d{2}年(?:度|末)?(?:相比|比较)?',
  '(?:国土空间|总体)?规划(?:管控|约束性|主要|核心|控制)*(?:指标|目标)(?:(?=(?:19|20)\\d{2}年度?[末底]?(?:现状|实际|执行|完成|监测))|(?:年度)?(?:现状|实际)(?:值|情况|统计|数据|数)*)',
  '安全底线|底线指标|约束(?:类|性)?(?:指标)?(?![值数])|类(?:指标)?(?=$|[)\\s])|节水(?!量)',
  // Names of plans, systems, surveys, documents and offices in which these words are none.
  '(?:国土空间|土地利用|城市|总体|专项|详细|城乡|流域|水资源|节水)+(?:总体|详细|专项|综合)?规划(?:\\(?\\d{4}\\s*[-—–~至]\\s*\\d{4}年?\\)?)?(?:管控|约束性|主要)?(?:指标)?(?=$|.)(?!目标|期|指标|值|数|量|面积|表|年|近|远|水平|规模)',
  '(?:国土空间|总体|土地利用)?规划(?:管控|约束性|主要|核心)?(?:指标|目标)?(?:体系)?(?:的)?(?:年度)?(?:执行|完成|实施|落实|监测|实现|评估|体检|城市体检)(?:情况|评估|监测|进展|现状)*',
  '(?:规划|保护|管控|控制|总体|年度)?(?:目标|指标|任务|计划)(?:值|任务|指标|要求)?(?:的)?(?:年度)?(?:完成|执行|实现|落实|实施|进展|达成|达标)(?:情况|进展|进度)',
  '(?:规划|保护|管控|控制)?(?:目标|指标|任务|计划)(?:值|任务)?(?:及|与|和)(?:其)?(?:年度)?(?:完成|实际|现状|执行|实现)(?:情况|进展|值|数|面积)?',
  '责任(?:书|制|状)|(?:保护)?目标责任(?:书|制|状)?(?:考核)?|目标(?:管理|考核)|(?:发展)?规划(?:和|与)?(?:自然资源|国土资源|建设|住房|管理)?(?:局|厅|委|科|处|股|所|院|师)|规划(?:设计|研究|编制|中心|依据|图|文本|数据库|成果|管理|实施|许可)+(?:院|中心|局)?',
  '(?:自然资源(?:和|与)?规划|农业(?:和)?农村|工业(?:和|与)?信息化|住房和城乡建设|生态环境)(?:局|厅|委|部门?|科|股)|生态环境(?!补水|用水)|生态文明|生态修复|生态空间|农业空间|城镇空间|乡村振兴|城乡建设|住房和城乡建设|城市管理|城市体检|计划(?:单列|生育|财务)|集体经济|国有资产|新增长|审核(?:人|单位|日期|意见)|填报|上报表|申报表|审核表|核查表|核对表|认定表|审定表|修正系数|调整系数',
  '城镇开发边界(?:范围|规模|扩展)?|生态保护红线|城镇建设用地|城乡建设用地|城镇化|城镇村及工矿用地|永久基本农田(?:保护区?)?(?:数据库)?|基本农田|高标准农田建设|三区三线(?:划定)?(?:成果|方案)?|三条控制线|三线|耕地(?:和永久基本农田)?(?:保护)?|用水(?:总量)?|水资源(?:管理|公报|调度)?|最严格水资源管理(?:制度)?|双控|总量(?:和|与)强度',
  '[“"]?一张图[”"]?(?:系统|平台|数据)?|(?:监测评估预警|信息|管理)?(?:系统|平台|数据库)',
  '(?:19|20)\\d{2}年?(?:\\d{1,2}月)?版',
  '[\\u4e00-\\u9fff]{0,6}[〔\\[(]\\d{4}[〕\\])]\\s*第?\\d+号|第?\\d+号',
  '(?:第三次全国国土调查|国土三调|第三次国土调查|三调)(?:成果|数据|口径)?',
  '生态(?:保护|空间|环境|安全|修复)(?!补水|用水)(?:类|指标)?',
  '(?:国土)?(?:空间)?(?:年度)?(?:国土)?变更调查(?:成果|数据库|数据)?',
  // The whole of the county, and the city above it.
  '全域|县域|市域|区域|旗域|省域|全(?:县|区|市|旗|省|境|辖区)|(?:本|我|该)(?:县|区|市|旗|辖区|行政区)|辖区(?:内)?|境内|域内|行政(?:区划?|辖区|区域|分区)(?:范围)?(?:内)?|(?:县|区|市)级(?!市)',
  '(?:各|全部|所有|下辖|所辖|分)(?:乡镇|镇|乡|街道|村|社区|县\\(市、?区\\)|县市区|区县|县区|市县|县|区|市|地区|部门|单位|行政区)(?:\\(街道\\))?(?:汇总|合计|之和|累计)?',
  // What the value is: of its year, measured.
  '现状|实际|实有|现有|实测|监测|检测|观测|调查|普查|统计|完成|执行|落实|实施|达到|保有|落图|上图入库|已划定|划定|评估|体检|考核|核对|核算|检查|督察|年度|当前|截至|截止|时点|累计|合计|总计|共计|小计|汇总|总量|总数|总面积|全口径',
  '数据|数值|数|值|量|面积|规模|数量|水平|倍数|比例|单位|口径|范围|名称|内容|项目|要素|类别|类型|性质|指标(?:体系|项|名称)?|约束性(?:指标)?|预期性(?:指标)?|强制性(?:内容|指标)?|管控(?:指标|要求|线)?|控制(?:线|指标体系)|刚性|主要|核心|关键|重要|基本|基础|综合|其他|总体|整体|有关|相关|各类|各项|分项|分地区|分区',
  '空间底线|空间结构(?:与效率)?|空间品质|底线(?:约束|管控|指标|要求|安全)|安全|创新|协调|绿色|开放|共享|资源(?:利用|节约)?|环境|土地|国土|空间|保护|利用|红线|扩展|水|地',
  '情况|现状表|一览|明细|报表|台账|清单|公报|年报|年鉴|报告|简报|资料|材料|来源|出处|附[表件图]|续表|续|表(?:格)?|图|单|册|卡|函|通知|文件|批复(?:文件)?|附注|说明|备注|注|填表|制表|报送|报告期|提供|采用|取自|来自|引自|摘自|参见|详见|依据|根据|按照?|采集|整理|编制|更新|发布|公布',
  '(?:以上|上述|为|系|是|指|属于?|即|以|由|经|从|据|的|之|和|与|及|或|在|对|中|已|均|本|此|该|以下|如下|用|其|所|项|个|处|关于|暂无|无|有)',
  '表\\s?[\\dA-Z]{1,3}(?:[-.—]\\d{1,2})?(?![-~—–至到\\d年月日季])|表[一二三四五六七八九十]{1,3}(?![\\u4e00-\\u9fff])|第[一二三四五六七八九十\\d]{1,3}(?:部分|章|节|条|项|页|类)|[\\u2460-\\u2487\\u2160-\\u216b]|(?<![\\d.])\\d{1,2}(?=[、.)])(?!\\.\\d)|[一二三四五六七八九十]{1,3}(?=[、.)])|[甲乙丙丁戊]',
  '达标|正常|属实|无误|一致|已核实?|已确认|无变化|符合|合格|良好|真实|准确|同上|同前',
];

/** The words and forms that are looked for, those that win at equal length first. */
export const WORD_PATTERNS: readonly WordPattern[] = [
  ...HARMLESS.map((pattern): WordPattern => ({ category: 'harmless', pattern })),
  ...MENTIONED.map((pattern): WordPattern => ({ category: 'harmless', only: 'prose', pattern })),
  ...PERIODS,
  ...KINDS,
  ...REVOKED,
  ...ENGLISH,
  ...PARTS,
  ...PLACES,
  // An office: what it is called in full.
  {
    category: 'harmless',
    pattern:
      '(?:(?!镇|乡(?!村)|街道|(?<![农乡])村|目标|规划期|预计|预测|草案|计划)[\\u4e00-\\u9fff]){1,14}?(?:局(?!部)|厅|委员会|委|办公室|人民政府|政府|研究院|设计院|测绘院|信息中心|公司|大队|科|处|股)',
  },
];

/** A day or month that dates something else than the value: 2024年6月批复, 填表日期：2026年1月5日. */
export const DATES_OTHERWISE =
  /^(?:日|份)?(?:[\u4e00-\u9fff“”《》]{0,10}?)(?:印发|批复|批准|发布|公布|下发|出台|填报|填表|报送|制表|编制|通过|实施|启动|施行|生效|更新|提取|导出|打印|签订|成立|版)|^第\d+号/;
/** The same before it. */
export const DATED_BEFORE =
  /(?:填报|填表|报送|制表|印发|打印|编制|审核|更新|发布|批复|批准|导出|提取|上报|录入)(?:日期|时间|于)?[:：\s]*(?:(?:19|20)\d{2}[年\-/.]?)?$|\d号\s*\(?$/;
/** What stands before the day of signing: 日期：, an office, 负责人：王五. */
export const SIGNED_BEFORE =
  /(?:^|[^据计点测至止])(?:日期|时间)\s*:?\s*$|(?:局|厅|委|政府|办公室|中心|院|科|股|公司|站|队)[\s(]*$|(?:人|审核|校核|复核|审定|审批|制表|填表|填报|签发|签字|签名|领导|局长)\s*:\s*[\u4e00-\u9fff]{0,4}\s*$/;
/** What may stand behind it. */
export const SIGNED_AFTER = /^\s*\(?\s*(?:盖章|公章|签章|印章|章)?\s*\)?\s*$/;
