import type { Language } from '../../messages/text.js';
import type { OneCommandWording } from './wording.js';

/** The help of `dixian rules`. */
export const RULES_HELP: Readonly<Record<Language, OneCommandWording>> = {
  en: {
    about: 'list the rules of packs',
    argument: 'ids of shipped packs, or paths (default: all shipped)',
    options: {
      region: 'the rules of these regions only (names or codes)',
      format: 'terminal (default), json, csv, markdown, sql',
      dialect: 'whose SQL -f sql writes: duckdb, postgresql',
      quotas: 'assigned quotas that the SQL takes up (CSV with document numbers)',
      lang: "zh or en (default: the system's language)",
      'no-color': 'no colour (so do NO_COLOR and a pipe; FORCE_COLOR asks for it)',
    },
    examples: [
      ['dixian rules', 'all rules of all shipped packs'],
      ['dixian rules --region 江源区', 'those of one county'],
      ['dixian rules my-pack -f csv > rules.csv', 'as a sheet that Excel opens'],
      [
        'dixian rules my-pack -f sql --dialect duckdb > rules.sql',
        'as SQL that judges a table of figures in a database',
      ],
    ],
    exits: [
      [0, 'listed'],
      [2, 'usage, or a pack has faults (they go to stderr)'],
    ],
  },
  zh: {
    about: '列出规则库的规则',
    argument: '内置规则库的 id 或路径（默认列出全部内置规则库）',
    options: {
      region: '只列这些地区的规则（名称或代码）',
      format: '格式：terminal（默认）、json、csv、markdown、sql',
      dialect: '-f sql 所用数据库：duckdb、postgresql',
      quotas: '写入 SQL 的上级下达指标（CSV，须注明文号）',
      lang: 'zh 或 en（默认随系统语言）',
      'no-color': '不用颜色（NO_COLOR 或管道亦然；FORCE_COLOR 强制使用）',
    },
    examples: [
      ['dixian rules', '全部内置规则库的全部规则'],
      ['dixian rules --region 江源区', '一个县（市、区）的规则'],
      ['dixian rules my-pack -f csv > rules.csv', '存为 Excel 可直接打开的表格'],
      [
        'dixian rules my-pack -f sql --dialect duckdb > rules.sql',
        '写为 SQL，在数据库中核对数据表',
      ],
    ],
    exits: [
      [0, '已列出'],
      [2, '用法有误，或规则库有错误（写到标准错误）'],
    ],
  },
};
