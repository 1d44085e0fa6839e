import type { Language } from '../../messages/text.js';
import type { OneCommandWording } from './wording.js';

/** The help of `dixian verify`. */
export const VERIFY_HELP: Readonly<Record<Language, OneCommandWording>> = {
  en: {
    about: 'prove packs against the texts that they encode',
    argument: 'ids of shipped packs, or paths (default: all shipped)',
    options: {
      format: 'terminal (default), json, html',
      lang: "zh or en (default: the system's language)",
      'no-color': 'no colour (so do NO_COLOR and a pipe; FORCE_COLOR asks for it)',
    },
    examples: [
      ['dixian verify', 'prove all shipped packs'],
      ['dixian verify my-pack', 'prove a pack of your own, by its folder'],
      [
        'dixian verify -f html > proof.html',
        'the approval as a page, each phrase with what encodes it',
      ],
    ],
    exits: [
      [0, 'proven: every number and every clause that binds is accounted for'],
      [1, 'something differs from the text'],
      [2, 'usage, or a pack or its text cannot be read'],
    ],
  },
  zh: {
    about: '用批复原文核验规则库',
    argument: '内置规则库的 id 或路径（默认核验全部内置规则库）',
    options: {
      format: '格式：terminal（默认）、json、html',
      lang: 'zh 或 en（默认随系统语言）',
      'no-color': '不用颜色（NO_COLOR 或管道亦然；FORCE_COLOR 强制使用）',
    },
    examples: [
      ['dixian verify', '核验全部内置规则库'],
      ['dixian verify my-pack', '核验自编的规则库（所在文件夹）'],
      ['dixian verify -f html > proof.html', '存为网页：批复原文，每句话注明由什么表达'],
    ],
    exits: [
      [0, '已证明：每个数字、每个有约束的文句都有着落'],
      [1, '有与原文不符之处'],
      [2, '用法有误，或规则库、原文无法读取'],
    ],
  },
};
