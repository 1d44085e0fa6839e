import { clip, shellWord } from '../phrases.js';
import type { ProblemWording } from '../wording.js';

const BINARY = {
  xlsx: 'Excel 工作簿（xlsx）',
  xls: 'Excel 97-2003 工作簿（xls）',
  zip: '压缩文件（zip）',
  pdf: 'PDF 文件',
  unknown: '二进制文件',
} as const;

const UNUSED_COLUMN = {
  unknown: '如应核对，请改用规范的表头名称',
  kind: null,
  year: null,
} as const;

function listed(headers: readonly string[]): string {
  return headers.map((header) => `“${clip(header)}”`).join('、');
}

/** What is said of files that cannot be read, in Chinese. */
export const fileProblems = {
  'file-not-found': () => ({
    message: '找不到文件',
    hint: '请核对路径和文件名；路径含空格时请加引号',
  }),
  'file-is-folder': () => ({
    message: '这是文件夹，不是文件',
    hint: '请指明其中的文件',
  }),
  'file-unreadable': ({ reason }) => ({
    message: `文件无法读取：${clip(reason)}`,
    hint: '请检查文件权限，或文件是否正被其他程序占用',
  }),
  'file-empty': () => ({
    message: '文件是空的',
    hint: '请填入表头和数据；所需各列见 README',
  }),
  'file-binary': ({ kind }) => ({
    message: `不是文本文件：${BINARY[kind]}`,
    hint:
      kind === 'xlsx' || kind === 'xls'
        ? '请在 Excel 或 WPS 中另存为“CSV UTF-8（逗号分隔）”后再核对'
        : '请提供 CSV 文件',
  }),
  'file-changed': () => ({
    message: '读取期间文件发生变化',
    hint: '请待写入完成后再核对',
  }),
  'file-too-large': ({ unit, maximum }) => ({
    message:
      unit === 'bytes'
        ? `文件过大（超过 ${maximum} 字节）`
        : `表格过大（超过 ${maximum} 个单元格）`,
    hint: '请按行政区或年份拆分为几个文件，一并核对',
  }),
  'folder-without-tables': () => ({
    message: '文件夹内没有 .csv 或 .tsv 文件',
    hint: '请核对路径；子文件夹内的文件请用通配符，例如 "数据/**/*.csv"',
  }),
  'files-not-matched': () => ({
    message: '没有与通配符相符的文件',
    hint: '请核对路径和通配符',
  }),
  'encoding-unknown': ({ tried }) => ({
    message: `文件编码无法识别：${tried.map(({ encoding, line, byte }) => `第 ${line} 行${byte === null ? '末尾残缺' : `的 ${byte}`} 不合 ${encoding.toUpperCase()}`).join('，')}`,
    hint: '请在 Excel 或 WPS 中另存为“CSV UTF-8（逗号分隔）”，或用 --encoding 指明编码',
  }),
  'csv-malformed': ({ reason }) =>
    reason === 'quote-not-closed'
      ? {
          message: 'CSV 格式有误：引号没有闭合',
          hint: '请补上缺少的英文双引号 " ；单元格内的双引号须写成 ""',
        }
      : { message: 'CSV 格式有误', hint: '请用 Excel 或 WPS 重新另存为 CSV' },
  'record-too-long': ({ maximum }) => ({
    message: `一行过长（超过 ${maximum} 个字符）`,
    hint: '多半是此前的双引号没有闭合，请从本行起检查',
  }),
  'record-too-wide': ({ maximum }) => ({
    message: `一行的单元格过多（超过 ${maximum} 列）`,
    hint: '请检查分隔符，或删去多余的空列',
  }),
  'header-not-found': ({ found }) => ({
    message: found === '' ? '找不到可识别的表头' : `找不到可识别的表头；所见内容为：${clip(found)}`,
    hint: '长表须有“行政区、年份、指标、数值、单位”各列；宽表每个指标一列，如“耕地保有量（万亩）”；矩阵表首列为“指标”，其后每县一列；各列以英文逗号（或制表符、分号、中文逗号）分隔',
  }),
  'header-only': () => ({
    message: '只有表头，没有数据行',
    hint: '请在表头下填入数据',
  }),
  'column-repeated': ({ header, first }) => ({
    message: `表头重复：“${clip(header)}”首见于第 ${first} 列`,
    hint: '请保留一列，或改正其中一列的名称',
  }),
  'column-ignored': ({ header, because }) => ({
    message: header === '' ? '本列没有表头，未用于核对' : `本列未用于核对：“${clip(header)}”`,
    hint: UNUSED_COLUMN[because],
  }),
  'value-column-ambiguous': ({ headers }) => ({
    message: `有不止一列可能是现状值：${listed(headers)}`,
    hint: `请用 --value-column 指明，例如 --value-column ${shellWord(headers[0] ?? '')}`,
  }),
  'value-column-unknown': ({ asked, headers }) => ({
    message: `没有 --value-column 所指的列：“${clip(asked)}”`,
    hint: `可用的列：${listed(headers)}`,
  }),
  'value-column-missing': ({ headers }) => ({
    message: `没有现状值列；所见数值列为：${listed(headers)}`,
    hint: `请将现状值列的表头写作“现状值”；确有一列即为现状值的，请用 --value-column 指明，例如 --value-column ${shellWord(headers[0] ?? '')}`,
  }),
  'remark-in-name': ({ text, remark }) => ({
    message: `名称中的“${clip(remark)}”未计入：“${clip(text)}”`,
    hint: '该注记改变指标含义的，请勿以此数值核对',
  }),
  'text-skipped': ({ text, rows }) => ({
    message: `说明、签署等文字行不核对，略过 ${rows} 行（“${clip(text)}”）`,
    hint: null,
  }),
  'cell-beyond-header': ({ text }) => ({
    message: `单元格上方没有表头：“${clip(text)}”`,
    hint: '请检查本行是否多出逗号，或数值中的千分位逗号未加引号',
  }),
} satisfies Partial<ProblemWording>;
