import { clip } from './phrases.js';
import type { ProblemMessages, Text } from './text.js';

function listed(headers: readonly string[]): Text {
  const quoted = headers.map((header) => `“${clip(header)}”`);
  return { zh: quoted.join('、'), en: quoted.join(', ') };
}

const BINARY = {
  xlsx: { zh: 'Excel 工作簿（xlsx）', en: 'an Excel workbook (xlsx)' },
  xls: { zh: 'Excel 97-2003 工作簿（xls）', en: 'an Excel 97-2003 workbook (xls)' },
  zip: { zh: '压缩文件（zip）', en: 'a zip archive' },
  pdf: { zh: 'PDF 文件', en: 'a PDF' },
  unknown: { zh: '二进制文件', en: 'a binary file' },
} satisfies Readonly<Record<string, Text | null>>;

const UNUSED_COLUMN = {
  unknown: {
    zh: '如应核对，请改用规范的表头名称',
    en: 'if it should be checked, give it a known header',
  },
  kind: null,
  year: null,
} satisfies Readonly<Record<string, Text | null>>;

/** What is said of files that cannot be read. */
export const FILE_PROBLEMS = {
  'file-not-found': {
    title: { zh: '找不到文件', en: 'file not found' },
    message: { zh: '找不到文件', en: 'file not found' },
    hint: {
      zh: '请核对路径和文件名；路径含空格时请加引号',
      en: 'check the path and the name; put a path with spaces in quotes',
    },
  },
  'file-is-folder': {
    title: { zh: '是文件夹', en: 'a folder' },
    message: { zh: '这是文件夹，不是文件', en: 'this is a folder, not a file' },
    hint: { zh: '请指明其中的文件', en: 'name a file inside it' },
  },
  'file-unreadable': {
    title: { zh: '文件无法读取', en: 'file cannot be read' },
    message: ({ reason }) => ({
      zh: `文件无法读取：${clip(reason)}`,
      en: `the file cannot be read: ${clip(reason)}`,
    }),
    hint: {
      zh: '请检查文件权限，或文件是否正被其他程序占用',
      en: 'check its permissions, and whether another program holds it open',
    },
  },
  'file-empty': {
    title: { zh: '文件为空', en: 'file is empty' },
    message: { zh: '文件是空的', en: 'the file is empty' },
    hint: {
      zh: '请填入表头和数据；所需各列见 README',
      en: 'fill in a header and figures; the README names the columns',
    },
  },
  'file-binary': {
    title: { zh: '不是文本文件', en: 'not a text file' },
    message: ({ kind }) => ({
      zh: `不是文本文件：${BINARY[kind].zh}`,
      en: `not a text file but ${BINARY[kind].en}`,
    }),
    hint: ({ kind }) =>
      kind === 'xlsx' || kind === 'xls'
        ? {
            zh: '请在 Excel 或 WPS 中另存为“CSV UTF-8（逗号分隔）”后再核对',
            en: 'save it from Excel or WPS as “CSV UTF-8 (comma delimited)” and check that',
          }
        : { zh: '请提供 CSV 文件', en: 'give a CSV file' },
  },
  'file-changed': {
    title: { zh: '读取期间文件发生变化', en: 'file changed while read' },
    message: { zh: '读取期间文件发生变化', en: 'the file changed while it was read' },
    hint: { zh: '请待写入完成后再核对', en: 'check it once it has been written to its end' },
  },
  'file-too-large': {
    title: { zh: '文件过大', en: 'file too large' },
    message: ({ unit, maximum }) => ({
      zh:
        unit === 'bytes'
          ? `文件过大（超过 ${maximum} 字节）`
          : `表格过大（超过 ${maximum} 个单元格）`,
      en: `the ${unit === 'bytes' ? 'file' : 'table'} is too large (over ${maximum} ${unit})`,
    }),
    hint: {
      zh: '请按行政区或年份拆分为几个文件，一并核对',
      en: 'split it by region or year into several files, and check them in one run',
    },
  },
  'folder-without-tables': {
    title: { zh: '文件夹内没有表格', en: 'no tables in the folder' },
    message: { zh: '文件夹内没有 .csv 或 .tsv 文件', en: 'the folder holds no .csv or .tsv file' },
    hint: {
      zh: '请核对路径；子文件夹内的文件请用通配符，例如 "数据/**/*.csv"',
      en: 'check the path; for folders inside it use a pattern such as "data/**/*.csv"',
    },
  },
  'files-not-matched': {
    title: { zh: '没有相符的文件', en: 'no file matches' },
    message: { zh: '没有与通配符相符的文件', en: 'no file matches the pattern' },
    hint: { zh: '请核对路径和通配符', en: 'check the path and the pattern' },
  },
  'encoding-unknown': {
    title: { zh: '编码无法识别', en: 'encoding not recognised' },
    message: ({ tried }) => ({
      zh: `文件编码无法识别：${tried.map(({ encoding, line, byte }) => `第 ${line} 行${byte === null ? '末尾残缺' : `的 ${byte}`} 不合 ${encoding.toUpperCase()}`).join('，')}`,
      en: `the file's encoding is not recognised: ${tried.map(({ encoding, line, byte }) => `line ${line} ${byte === null ? 'ends within a character of' : `holds ${byte}, which is not`} ${encoding.toUpperCase()}`).join('; ')}`,
    }),
    hint: {
      zh: '请在 Excel 或 WPS 中另存为“CSV UTF-8（逗号分隔）”，或指明编码',
      en: 'save it from Excel or WPS as “CSV UTF-8 (comma delimited)”, or name its encoding',
    },
  },
  'csv-malformed': {
    title: { zh: 'CSV 格式有误', en: 'malformed CSV' },
    message: ({ reason }) =>
      reason === 'quote-not-closed'
        ? { zh: 'CSV 格式有误：引号没有闭合', en: 'malformed CSV: a quote is never closed' }
        : { zh: 'CSV 格式有误', en: 'malformed CSV' },
    hint: ({ reason }) =>
      reason === 'quote-not-closed'
        ? {
            zh: '请补上缺少的英文双引号 " ；单元格内的双引号须写成 ""',
            en: 'add the missing "; inside a cell, a double quote is written ""',
          }
        : { zh: '请用 Excel 或 WPS 重新另存为 CSV', en: 'save it as CSV again from Excel or WPS' },
  },
  'record-too-long': {
    title: { zh: '一行过长', en: 'row too long' },
    message: ({ maximum }) => ({
      zh: `一行过长（超过 ${maximum} 个字符）`,
      en: `a row is too long (over ${maximum} characters)`,
    }),
    hint: {
      zh: '多半是此前的双引号没有闭合，请从本行起检查',
      en: 'most likely a double quote was never closed; look from this row on',
    },
  },
  'record-too-wide': {
    title: { zh: '列数过多', en: 'too many columns' },
    message: ({ maximum }) => ({
      zh: `一行的单元格过多（超过 ${maximum} 列）`,
      en: `a row has too many cells (over ${maximum} columns)`,
    }),
    hint: {
      zh: '请检查分隔符，或删去多余的空列',
      en: 'check the delimiter, or remove the empty columns',
    },
  },
  'header-not-found': {
    title: { zh: '表头无法识别', en: 'header not recognised' },
    message: ({ found }) =>
      found === ''
        ? { zh: '找不到可识别的表头', en: 'no header row was recognised' }
        : {
            zh: `找不到可识别的表头；所见内容为：${clip(found)}`,
            en: `no header row was recognised; what was found: ${clip(found)}`,
          },
    hint: {
      zh: '长表须有“行政区、年份、指标、数值、单位”各列；宽表每个指标一列，如“耕地保有量（万亩）”；矩阵表首列为“指标”，其后每县一列；各列以英文逗号（或制表符、分号、中文逗号）分隔',
      en: 'long layout: columns 行政区 (county), 年份 (year), 指标 (indicator), 数值 (value), 单位 (unit); wide: a column per indicator, such as 耕地保有量（万亩）; matrix: first column 指标, then one per county. Columns are parted by commas (or tabs, semicolons, full-width commas)',
    },
  },
  'header-only': {
    title: { zh: '没有数据行', en: 'no rows of data' },
    message: { zh: '只有表头，没有数据行', en: 'there is a header and no row of data below it' },
    hint: { zh: '请在表头下填入数据', en: 'fill in the rows below the header' },
  },
  'column-repeated': {
    title: { zh: '表头重复', en: 'header stands twice' },
    message: ({ header, first }) => ({
      zh: `表头重复：“${clip(header)}”首见于第 ${first} 列`,
      en: `header “${clip(header)}” stands twice, first in column ${first}`,
    }),
    hint: { zh: '请保留一列，或改正其中一列的名称', en: 'keep one of the columns, or rename one' },
  },
  'column-ignored': {
    title: { zh: '该列未用于核对', en: 'column not used' },
    message: ({ header }) =>
      header === ''
        ? { zh: '本列没有表头，未用于核对', en: 'a column without a header was not used' }
        : { zh: `本列未用于核对：“${clip(header)}”`, en: `column “${clip(header)}” was not used` },
    hint: ({ because }) => UNUSED_COLUMN[because],
  },
  'value-column-ambiguous': {
    title: { zh: '现状值列不唯一', en: 'two columns could be the actual' },
    message: ({ headers }) => ({
      zh: `有不止一列可能是现状值：${listed(headers).zh}`,
      en: `more than one column could hold the actual values: ${listed(headers).en}`,
    }),
    hint: { zh: '请指明哪一列是现状值', en: 'say which of them it is' },
  },
  'value-column-unknown': {
    title: { zh: '没有指明的列', en: 'no such column' },
    message: ({ asked }) => ({
      zh: `没有 --value-column 所指的列：“${clip(asked)}”`,
      en: `there is no column “${clip(asked)}”, which --value-column names`,
    }),
    plain: {
      message: ({ asked }) => ({
        zh: `没有所指的现状值列：“${clip(asked)}”`,
        en: `there is no column “${clip(asked)}”`,
      }),
    },
    hint: ({ headers }) => ({
      zh: `可用的列：${listed(headers).zh}`,
      en: `columns of values: ${listed(headers).en}`,
    }),
  },
  'value-column-missing': {
    title: { zh: '没有现状值列', en: 'no column of actual values' },
    message: ({ headers }) => ({
      zh: `没有现状值列；所见数值列为：${listed(headers).zh}`,
      en: `no column holds actual values; columns of values found: ${listed(headers).en}`,
    }),
    hint: {
      zh: '请将现状值列的表头写作“现状值”；确有一列即为现状值的，请指明',
      en: 'head the column of actual values 现状值 (actual); if one of these is it, say so',
    },
  },
  'text-skipped': {
    title: { zh: '文字行', en: 'a row of text' },
    message: ({ text, rows }) => ({
      zh: `说明、签署等文字行不核对，略过 ${rows} 行（“${clip(text)}”）`,
      en: `${rows} ${rows === 1 ? 'row' : 'rows'} of notes or signatures skipped (“${clip(text)}”)`,
    }),
    hint: null,
  },
  'cell-beyond-header': {
    title: { zh: '单元格上方没有表头', en: 'no header above the cell' },
    message: ({ text }) => ({
      zh: `单元格上方没有表头：“${clip(text)}”`,
      en: `no header stands above “${clip(text)}”`,
    }),
    hint: {
      zh: '请检查本行是否多出逗号，或数值中的千分位逗号未加引号',
      en: 'look for a comma too many in this row, such as an unquoted thousands separator',
    },
  },
} satisfies ProblemMessages;
