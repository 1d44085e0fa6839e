import type { Localized, Messages } from './text.js';

/** How far a check in the page has come. */
export type PageProgress =
  | {
      readonly kind: 'reading';
      readonly name: string;
      readonly number: number;
      readonly of: number;
    }
  | { readonly kind: 'checking' }
  | { readonly kind: 'writing' };

/** What the page itself says; what it says of figures are the words of reports. */
export const PAGE_WORDING = {
  language: { zh: 'zh-Hans', en: 'en' },
  otherLanguage: { zh: 'English', en: '中文' },
  title: { zh: '底线核对', en: 'Bottom-line check' },
  /** The first line: what this is, and by which approvals (issuer and number). */
  about: (approvals: readonly string[]) => ({
    zh: `将县（市、区）填报的数据，与${approvals.length > 3 ? ` ${approvals.length} 份批复` : approvals.join('、')}划定的底线逐项核对。`,
    en: `Holds the figures of a county against the limits drawn by ${approvals.length > 3 ? `${approvals.length} approvals` : approvals.join(', ')}, line by line.`,
  }),
  /** The second line: that nothing leaves the computer. */
  privacy: {
    zh: '全部在这台电脑上完成：不联网，任何内容都不会离开本机，原文件不作改动。',
    en: 'Everything happens on this computer: no connection is opened, nothing leaves it, your file is never changed.',
  },
  drop: { zh: '将 CSV 文件拖到这里', en: 'Drop CSV files here' },
  dropHint: {
    zh: '可一次拖入多个文件；也可以在 Excel 或 WPS 中复制单元格，到这里按 Ctrl+V 粘贴。',
    en: 'Several at once if you like. Or copy cells in Excel or WPS and press Ctrl+V here.',
  },
  choose: { zh: '选择文件', en: 'Choose files' },
  addFiles: { zh: '添加文件', en: 'Add files' },
  paste: { zh: '粘贴表格', en: 'Paste a table' },
  template: { zh: '下载填报模板', en: 'Get a template' },
  startAgain: { zh: '重新开始', en: 'Start again' },
  options: { zh: '核对设置', en: 'Settings' },
  optionsSet: (count: number) => ({ zh: `已设 ${count} 项`, en: `${count} set` }),
  files: { zh: '数据文件', en: 'Figures files' },
  remove: (name: string) => ({ zh: `移除 ${name}`, en: `Remove ${name}` }),
  replaced: (name: string) => ({
    zh: `已用新的 ${name} 代替同名文件`,
    en: `${name} takes the place of the file of that name`,
  }),
  unsaved: { zh: '尚未保存', en: 'not saved yet' },
  quotas: { zh: '下达指标文件', en: 'Quotas file' },
  chooseQuotas: { zh: '选择下达指标文件', en: 'Choose a quotas file' },
  quotaTemplate: { zh: '下载下达指标模板', en: 'Get the quotas template' },
  giveUpQuotas: { zh: '移除下达指标文件', en: 'Remove the quotas file' },
  figures: (count: number) => ({
    zh: `${count} 个数值`,
    en: count === 1 ? '1 figure' : `${count} figures`,
  }),
  layouts: {
    long: { zh: '长表', en: 'long' },
    wide: { zh: '宽表', en: 'wide' },
    matrix: { zh: '矩阵表', en: 'matrix' },
  },
  progress: (progress: PageProgress) => {
    if (progress.kind === 'reading') {
      const { name, number, of } = progress;
      return of === 1
        ? { zh: `正在读取 ${name}`, en: `Reading ${name}` }
        : {
            zh: `正在读取 ${name}（第 ${number} 个，共 ${of} 个）`,
            en: `Reading ${name} (${number} of ${of})`,
          };
    }
    return progress.kind === 'checking'
      ? { zh: '正在逐项核对', en: 'Checking line by line' }
      : { zh: '正在生成核对表', en: 'Writing the report' };
  },
  print: { zh: '打印核对表', en: 'Print the report' },
  save: { zh: '另存为', en: 'Save as' },
  formats: {
    html: { zh: '核对表（网页）', en: 'Report (web page)' },
    csv: { zh: '核对结果（CSV）', en: 'Results (CSV)' },
    corrections: { zh: '退回修改清单（CSV）', en: 'Correction list (CSV)' },
    json: { zh: '数据交换（JSON）', en: 'Data exchange (JSON)' },
  },
  fileNames: {
    html: { zh: '核对表.html', en: 'report.html' },
    csv: { zh: '核对结果.csv', en: 'report.csv' },
    corrections: { zh: '退回修改清单.csv', en: 'corrections.csv' },
    json: { zh: '核对结果.json', en: 'report.json' },
    template: { zh: '填报模板.csv', en: 'figures.csv' },
    quotas: { zh: '下达指标模板.csv', en: 'quotas.csv' },
    pasted: { zh: '粘贴的数据', en: 'pasted' },
  },
  editedSuffix: { zh: '修改', en: 'edited' },
  questions: { zh: '请补充说明', en: 'Please say' },
  answer: { zh: '确定', en: 'OK' },
  proposed: (year: number) => ({ zh: `${year}年`, en: `${year}` }),
  more: (count: number) => ({
    zh: `另有 ${count} 处同样的问题`,
    en: count === 1 ? '1 more of this kind' : `${count} more of this kind`,
  }),
  unitsAsApproval: {
    zh: '数值均按批复所用单位填报，据此核对',
    en: "All of them are in the approval's unit; read them so",
  },
  onlyRegions: (names: string) => ({ zh: `只核对${names}`, en: `Check ${names} only` }),
  tooManyProblems: (shown: number, all: number) => ({
    zh: `以上为前 ${shown} 条，共 ${all} 条；全部见退回修改清单。`,
    en: `These are the first ${shown} of ${all}; the correction list has them all.`,
  }),
  problems: { zh: '待查事项', en: 'Needs attention' },
  noProblems: { zh: '没有待查事项。', en: 'Nothing needs attention.' },
  notes: (count: number) => ({
    zh: `提示 ${count} 条`,
    en: count === 1 ? '1 note' : `${count} notes`,
  }),
  showCell: { zh: '查看单元格', en: 'Show the cell' },
  preview: { zh: '数据预览', en: 'The data' },
  previewHint: {
    zh: '有问题的单元格已标出，原因写在该行下方。点“改”可修改一行，随改随核；原文件不受影响。',
    en: 'Cells that want a look are marked, with the reason below their row. “Edit” changes a row and checks it as you type; your file stays as it is.',
  },
  noPreview: {
    zh: '此文件不是表格文本，无法预览。',
    en: 'This file is no text table and cannot be shown.',
  },
  rowsShown: (from: number, through: number, total: number) => ({
    zh: `第 ${from}–${through} 行，共 ${total} 行`,
    en: `rows ${from}–${through} of ${total}`,
  }),
  earlierRows: { zh: '上一页', en: 'Previous page' },
  laterRows: { zh: '下一页', en: 'Next page' },
  previousMark: { zh: '上一处', en: 'Previous' },
  nextMark: { zh: '下一处', en: 'Next' },
  marks: (count: number) => ({
    zh: `${count} 处待查`,
    en: count === 1 ? '1 cell to look at' : `${count} cells to look at`,
  }),
  kinds: {
    error: { zh: '错误', en: 'error' },
    fail: { zh: '不符合', en: 'fail' },
    missing: { zh: '未填报', en: 'missing' },
    warning: { zh: '警告', en: 'warning' },
  },
  row: { zh: '行', en: 'row' },
  editRow: (row: number) => ({ zh: `修改第 ${row} 行`, en: `Edit row ${row}` }),
  edit: { zh: '改', en: 'Edit' },
  done: { zh: '完成', en: 'Done' },
  cell: (name: string) => ({ zh: `单元格 ${name}`, en: `Cell ${name}` }),
  edited: (name: string) => ({
    zh: `正按修改后的数据核对，报告所列文件为“${name}”。请保存，签署时一并留存。`,
    en: `The edited data are checked; the report names the file “${name}”. Save it, and keep it with what you sign.`,
  }),
  pasted: {
    zh: '粘贴的数据尚未存为文件。请保存，报告的校验码即该文件的校验码。',
    en: 'What you pasted stands in no file yet. Save it: the checksum of the report is that of this file.',
  },
  saveCsv: { zh: '保存为新的 CSV', en: 'Save as a new CSV' },
  restore: { zh: '撤销全部修改', en: 'Undo all edits' },
  cannotEdit: {
    zh: '内容含无法写入文件的字符，未作修改。',
    en: 'It holds a character that no file can hold; nothing was changed.',
  },
  law: { zh: '批复原文', en: 'Words of the approval' },
  lawOf: (row: string) => ({ zh: `批复原文：${row}`, en: `Words of the approval: ${row}` }),
  cellOf: (row: string) => ({ zh: `查看单元格：${row}`, en: `Show the cell: ${row}` }),
  close: { zh: '关闭', en: 'Close' },
  report: { zh: '核对表', en: 'The report' },
  reportHint: {
    zh: '即打印和另存的内容。点“批复原文”看所依据的原文，点“查看单元格”看所依据的数据。',
    en: 'What is printed and saved. “Words of the approval” shows the law behind a row, “Show the cell” the data.',
  },
  tooLarge: (limits: number, problems: number) => ({
    zh: `共核对 ${limits} 项，另有 ${problems} 条问题和提示，内容过多，此处不列核对表；请另存后查看，并用另存的网页打印。`,
    en: `${limits} limits were checked, with ${problems} problems and notes: too many to show here. Save the report to read or print it.`,
  }),
  open: { zh: '展开', en: 'Show' },
  saved: (name: string) => ({
    zh: `已交由浏览器保存：${name}`,
    en: `Handed to the browser to save: ${name}`,
  }),
  fault: {
    zh: '这是 dixian 程序的错误，与数据无关。请附上以下信息反馈：',
    en: 'This is a fault of dixian, not of your data. Please report it with:',
  },
  pasteTitle: { zh: '粘贴表格', en: 'Paste a table' },
  pasteHint: {
    zh: '在 Excel 或 WPS 中选中单元格（含表头）复制，粘贴到下面。',
    en: 'Copy cells in Excel or WPS, headers included, and paste them below.',
  },
  pasteCheck: { zh: '核对', en: 'Check' },
  templateTitle: { zh: '填报模板', en: 'Template' },
  templateNothing: {
    zh: '所选地区和年份没有须填报的内容。',
    en: 'Nothing is asked of these regions and years.',
  },
  download: { zh: '下载', en: 'Download' },
  cancel: { zh: '取消', en: 'Cancel' },
  allRegionsHint: { zh: '不选即为全部。', en: 'None chosen: all of them.' },
  choices: {
    pack: { zh: '规则库', en: 'Pack' },
    packByData: { zh: '按数据所涉地区自动选择', en: 'those that cover the data' },
    year: { zh: '数据年份', en: 'Year of the data' },
    years: {
      zh: '年份（可填多个，如 2025,2026；留空则由填表人填）',
      en: 'Years (several: 2025,2026; empty: to be filled in)',
    },
    regions: { zh: '地区', en: 'Regions' },
    only: { zh: '只核对这些指标', en: 'Check these indicators only' },
    assumeUnits: {
      zh: '未注明单位的数值，按批复所用单位读取',
      en: "Read figures without a unit in the approval's unit",
    },
    allowMissing: { zh: '未填报的不影响结论', en: 'What is missing does not block' },
    allowUnassigned: { zh: '未提供下达指标的不影响结论', en: 'Quotas not supplied do not block' },
    allRegions: {
      zh: '批复所列地区均须有数据',
      en: 'Every region of the approval must be in the data',
    },
    requireAttestations: {
      zh: '管控类、机制类义务须逐项佐证',
      en: 'Duties of class control and mechanism must be attested',
    },
    warnWithin: {
      zh: '临近底线的提示界限（如 2%；没有官方标准）',
      en: 'Mark what is near its limit (2%, say; no official margin exists)',
    },
    date: { zh: '制表日期', en: 'Date of the report' },
    encoding: { zh: '文件编码', en: 'Encoding of the files' },
    confirmer: { zh: '疑点确认人', en: 'Doubts confirmed by' },
    failOnWarning: { zh: '有警告时不予通过', en: 'Do not let a warning pass' },
    encodingByBytes: { zh: '自动识别', en: 'found by itself' },
    valueColumn: { zh: '现状值所在列的表头', en: 'Header of the actual values' },
    layout: { zh: '版式', en: 'Layout' },
    obligations: { zh: '同时列出须佐证的管控义务', en: 'List the duties to attest too' },
  },
} satisfies Messages;

/** {@link PAGE_WORDING} in one language. */
export type PageWording = Localized<typeof PAGE_WORDING>;
