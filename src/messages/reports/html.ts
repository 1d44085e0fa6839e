import type { LimitOutcome } from '../../core/finding.js';
import type { Localized, Messages } from '../text.js';

/** What the report to be signed says around its tables, beside what all reports say. */
export const HTML_WORDING = {
  legend: { zh: '图例', en: 'Key' },
  regionVerdict: { zh: '核对结论', en: 'Verdict' },
  total: { zh: '各项合计', en: 'In all' },
  picture: { zh: '差额示意', en: 'Picture' },
  pictureLegend: {
    zh: '差额示意：竖线为底线，右侧在底线之内（余），左侧超出底线（缺、超）；横向为差额占底线值的比例，刻度为 1%、10%、100%（对数）。圆点落在竖线上即持平，含本数，为符合。',
    en: 'Pictures: the upright is the limit; right of it a figure is inside, left of it short or over. Across runs the share of the limit, with marks at 1%, 10% and 100% (logarithmic). A dot on the upright is equal to the limit, which is inclusive: a pass.',
  },
  pictureLabels: {
    inside: { zh: '在底线之内', en: 'inside the limit' },
    short: { zh: '低于底线', en: 'below the limit' },
    over: { zh: '高于底线', en: 'above the limit' },
    equal: { zh: '恰在底线上，符合', en: 'exactly on the limit, a pass' },
  },
  tableOf: (region: string) => ({ zh: `${region}核对表`, en: `Table of ${region}` }),
  addressee: { zh: '受文单位', en: 'addressee' },
  attested: { zh: '管控义务落实情况（自述）', en: 'Obligations as attested (self-declared)' },
  unattested: (count: number) => ({
    zh: `待佐证的管控义务（${count} 项）`,
    en: `Unattested obligations (${count})`,
  }),
  open: { zh: '未能判定事项及判定所需', en: 'What could not be decided, and what would decide it' },
  openColumns: [
    { zh: '指标', en: 'Indicator' },
    { zh: '数据年份', en: 'Year' },
    { zh: '核对结果', en: 'Outcome' },
    { zh: '原因', en: 'Because' },
    { zh: '怎样才能判定', en: 'What would decide it' },
  ],
  nothingOpen: { zh: '没有未能判定的事项。', en: 'Nothing is left undecided.' },
  fillIn: (unit: string | null) =>
    unit === null
      ? {
          zh: '填报数值、计量单位和数据来源',
          en: 'Fill in the figure with its unit and data source',
        }
      : {
          zh: `填报数值、计量单位（如${unit}）和数据来源`,
          en: `Fill in the figure with its unit (${unit}, say) and data source`,
        },
  sign: { zh: '签署', en: 'To be signed' },
  made: { zh: '制表日期', en: 'Date of this report' },
  /** A day, or room for one to be written in. */
  day: (date: string | null) => {
    if (date === null) return { zh: '　　　　年　　月　　日', en: '' };
    const [year = '', month = '', day = ''] = date.split('-');
    return { zh: `${year}年${Number(month)}月${Number(day)}日`, en: date };
  },
  approvalText: {
    zh: '批复原文（有关段落）',
    en: 'The approval: the paragraphs concerned (批复原文)',
  },
  approvalLegend: {
    zh: '加底色的为本表所引底线，虚线下划的为所引管控义务；✗ 标出不符合之处。',
    en: 'Shaded: the limits cited in this report. Dashed underline: the obligations cited. ✗ marks what is not met.',
  },
  textMissing: {
    zh: '批复全文不在手边，以下只列本表所引原文。',
    en: 'The text of the approval is not at hand; these are the words that are cited.',
  },
  statuses: {
    reviewed: { zh: '已经法制审核', en: 'reviewed by a lawyer' },
    unreviewed: { zh: '未经法制审核', en: 'not reviewed by a lawyer' },
  },
  interpretationColumns: [
    { zh: '审核状态', en: 'Status' },
    { zh: '判读', en: 'Reading' },
    { zh: '另一种读法', en: 'Alternative' },
    { zh: '影响', en: 'Effect' },
  ],
  sources: { zh: '数据来源与校验码', en: 'Sources and checksums' },
  sourceColumns: [
    { zh: '类别', en: 'Kind' },
    { zh: '名称', en: 'Name' },
    { zh: '说明', en: 'Particulars' },
    { zh: '校验码（SHA-256）', en: 'Checksum (SHA-256)' },
  ],
  checksumOf: (inputs: number, checksum: string | null) =>
    inputs === 1
      ? {
          zh: `填报数据校验码（SHA-256）${checksum ?? '—'}`,
          en: `Checksum of the data (SHA-256) ${checksum ?? '—'}`,
        }
      : { zh: '填报数据校验码见文末', en: 'Checksums: see the end' },
  page: {
    before: { zh: '第 ', en: 'Page ' },
    between: { zh: ' 页　共 ', en: ' of ' },
    after: { zh: ' 页', en: '' },
  },
  contents: { zh: '目录', en: 'Contents' },
  settings: {
    none: { zh: '按默认设置核对。', en: 'The default settings.' },
    allow: {
      missing: {
        zh: '未填报的指标不影响结论（--allow missing）。',
        en: 'A missing figure does not keep the verdict from being compliant (--allow missing).',
      },
      unassigned: {
        zh: '未提供下达指标的项目不影响结论（--allow unassigned）。',
        en: 'A quota that was not supplied does not keep the verdict from being compliant (--allow unassigned).',
      },
    },
    only: (names: string) => ({
      zh: `只核对以下指标或义务：${names}。`,
      en: `Only these indicators or obligations were checked: ${names}.`,
    }),
    regions: (names: string) => ({
      zh: `只核对以下地区：${names}。`,
      en: `Only these regions were checked: ${names}.`,
    }),
    year: (year: number) => ({
      zh: `只核对 ${year} 年；文件未列年份的，视为该年。`,
      en: `Only ${year} was checked; figures of a file without a year were taken as of that year.`,
    }),
    assumeUnits: {
      zh: '未注明计量单位的数值按批复所用单位读取。',
      en: "Figures without a unit were read in the approval's unit.",
    },
    allRegions: {
      zh: '规则库所列地区均须有数据，缺者为未填报。',
      en: 'Every region of the pack must be in the data; one that is not is missing.',
    },
    requireAttestations: {
      zh: '管控类、机制类义务须逐项佐证。',
      en: 'Every duty of class control or mechanism must be attested.',
    },
    warnWithin: (margin: string) => ({
      zh: `差额不超过底线值 ${margin} 的，标为“临近底线”（自定界限；没有官方标准，不影响结论）。`,
      en: `A pass whose headroom is at most ${margin} of its limit is marked "near its limit" (the user's own margin; no official one exists, and it does not bear on the verdict).`,
    }),
    failOn: {
      zh: '有警告时不予通过（退出码为 2）。',
      en: 'A warning makes the exit code 2.',
    },
    answered: (sentence: string) => ({ zh: `${sentence}。`, en: `${sentence}.` }),
    date: (date: string) => ({
      zh: `制表日期 ${date} 由使用者指定。`,
      en: `The date ${date} was given by the user.`,
    }),
    config: (path: string, keys: string) => ({
      zh: `以下设置取自配置文件 ${path}：${keys}。`,
      en: `Taken from the configuration file ${path}: ${keys}.`,
    }),
  },
} satisfies Messages;

/** {@link HTML_WORDING} in one language. */
export type HtmlWording = Localized<typeof HTML_WORDING>;

/** The sign of each outcome of a limit, to be told apart without colour. */
export const SIGNS: Readonly<Record<LimitOutcome, string>> = {
  pass: '✓',
  fail: '✗',
  missing: '–',
  unassigned: '!',
  undecided: '?',
  reference: '~',
  'not-applicable': '·',
};
