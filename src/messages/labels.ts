import type { Finding } from '../core/finding.js';
import { isConfirmed } from './tally.js';
import type { Localized, Messages } from './text.js';

/** Headings, labels and short phrases around findings and problems. */
export const LABELS = {
  /** Stands in a list between two items: `、` or `, `. */
  separator: { zh: '、', en: ', ' },
  /** Stands between a label and what it labels: `：` or `: `. */
  colon: { zh: '：', en: ': ' },
  /** Stands between the parts of a phrase: `，` or `, `. */
  comma: { zh: '，', en: ', ' },
  /** Stands between two remarks: `；` or `; `. */
  semicolon: { zh: '；', en: '; ' },
  /** A word with an addition: `江源区（220605）`, `江源区 (220605)`. */
  bracketed: (text: string, addition: string) => ({
    zh: `${text}（${addition}）`,
    en: `${text} (${addition})`,
  }),
  yearUnknown: { zh: '年份未注明', en: 'year not stated' },
  year: (year: number) => ({ zh: `${year}年`, en: `${year}` }),
  /** Stands for the number of a limit that a higher authority assigns. */
  assigned: { zh: '上级下达指标', en: 'assigned quota' },
  converted: { zh: '折合', en: 'converted' },
  derived: { zh: '推算值', en: 'derived value' },
  reason: { zh: '原因', en: 'because' },
  note: { zh: '注', en: 'note' },
  /** A pass within the user's margin of its limit. */
  near: { zh: '临近底线', en: 'near its limit' },
  targetNotReached: { zh: '目标年未到', en: 'target year not reached' },
  outsidePeriod: { zh: '不在规划期内', en: 'outside the plan period' },
  quotaNeeded: {
    zh: '批复未载明该年度数值，请提供上级下达指标及文号',
    en: 'the approval names no number for this year: supply the quota assigned by a higher authority, with its document number',
  },
  quotaOption: { zh: '（--quotas 文件）', en: ' (--quotas FILE)' },
  /** A part of the approval by its ordinal: 第二部分. */
  clause: (ordinal: string) => ({ zh: `第${ordinal}部分`, en: `part ${ordinal}` }),
  attention: { zh: '需要处理', en: 'Needs attention' },
  problems: { zh: '数据问题', en: 'Problems in the data' },
  more: (count: number) => ({ zh: `另有 ${count} 项，见下`, en: `${count} more below` }),
  moreProblems: (count: number) => ({
    zh: `另有 ${count} 个问题，全部见 --format json`,
    en: `${count} more problems; --format json lists all`,
  }),
  obligations: { zh: '管控义务', en: 'Obligations' },
  unattested: (count: number) => ({ zh: `${count} 项待佐证`, en: `${count} unattested` }),
  evidence: { zh: '佐证', en: 'evidence' },
  noEvidence: { zh: '无佐证材料', en: 'no evidence' },
  /** How many unreviewed readings touch the findings, and the command that tells them. */
  readings: (count: number) => ({
    zh: `以上结果涉及判读说明（未经法制审核）${count} 条，见 dixian explain <规则>`,
    en: `${count} interpretation note${count === 1 ? '' : 's'}, not reviewed by a lawyer: see dixian explain <rule>`,
  }),
  sheet: {
    title: {
      zh: '批复管控指标执行情况核对表',
      en: 'Compliance with the binding limits of the approval (批复管控指标执行情况核对表)',
    },
    columns: {
      number: { zh: '序号', en: 'No.' },
      region: { zh: '行政区（代码）', en: 'Region (code)' },
      indicator: { zh: '指标', en: 'Indicator' },
      unit: { zh: '单位', en: 'Unit' },
      limit: { zh: '底线值（适用年份）', en: 'Limit (year it applies to)' },
      actual: { zh: '现状值（折算）', en: 'Actual value (converted)' },
      entered: { zh: '原填报值及单位', en: 'Value and unit as entered' },
      year: { zh: '数据年份（时点）', en: 'Year of the data' },
      headroom: { zh: '与底线差额（余/缺/超/持平）', en: 'Headroom (inside/short/over/equal)' },
      outcome: { zh: '核对结果', en: 'Outcome' },
      source: { zh: '数据来源', en: 'Data source' },
      basis: { zh: '依据（文号、部分、原文）', en: 'Basis (document number, part, words)' },
      remark: { zh: '备注', en: 'Remarks' },
    },
    signatures: {
      organisation: { zh: '填报单位（盖章）', en: 'Reporting unit (seal)' },
      preparer: { zh: '填表人', en: 'Prepared by' },
      reviewer: { zh: '审核人', en: 'Reviewed by' },
      head: { zh: '负责人', en: 'Responsible officer' },
      /** Asked for only where a doubt of the county was confirmed. */
      confirmer: { zh: '疑点确认人', en: 'Doubts confirmed by' },
      telephone: { zh: '联系电话', en: 'Telephone' },
      date: { zh: '填报日期', en: 'Date' },
    },
    approval: { zh: '批复', en: 'Approval' },
    amendment: { zh: '修改单', en: 'Amendment' },
    data: { zh: '填报数据', en: 'Data' },
    quotas: { zh: '下达指标', en: 'Quotas' },
    scopeLabel: { zh: '核对范围', en: 'Scope' },
    scope: (checked: number, total: number) => ({
      zh: `核对 ${total} 个县（市、区）中的 ${checked} 个`,
      en: `${checked} of ${total} counties checked`,
    }),
    settings: { zh: '核对设置', en: 'Settings' },
    pack: { zh: '规则库', en: 'Pack' },
    tool: { zh: '核对工具', en: 'Tool' },
    checksum: { zh: '校验码（SHA-256）', en: 'checksum (SHA-256)' },
    encoding: { zh: '编码', en: 'encoding' },
    figures: (count: number) => ({
      zh: `${count} 个数据`,
      en: `${count} figure${count === 1 ? '' : 's'}`,
    }),
    verdict: { zh: '核对结论', en: 'Verdict' },
    summary: { zh: '全市汇总', en: 'City summary' },
    summaryOf: (year: string) => ({ zh: `全市汇总（${year}）`, en: `City summary (${year})` }),
    region: { zh: '行政区', en: 'Region' },
    counties: { zh: '分县核对表', en: 'County by county' },
    noFindings: { zh: '没有可核对的指标。', en: 'There is nothing that could be checked.' },
    attestationColumns: [
      { zh: '行政区', en: 'Region' },
      { zh: '义务', en: 'Obligation' },
      { zh: '类别', en: 'Class' },
      { zh: '结果', en: 'Outcome' },
      { zh: '原填报内容', en: 'As entered' },
      { zh: '佐证材料', en: 'Evidence' },
      { zh: '依据', en: 'Basis' },
      { zh: '备注', en: 'Remarks' },
    ],
    noAttestations: { zh: '未填报任何义务的落实情况。', en: 'No obligation was attested.' },
    unattested: (count: number) => ({
      zh: `待佐证的管控类、机制类义务 ${count} 项：`,
      en: `Unattested obligations of class control or mechanism, ${count}:`,
    }),
    unattestedOthers: (count: number) => ({
      zh: `另有引导类、总体类义务 ${count} 项，未要求佐证。`,
      en: `A further ${count} of class guidance or principle; no attestation is asked for.`,
    }),
    problems: { zh: '数据问题', en: 'Problems in the data' },
    problemColumns: [
      { zh: '级别', en: 'Severity' },
      { zh: '代码', en: 'Code' },
      { zh: '位置', en: 'Place' },
      { zh: '问题', en: 'Problem' },
      { zh: '处理办法', en: 'What to do' },
    ],
    noProblems: { zh: '没有发现数据问题。', en: 'No problem was found in the data.' },
    interpretations: { zh: '判读说明', en: 'Interpretation notes' },
    interpretationCount: (count: number) => ({
      zh: `${count} 条`,
      en: `${count} interpretation note${count === 1 ? '' : 's'}`,
    }),
    unreviewed: {
      zh: '判读说明（未经法制审核）',
      en: 'interpretation note, not reviewed by a lawyer',
    },
    reviewed: { zh: '判读说明（已经法制审核）', en: 'interpretation note, reviewed by a lawyer' },
    reading: { zh: '判读', en: 'Reading' },
    alternative: { zh: '另一种读法', en: 'Alternative' },
    effect: { zh: '影响', en: 'Effect' },
    sourceMissing: { zh: '未注明', en: 'not stated' },
    quota: { zh: '下达指标', en: 'Quota' },
    foot: {
      zh: '仅核对批复载明事项，不代表规划全部指标；本表为数据比对结果，不作为行政认定。',
      en: 'Only what the approval names is checked, not all indicators of the plan; this table compares data and is no administrative determination.',
    },
  },
} satisfies Messages;

/** {@link LABELS} in one language. */
export type Labels = Localized<typeof LABELS>;

/** The columns of the table to be signed (批复管控指标执行情况核对表), in their order. */
export const SHEET_COLUMNS = Object.keys(
  LABELS.sheet.columns,
) as (keyof Labels['sheet']['columns'])[];

const SIGNATURE_LINES = Object.keys(
  LABELS.sheet.signatures,
) as (keyof Labels['sheet']['signatures'])[];

/** Returns the lines that a county signs, in their order; one more where a doubt was confirmed. */
export function signatureLines(findings: readonly Finding[]): typeof SIGNATURE_LINES {
  const isDoubted = findings.some(isConfirmed);
  return SIGNATURE_LINES.filter((line) => line !== 'confirmer' || isDoubted);
}
