import { clip } from '../phrases.js';
import type { ProblemWording } from '../wording.js';

const BINARY = {
  xlsx: 'Excel 工作簿（xlsx）',
  xls: 'Excel 97-2003 工作簿（xls）',
  zip: '压缩文件（zip）',
  pdf: 'PDF 文件',
  unknown: '二进制文件',
} as const;

/** What is said of files that cannot be read, in Chinese. */
export const fileProblems = {
  'file-not-found': () => ({
    message: '找不到文件',
    hint: '请核对路径和文件名；路径含空格时请加引号',
  }),
  'file-is-folder': () => ({
    message: '这是文件夹，不是文件',
    hint: '请指明其中的 CSV 文件',
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
  'encoding-unknown': ({ byte }) => ({
    message: `文件编码无法识别（${byte}）`,
    hint: 'Excel、WPS 的“CSV（逗号分隔）”多为 GBK 编码，请另存为“CSV UTF-8（逗号分隔）”后再核对',
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
  'header-not-found': ({ found }) => ({
    message: found === '' ? '找不到可识别的表头' : `找不到可识别的表头；所见内容为：${clip(found)}`,
    hint: '长表须有“行政区、年份、指标、数值、单位”各列；宽表每个指标一列，如“耕地保有量（万亩）”；矩阵表首列为“指标”，其后每县一列；各列须以英文逗号分隔',
  }),
  'header-only': () => ({
    message: '只有表头，没有数据行',
    hint: '请在表头下填入数据',
  }),
  'column-repeated': ({ header, first }) => ({
    message: `表头重复：“${clip(header)}”首见于第 ${first} 列`,
    hint: '请保留一列，或改正其中一列的名称',
  }),
  'column-ignored': ({ header }) => ({
    message: `本列未用于核对：“${clip(header)}”`,
    hint: '如应核对，请改用规范的表头名称',
  }),
  'cell-beyond-header': ({ text }) => ({
    message: `单元格上方没有表头：“${clip(text)}”`,
    hint: '请检查本行是否多出逗号，或数值中的千分位逗号未加引号',
  }),
} satisfies Partial<ProblemWording>;
