import type { DraftObligation } from './draft-pack.js';

/** A kind of duty that approvals word in much the same way, and its certain properties. */
export interface DutyKind {
  /** Matches the normalised words of one clause. */
  readonly pattern: RegExp;
  readonly id: string;
  readonly name: string;
  readonly class: NonNullable<DraftObligation['class']>;
  readonly binds: NonNullable<DraftObligation['binds']>;
  readonly frequency?: 'once' | 'yearly';
  readonly attestation?: 'required' | 'optional' | 'none';
  readonly mayNotApply?: true;
  /** The items of its list that are attested separately, each with its own id. */
  readonly items?: readonly (readonly [item: RegExp, id: string, name: string])[];
}

type DutyRow = readonly [
  pattern: RegExp,
  id: string,
  name: string,
  dutyClass: DutyKind['class'],
  binds: DutyKind['binds'],
  more?: Pick<DutyKind, 'frequency' | 'attestation' | 'mayNotApply' | 'items'>,
];

const ONCE = { frequency: 'once' } as const;
const OPTIONAL = { attestation: 'optional' } as const;

/** The control lines of the ministries' rules, by their usual colour names. */
const LINES: DutyKind['items'] = [
  [/蓝线/, 'blue-line', '蓝线'],
  [/绿线/, 'green-line', '绿线'],
  [/黄线/, 'yellow-line', '黄线'],
  [/紫线/, 'purple-line', '紫线'],
  [/历史文化保护线/, 'heritage-protection-line', '历史文化保护线'],
  [/洪涝风险(?:控制)?线/, 'flood-risk-line', '洪涝风险控制线'],
  [/^等/, 'other-bottom-lines', '其他底线（等）'],
];
const PLANS: DutyKind['items'] = [
  [/乡镇.*规划/, 'township-plans', '乡镇规划编制'],
  [/详细规划/, 'detailed-plans', '详细规划编制'],
  [/专项规划/, 'special-plans', '专项规划编制'],
];

