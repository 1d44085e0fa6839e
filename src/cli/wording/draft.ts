import type { Language } from '../../messages/text.js';
import type { OneCommandWording } from './wording.js';

/** The help of `dixian draft`. */
export const DRAFT_HELP: Readonly<Record<Language, OneCommandWording>> = {
  en: {
    about: "write a draft pack from an approval's text, for a person to review",
    argument: 'the text of an approval, in UTF-8; - is standard input',
    options: {
      format: 'what goes to stdout: yaml (default), json',
      lang: "zh or en (default: the system's language)",
      'no-color': 'no colour',
    },
    examples: [
      [
        'dixian draft my-pack/approval.txt > my-pack/pack.yaml',
        'draft a pack beside its text; what is unread goes to stderr',
      ],
      ['dixian verify my-pack', 'what the draft still lacks'],
      [
        'dixian check figures.csv -p my-pack --allow-draft',
        'try it; a check refuses a draft without --allow-draft',
      ],
    ],
    exits: [
      [0, 'all read'],
      [2, 'no limit found, or usage, or the text cannot be read'],
      [3, 'something is unread; it is listed in the pack and on stderr'],
    ],
  },
  zh: {
    about: '由批复原文起草规则库，供人工复核',
    argument: '批复原文（UTF-8 编码）；- 为标准输入',
    options: {
      format: '输出到标准输出的格式：yaml（默认）、json',
      lang: 'zh 或 en（默认随系统语言）',
      'no-color': '不用颜色',
    },
    examples: [
      [
        'dixian draft my-pack/approval.txt > my-pack/pack.yaml',
        '在原文旁起草规则库；未能读出的写到标准错误',
      ],
      ['dixian verify my-pack', '草案还缺什么'],
      [
        'dixian check figures.csv -p my-pack --allow-draft',
        '试核对；没有 --allow-draft 时不采用草案',
      ],
    ],
    exits: [
      [0, '全部读出'],
      [2, '没有找到底线，或用法有误，或原文无法读取'],
      [3, '有未能读出的文字，已列入草案和标准错误'],
    ],
  },
};
