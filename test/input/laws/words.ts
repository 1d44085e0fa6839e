/** What a word says of a figure; written here again, so that the tests do not know what the reader knows. */
export type Category = 'period' | 'kind' | 'part' | 'place' | 'year';

/** Words that give a figure another meaning. */
export const WORDS: Readonly<Record<Category, readonly string[]>> = {
  period: [
    ...['1-6月', '1—6月', '上半年', '下半年', '一季度', '第三季度', '前三季度', '6月', '截至9月底'],
    ...[
      '1-11月',
      '2025年上半年',
      '2025年1-9月',
      '三季度末',
      '六月',
      '一至六月',
      '前10个月',
      '年中',
      '汛期',
    ],
  ],
  kind: [
    ...['规划目标', '规划目标值', '目标值', '规划期末', '计划数', '计划', '预测值', '预测', '预计'],
    ...[
      '草案',
      '征求意见稿',
      '初步方案',
      '上报值',
      '核定值',
      '核定',
      '上年',
      '上年同期',
      '基期值',
      '下达指标',
    ],
    ...['估算', '暂定', '2035年目标', '任务数', '分解指标', '送审稿', '快报数'],
  ],
  part: [
    ...[
      '农业',
      '农业用水',
      '工业',
      '生活用水',
      '不含农业',
      '不含林业',
      '储备区',
      '仅城镇',
      '仅国有',
    ],
    ...['不含开发区', '其中水田', '旱地', '地下水', '扣除水面'],
  ],
  place: [
    ...[
      '泉阳镇',
      '大石人镇',
      '中心城区',
      '开发区',
      '浑江区',
      '敦化市',
      '城区',
      '松树镇大安村',
      '规划区',
    ],
    ...['白山经济开发区', '农村'],
  ],
  year: ['2023年', '2019年度', '2030年', '2024', '2031年末'],
};

/** Headers of columns that hold such words. */
export const QUALIFIED_HEADERS: Readonly<Record<Category, readonly string[]>> = {
  period: ['月份', '时段', '统计周期', '期间', '季度'],
  kind: ['类型', '数据类型', '口径', '数据状态', '性质'],
  part: ['类别', '用途', '行业', '用水类型', '分项'],
  place: ['乡镇', '所在地', '范围', '片区', '单元'],
  year: ['批次', '期次', '数据版本'],
};

/** Headers that say nothing of what their cells hold. */
export const VAGUE_HEADERS = ['情况', '分组', '附加信息', 'X', '栏目', '说明项'];

/** Remarks that govern the value. */
export const REMARKS: Readonly<Record<Category, readonly string[]>> = {
  period: ['1-6月数据', '为上半年累计', '数据截至9月底', '前三季度，待更新', '2025年1-9月'],
  kind: [
    '预测数',
    '为规划目标值',
    '预计年底完成，为计划数',
    '草案数据',
    '沿用上年数据',
    '估算',
    '快报数',
  ],
  part: ['不含农业', '仅统计城镇部分', '不包括开发区', '数据不含林业用水', '扣除水面后'],
  place: ['仅中心城区', '泉阳镇', '仅为开发区数据'],
  year: ['为2023年数据', '2024年数'],
};

/** Words that agree with a full year's actual of the whole county. */
export const HARMLESS = ['全年', '1-12月', '年末', '现状', '全域', '县域', '执行情况', '监测'];

/** Columns that say nothing of a figure, with what they hold. */
export const HARMLESS_COLUMNS: readonly (readonly [string, readonly string[]])[] = [
  ['序号', ['1', '2', '3', '4', '5', '6']],
  ['联系电话', ['0439-3221234', '13904391234', '0439-3221234转8012']],
  ['填报人', ['张三', '王晓明', '李梅']],
  ['责任单位', ['江源区自然资源局', '市水务局', '农业农村局', '自然资源局、林业局']],
  ['备注', []],
];

/** Remarks that say nothing against the value. */
export const ORDINARY_REMARKS = [
  ...['', '已核实', '无', '同上', '见附件1', '数据来源于2025年度国土变更调查', '数据不含飞地', '—'],
  ...[
    '较上年略有增加',
    '农业用水量有所下降',
    '达标',
    '按国土空间规划执行',
    '经县政府审定',
    '已报省厅备案',
  ],
  ...['依据《国土空间总体规划（2021—2035年）》', '2026年1月填报', '与统计年鉴一致'],
  ...['全年用水正常', '持续监测', '耕地保护形势稳定', '已完成整改', '符合管控要求', '数据已复核'],
  ...['永久基本农田数据库（2025年版）', '由自然资源局提供', '12月31日时点'],
];
