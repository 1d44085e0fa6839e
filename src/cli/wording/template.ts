import type { Language } from '../../messages/text.js';
import type { OneCommandWording } from './wording.js';

const FIGURES = 'dixian template --region 江源区 --year 2026 -o figures.csv';
const DUTIES = 'dixian template --year 2026 --obligations -o figures.csv';
const WIDE = 'dixian template -y 2026 --layout wide --encoding gb18030 -o figures.csv';
const QUOTAS = 'dixian template --quotas --region 江源区 --year 2026 -o quotas.csv';

/** The help of `dixian template`. */
export const TEMPLATE_HELP: Readonly<Record<Language, OneCommandWording>> = {
  en: {
    about: 'write a CSV to fill in: of figures, of obligations, or of assigned quotas',
    argument: '',
    options: {
      pack: 'pack to ask for, or an amendment of one: the id of a shipped pack, or a path (repeatable; default: all shipped)',
      region:
        "ask for these regions only (names or codes); the city's own name asks for its obligations",
      year: 'ask for these years (default: the year is to be filled in)',
      layout: 'long (a row a figure; default), wide (a row a county), matrix (a column a county)',
      obligations: "name the duties to attest too, by county, and the city's own on the city's row",
      quotas:
        'ask for quotas instead: the limits that a higher authority assigns, each with its document number',
      encoding: 'utf-8 (with BOM; default) or gb18030; Excel in Chinese opens either',
      output: 'write it to this file, which must not exist yet, instead of to stdout',
      lang: "zh or en (default: the system's language)",
    },
    examples: [
      [FIGURES, 'the figures of one county and year; then: dixian check figures.csv'],
      [DUTIES, 'all counties, with their duties and those of the city'],
      [WIDE, 'a row a county, in the encoding of Chinese Excel'],
      [QUOTAS, 'the quotas that its limits wait for; then: --quotas quotas.csv'],
    ],
    exits: [
      [0, 'written'],
      [2, 'usage, nothing to ask for, a faulty pack, or a file that cannot be written'],
    ],
  },
  zh: {
    about: '生成填报模板（CSV）：现状数值、管控义务，或上级下达指标',
    argument: '',
    options: {
      pack: '规则库或其修改单：内置规则库的 id 或路径（可重复；默认为全部内置规则库）',
      region: '只列这些地区（名称或代码）；列市本级名称的，列出其义务',
      year: '所填年份，可列多个（默认留空待填）',
      layout:
        '版式：long（长表，每行一个数值，默认）、wide（宽表，每行一个县）、matrix（矩阵，每列一个县）',
      obligations: '一并列出须佐证的管控义务：县级逐县列出，市本级列一次',
      quotas: '改列上级下达指标：底线值由上级下达的，每行须填文号',
      encoding: '编码：utf-8（带 BOM，默认）或 gb18030；中文 Excel 均可直接打开',
      output: '写入该文件（不得已存在），不写到标准输出',
      lang: 'zh 或 en（默认随系统语言）',
    },
    examples: [
      [FIGURES, '一个县一个年份的现状数值；填好后 dixian check figures.csv'],
      [DUTIES, '全部县，连同县级和市本级的管控义务'],
      [WIDE, '每县一行，用中文 Excel 的编码'],
      [QUOTAS, '该县底线值所缺的下达指标；填好后加 --quotas quotas.csv 核对'],
    ],
    exits: [
      [0, '已生成'],
      [2, '用法有误、没有可填的内容、规则库有错误，或文件无法写入'],
    ],
  },
};
