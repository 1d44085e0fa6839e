import type { Language } from '../../messages/text.js';
import type { OneCommandWording } from './wording.js';

const PLAIN = 'dixian page -o dixian.html';
const MADE = 'dixian page -p ./rules/our-city -q quotas.csv -o dixian.html';

/** The help of `dixian page`. */
export const PAGE_HELP: Readonly<Record<Language, OneCommandWording>> = {
  en: {
    about: 'write the whole checker as one HTML file, for an office without Node',
    argument: '',
    options: {
      pack: 'a further pack for the page, or an amendment of one: an id or a path (repeatable); the shipped ones are in it always',
      quotas: 'a CSV of quotas assigned by a higher authority, to be in the page',
      output: 'write it to this file instead of to stdout',
      lang: 'zh or en, for this command; the page speaks both',
    },
    examples: [
      [PLAIN, 'a page to copy and to open by a double click; it opens no connection'],
      [MADE, "a page for a city's counties, with its pack and its quotas"],
    ],
    exits: [
      [0, 'written'],
      [2, 'usage, a faulty pack or quota, or a file that cannot be written'],
    ],
  },
  zh: {
    about: '生成整套核对工具的单个网页，供没有 Node 的单位使用',
    argument: '',
    options: {
      pack: '一并写入网页的规则库或其修改单：id 或路径（可重复）；内置规则库总在其中',
      quotas: '一并写入网页的上级下达指标（CSV）',
      output: '写入该文件，不写到标准输出',
      lang: '本命令所用语言：zh 或 en；网页本身两种语言都有',
    },
    examples: [
      [PLAIN, '可拷贝的网页，双击即用，不联网'],
      [MADE, '为所辖各县制作的网页，含本市的规则库和下达指标'],
    ],
    exits: [
      [0, '已生成'],
      [2, '用法有误、规则库或下达指标有错误，或文件无法写入'],
    ],
  },
};
