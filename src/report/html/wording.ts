import type { LimitOutcome } from '../../core/finding.js';
import type { Interpretation } from '../../core/pack.js';
import type { Allowable } from '../../core/report.js';
import type { Language } from '../../messages/text.js';

/** What the report to be signed says around its tables, beside what all reports say. */
export interface HtmlWording {
  readonly legend: string;
  readonly regionVerdict: string;
  readonly total: string;
  readonly picture: string;
  readonly pictureLegend: string;
  readonly pictureLabels: Readonly<Record<'inside' | 'short' | 'over' | 'equal', string>>;
  readonly tableOf: (region: string) => string;
  readonly addressee: string;
  readonly attested: string;
  readonly unattested: (count: number) => string;
  readonly open: string;
  readonly openColumns: readonly string[];
  readonly nothingOpen: string;
  readonly fillIn: (unit: string | null) => string;
  readonly sign: string;
  readonly made: string;
  /** A day, or room for one to be written in. */
  readonly day: (date: string | null) => string;
  readonly approvalText: string;
  readonly approvalLegend: string;
  readonly textMissing: string;
  readonly statuses: Readonly<Record<Interpretation['status'], string>>;
  readonly interpretationColumns: readonly string[];
  readonly sources: string;
  readonly sourceColumns: readonly string[];
  readonly checksumOf: (inputs: number, checksum: string | null) => string;
  readonly page: { readonly before: string; readonly between: string; readonly after: string };
  readonly contents: string;
  readonly settings: {
    readonly none: string;
    readonly allow: Readonly<Record<Allowable, string>>;
    readonly only: (names: string) => string;
    readonly regions: (names: string) => string;
    readonly year: (year: number) => string;
    readonly assumeUnits: string;
    readonly allRegions: string;
    readonly requireAttestations: string;
    readonly warnWithin: (margin: string) => string;
    readonly date: (date: string) => string;
    readonly config: (path: string, keys: string) => string;
  };
}

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