const ROWS: readonly DutyRow[] = [
  [
    /(?:指导|督促).*组织实施|认真组织实施/,
    'guide-implementation',
    '组织实施',
    'mechanism',
    'city',
    ONCE,
  ],
  [
    /规划实施要坚持|以习近平.*为指导/,
    'guiding-principles',
    '实施总体要求',
    'principle',
    'both',
    { attestation: 'none' },
  ],
  [/着力(?:建设|打造)|加快建设成?为/, 'positioning', '功能定位', 'guidance', 'county', OPTIONAL],
  [
    /灾害.*(?:防控|防治|防护)区/,
    'hazard-control-areas',
    '灾害风险重点防控区域',
    'control',
    'county',
  ],
  [
    /[蓝绿黄紫]线.*(?:底线|管控|保护)|(?:落实|划定).*(?:风险控制线|保护线|建设控制线)/,
    'bottom-lines',
    '底线管控',
    'control',
    'county',
    { mayNotApply: true, items: LINES },
  ],
  [/安全保障空间/, 'security-space', '安全保障空间', 'control', 'county'],
  [/落实.*主体功能(?:定位|区)/, 'main-functional-area', '落实主体功能定位', 'control', 'county'],
  [
    /严(?:守|格保护).*(?:耕地|基本农田)/,
    'farmland-redline-held',
    '严守耕地和永久基本农田红线',
    'control',
    'county',
  ],
  [/严守.*生态保护红线/, 'ecological-redline-held', '严守生态保护红线', 'control', 'county'],
  [/严守.*城镇开发边界/, 'urban-boundary-held', '严守城镇开发边界', 'control', 'county'],
  [/新增(?:城镇)?建设用地/, 'new-urban-land', '新增城镇建设用地安排', 'control', 'county'],
  [
    /农业(?:生产)?空间|现代农业格局/,
    'agricultural-space',
    '农业空间布局',
    'guidance',
    'county',
    OPTIONAL,
  ],
  [
    /生态.*(?:修复|屏障)|系统(?:治理|修复)/,
    'ecological-restoration',
    '生态保护修复',
    'guidance',
    'county',
    OPTIONAL,
  ],
  [
    /城镇(?:空间)?(?:布局|结构|体系|格局)|城镇空间布局结构/,
    'urban-structure',
    '城镇空间结构',
    'guidance',
    'county',
    OPTIONAL,
  ],
  [/节约集约/, 'land-saving', '节约集约用地', 'guidance', 'county', OPTIONAL],
  [/中心城区/, 'central-urban-area', '中心城区', 'guidance', 'county', OPTIONAL],
  [/公共服务设施|生活圈/, 'public-services', '公共服务与生活圈', 'guidance', 'county', OPTIONAL],
  [/公共开敞空间|蓝绿空间|蓝绿开敞/, 'open-space', '公共开敞空间', 'guidance', 'county', OPTIONAL],
  [/城市更新|城镇更新/, 'urban-renewal', '城市更新', 'guidance', 'county', OPTIONAL],
  [
    /历史文化.*(?:保护|传承|利用)|文物保护/,
    'heritage-use',
    '历史文化保护利用',
    'guidance',
    'county',
    OPTIONAL,
  ],
  [/风貌/, 'landscape-character', '城乡风貌', 'guidance', 'county', OPTIONAL],
  [
    /基础设施.*(?:布局|保障能力|网络|体系)/,
    'infrastructure-layout',
    '基础设施布局',
    'guidance',
    'both',
    OPTIONAL,
  ],
  [
    /交通(?:运输)?(?:联系|体系|网络|枢纽)|道路网/,
    'transport-system',
    '综合交通体系',
    'guidance',
    'both',
    OPTIONAL,
  ],
  [
    /(?:公共安全|综合防灾|防灾减灾)/,
    'safety-and-disaster-prevention',
    '公共安全与综合防灾',
    'guidance',
    'both',
    OPTIONAL,
  ],
  [/必须严格执行/, 'strict-execution', '严格执行规划', 'control', 'all'],
  [
    /不得(?:随意|擅自)?(?:修改|违规变更|变更)/,
    'no-unauthorised-change',
    '不得随意修改、违规变更',
    'control',
    'all',
  ],
  [
    /不(?:得)?在国土空间规划体系之外/,
    'no-other-spatial-plan',
    '不另设其他空间规划',
    'control',
    'both',
  ],
  [/下级.*规划要?服从上级/, 'lower-obeys-higher', '下级规划服从上级规划', 'control', 'both'],
  [
    /(?:详细|专项)规划要?服从总体规划/,
    'detailed-and-special-obey',
    '详细规划、专项规划服从总体规划',
    'control',
    'both',
  ],
  [
    /监测评估预警|体检评估机制|(?:开展|建立|健全).*体检评估/,
    'monitoring-and-warning',
    '体检评估与监测预警',
    'mechanism',
    'both',
    { frequency: 'yearly' },
  ],
  [/监督执法|执法督察/, 'supervision-and-enforcement', '规划监督执法', 'mechanism', 'both'],
  [/全生命周期管理/, 'life-cycle-management', '全生命周期管理', 'mechanism', 'both', OPTIONAL],
  [/规划委员会/, 'planning-committee', '规划委员会制度', 'mechanism', 'city', ONCE],
  [/加强组织领导/, 'organisation-and-measures', '组织领导与配套政策', 'mechanism', 'city', ONCE],
  [
    /规划(?:的)?(?:印发|公开|公布)|及时公布/,
    'issue-and-publish',
    '规划印发和公开',
    'mechanism',
    'both',
  ],
  [/社会监督/, 'public-oversight', '社会监督', 'mechanism', 'both', OPTIONAL],
  [
    /(?:组织|抓紧|尽快)?(?:完成|编制|推进).*(?:详细规划|专项规划).*(?:编制|审批)?/,
    'plans-to-make',
    '规划编制',
    'mechanism',
    'both',
    { items: PLANS },
  ],
  [
    /[“"]一张图[”"].*(?:矛盾|协调|平台|管理)/,
    'one-map-coordination',
    '“一张图”协调矛盾',
    'mechanism',
    'both',
  ],
  [/重大事项.*请示报告/, 'report-major-matters', '重大事项请示报告', 'mechanism', 'both'],
];

/** The kinds of duties, in the order of matching. */
export const DUTY_KINDS: readonly DutyKind[] = ROWS.map(
  ([pattern, id, name, dutyClass, binds, more = {}]) => ({
    pattern,
    id,
    name,
    class: dutyClass,
    binds,
    ...more,
  }),
);

/** Words that bind nobody, with the reason why. */
export const NO_DUTIES: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/^(?:一、)?原则同意|^同意《/, '批准决定本身，不是对规划实施的要求'],
  [/各类开发保护建设活动的基本依据/, '说明规划的法律效力'],
  [/^[^，]{2,20}是(?:我国|全国|全省|全区|国家|重要|区域)[^，]*/, '说明其地位'],
  [/^以“三区三线”.*为基础$/, '前提，不是单独的要求'],
  [/请示收悉|现(?:就有关事项)?批复如下|请示(?:》)?(?:\(.*\))?收悉/, '批复的开头语'],
  [
    /^(?:近日|日前|昨日|今日|据悉)$|记者.*(?:获悉|了解到)|(?:批复同意|正式批复|批复了|获批|获得?.{0,12}批复)|^《?批复》?(?:指出|明确|要求|提出|强调|显示)$/,
    '报道的叙述，不是批复的要求',
  ],
  [/^[^，。]{2,40}(?:国土空间|土地利用|总体)(?:总体)?规划\([\d年—―~～至-]+\)$/, '规划的名称'],
];
