import type { Language } from '../../messages/text.js';
import type { OneCommandWording } from './wording.js';

const AMENDMENT = 'dixian diff jizhenghan-2024-46 path/to/amendment';
const PACKS = 'dixian diff path/to/old path/to/new -f markdown';

/** The help of `dixian diff`. */
export const DIFF_HELP: Readonly<Record<Language, OneCommandWording>> = {
  en: {
    about: 'list the limits that differ between two packs: tightened, relaxed, new, gone',
    argument:
      'two packs, each the id of a shipped one or a path; an amendment is shown as applied to its base; several behind the first apply together',
    options: {
      format: 'what goes to stdout: terminal (default), json, markdown',
      lang: "zh or en (default: the system's language)",
      'no-color': 'no colour (so do NO_COLOR and a pipe; FORCE_COLOR asks for it)',
    },
    examples: [
      [AMENDMENT, 'what an amendment changes'],
      [PACKS, 'two packs, as a table'],
    ],
    exits: [
      [0, 'the packs were compared, whether or not they differ'],
      [2, 'error: usage, or a pack that cannot be read or does not hold'],
    ],
  },
  zh: {
    about: '列出两个规则库的底线值有何不同：收紧、放宽、新增、取消',
    argument:
      '两个规则库：内置规则库的 id 或路径；修改单按已适用于所修改的规则库显示；第一个之后可写多个，一并适用',
    options: {
      format: '输出到标准输出的格式：terminal（默认）、json、markdown',
      lang: 'zh 或 en（默认随系统语言）',
      'no-color': '不用颜色（NO_COLOR 或管道亦然；FORCE_COLOR 强制使用）',
    },
    examples: [
      [AMENDMENT, '一份修改单改了什么'],
      [PACKS, '两个规则库对照成表'],
    ],
    exits: [
      [0, '已对照，无论有无不同'],
      [2, '用法有误，或规则库无法读取、不能成立'],
    ],
  },
};