/** In both languages. */
export const HTML_WORDINGS: Readonly<Record<Language, HtmlWording>> = {
  zh: {
    legend: '图例',
    regionVerdict: '核对结论',
    total: '各项合计',
    picture: '差额示意',
    pictureLegend:
      '差额示意：竖线为底线，右侧在底线之内（余），左侧超出底线（缺、超）；横向为差额占底线值的比例，刻度为 1%、10%、100%（对数）。圆点落在竖线上即持平，含本数，为符合。',
    pictureLabels: {
      inside: '在底线之内',
      short: '低于底线',
      over: '高于底线',
      equal: '恰在底线上，符合',
    },
    tableOf: (region) => `${region}核对表`,
    addressee: '受文单位',
    attested: '管控义务落实情况（自述）',
    unattested: (count) => `待佐证的管控义务（${count} 项）`,
    open: '未能判定事项及判定所需',
    openColumns: ['指标', '数据年份', '核对结果', '原因', '怎样才能判定'],
    nothingOpen: '没有未能判定的事项。',
    fillIn: (unit) =>
      unit === null ? '填报数值、计量单位和数据来源' : `填报数值、计量单位（如${unit}）和数据来源`,
    sign: '签署',
    made: '制表日期',
    day: (date) => {
      if (date === null) return '　　　　年　　月　　日';
      const [year = '', month = '', day = ''] = date.split('-');
      return `${year}年${Number(month)}月${Number(day)}日`;
    },
    approvalText: '批复原文（有关段落）',
    approvalLegend: '加底色的为本表所引底线，虚线下划的为所引管控义务；✗ 标出不符合之处。',
    textMissing: '批复全文不在手边，以下只列本表所引原文。',
    statuses: { reviewed: '已经法制审核', unreviewed: '未经法制审核' },
    interpretationColumns: ['审核状态', '判读', '另一种读法', '影响'],
    sources: '数据来源与校验码',
    sourceColumns: ['类别', '名称', '说明', '校验码（SHA-256）'],
    checksumOf: (inputs, checksum) =>
      inputs === 1 ? `填报数据校验码（SHA-256）${checksum ?? '—'}` : '填报数据校验码见文末',
    page: { before: '第 ', between: ' 页　共 ', after: ' 页' },
    contents: '目录',
    settings: {
      none: '按默认设置核对。',
      allow: {
        missing: '未填报的指标不影响结论（--allow missing）。',
        unassigned: '未提供下达指标的项目不影响结论（--allow unassigned）。',
      },
      only: (names) => `只核对以下指标或义务：${names}。`,
      regions: (names) => `只核对以下地区：${names}。`,
      year: (year) => `只核对 ${year} 年；文件未列年份的，视为该年。`,
      assumeUnits: '未注明计量单位的数值按批复所用单位读取。',
      allRegions: '规则库所列地区均须有数据，缺者为未填报。',
      requireAttestations: '管控类、机制类义务须逐项佐证。',
      warnWithin: (margin) =>
        `差额不超过底线值 ${margin} 的，标为“临近底线”（自定界限；没有官方标准，不影响结论）。`,
      date: (date) => `制表日期 ${date} 由使用者指定。`,
      config: (path, keys) => `以下设置取自配置文件 ${path}：${keys}。`,
    },
  },
  en: {
    legend: 'Key',
    regionVerdict: 'Verdict',
    total: 'In all',
    picture: 'Picture',
    pictureLegend:
      'Pictures: the upright is the limit; right of it a figure is inside, left of it short or over. Across runs the share of the limit, with marks at 1%, 10% and 100% (logarithmic). A dot on the upright is equal to the limit, which is inclusive: a pass.',
    pictureLabels: {
      inside: 'inside the limit',
      short: 'below the limit',
      over: 'above the limit',
      equal: 'exactly on the limit, a pass',
    },
    tableOf: (region) => `Table of ${region}`,
    addressee: 'addressee',
    attested: 'Obligations as attested (self-declared)',
    unattested: (count) => `Unattested obligations (${count})`,
    open: 'What could not be decided, and what would decide it',
    openColumns: ['Indicator', 'Year', 'Outcome', 'Because', 'What would decide it'],
    nothingOpen: 'Nothing is left undecided.',
    fillIn: (unit) =>
      unit === null
        ? 'Fill in the figure with its unit and data source'
        : `Fill in the figure with its unit (${unit}, say) and data source`,
    sign: 'To be signed',
    made: 'Date of this report',
    day: (date) => date ?? '',
    approvalText: 'The approval: the paragraphs concerned (批复原文)',
    approvalLegend:
      'Shaded: the limits cited in this report. Dashed underline: the obligations cited. ✗ marks what is not met.',
    textMissing: 'The text of the approval is not at hand; these are the words that are cited.',
    statuses: { reviewed: 'reviewed by a lawyer', unreviewed: 'not reviewed by a lawyer' },
    interpretationColumns: ['Status', 'Reading', 'Alternative', 'Effect'],
    sources: 'Sources and checksums',
    sourceColumns: ['Kind', 'Name', 'Particulars', 'Checksum (SHA-256)'],
    checksumOf: (inputs, checksum) =>
      inputs === 1 ? `Checksum of the data (SHA-256) ${checksum ?? '—'}` : 'Checksums: see the end',
    page: { before: 'Page ', between: ' of ', after: '' },
    contents: 'Contents',
    settings: {
      none: 'The default settings.',
      allow: {
        missing:
          'A missing figure does not keep the verdict from being compliant (--allow missing).',
        unassigned:
          'A quota that was not supplied does not keep the verdict from being compliant (--allow unassigned).',
      },
      only: (names) => `Only these indicators or obligations were checked: ${names}.`,
      regions: (names) => `Only these regions were checked: ${names}.`,
      year: (year) =>
        `Only ${year} was checked; figures of a file without a year were taken as of that year.`,
      assumeUnits: "Figures without a unit were read in the approval's unit.",
      allRegions: 'Every region of the pack must be in the data; one that is not is missing.',
      requireAttestations: 'Every duty of class control or mechanism must be attested.',
      warnWithin: (margin) =>
        `A pass whose headroom is at most ${margin} of its limit is marked "near its limit" (the user's own margin; no official one exists, and it does not bear on the verdict).`,
      date: (date) => `The date ${date} was given by the user.`,
      config: (path, keys) => `Taken from the configuration file ${path}: ${keys}.`,
    },
  },
};
