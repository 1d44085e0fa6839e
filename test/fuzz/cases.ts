import { readdirSync, readFileSync } from 'node:fs';
import type { Random } from '../support/random.js';
import { ROOT } from '../support/run.js';

const FOLDERS = ['', 'mess', 'broken', 'amendments', 'packs/lanwan-2024-8'];

/** The figures and quota files of the fixtures. */
export const FIXTURES: readonly Uint8Array[] = FOLDERS.flatMap((folder) =>
  readdirSync(`${ROOT}fixtures/${folder}`)
    .filter((file) => /\.(?:csv|tsv|txt)$/.test(file))
    .map((file) => new Uint8Array(readFileSync(`${ROOT}fixtures/${folder}/${file}`)))
    .filter((bytes) => bytes.length < 8_000),
);

const SHORTFALL = new Uint8Array(readFileSync(`${ROOT}fixtures/baishan-2025-shortfall.csv`));

/** What a cell may hold that a reader could stumble over. */
const HOSTILE = [
  '\u001b]0;title\u0007\u001b[2J',
  '<script>alert(1)</script>',
  '=cmd|"/c calc"!A0',
  '@SUM(A1)',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '\u202e\u2066\u200b\ufeff',
  '\ud83d\ude00',
  '9'.repeat(300),
  '1e999',
  '1E+99999999999',
  '-1',
  '0x1F',
  'NaN',
  'Infinity',
  '1,318.90',
  '"',
  '""',
  '\r',
  '\n',
  '\r\n',
  '\0',
  '((((',
  '（（（',
  '［【〔',
  '其中：其中：其中：',
  '▲'.repeat(300),
  '2025年',
  '2025-12-31',
  '单位：万亩',
  '合计',
  '注：',
  '#REF!',
  '%',
  ',',
  '，',
  ';',
  '\t',
];

const WORDS = [
  ...[
    '行政区',
    '代码',
    '年份',
    '指标',
    '数值',
    '现状值',
    '目标值',
    '差值',
    '单位',
    '数据来源',
    '文号',
  ],
  ...['江源区', '临江市', '220605', '白山市', '浑江区', '2024', '2025年', '2026', '2025年上半年'],
  ...[
    '耕地保有量',
    '永久基本农田',
    '生态保护红线面积（平方千米）',
    '城镇开发边界扩展倍数',
    '用水总量',
  ],
  ...['城镇开发边界面积', '2020年城镇建设用地规模', '蓝线', '功能定位', '是', '否', '部分'],
  ...[
    '17.56',
    '12万亩',
    '627.63',
    '123%',
    '1.756E+05',
    '0',
    '',
    '—',
    '约17',
    '万亩',
    '亿立方米',
    '倍',
  ],
];

const encoder = new TextEncoder();

/** One file to read: a fixture altered, a table of known and hostile words, or bytes at random. */
export function makeCase(random: Random): Uint8Array {
  const kind = random.integer(10);
  // Hardly altered, so that verdicts of every kind occur.
  if (kind === 0) return alter(SHORTFALL, random, 2);
  if (kind < 5) return alter(random.of(FIXTURES), random, 6);
  if (kind < 9) return encoder.encode(tableOf(random));
  return random.bytes(random.integer(600));
}

function alter(fixture: Uint8Array, random: Random, most: number): Uint8Array {
  let bytes = fixture;
  for (let count = random.integer(most); count > 0; count -= 1) {
    const at = random.integer(bytes.length + 1);
    const to = Math.min(bytes.length, at + random.integer(40));
    bytes = random.of([
      () => join(bytes.subarray(0, at), encoder.encode(random.of(HOSTILE)), bytes.subarray(at)),
      () => join(bytes.subarray(0, at), encoder.encode(random.of(WORDS)), bytes.subarray(to)),
      () => join(bytes.subarray(0, at), bytes.subarray(to)),
      () => join(bytes.subarray(0, to), bytes.subarray(at)),
      () => join(bytes.subarray(0, at), random.bytes(1 + random.integer(3)), bytes.subarray(to)),
      () => bytes.subarray(0, at),
    ])();
  }
  return bytes;
}

function tableOf(random: Random): string {
  const delimiter = random.of([',', '\t', ';', '，']);
  const end = random.of(['\n', '\r\n', '\r']);
  const width = 1 + random.integer(8);
  const line = () => Array.from({ length: width }, () => cellOf(random)).join(delimiter);
  return Array.from({ length: 1 + random.integer(8) }, line).join(end);
}

function cellOf(random: Random): string {
  const kind = random.integer(12);
  const text = kind === 0 ? random.of(HOSTILE) : random.of(WORDS);
  return kind === 1 ? `"${text}"` : kind === 2 ? text + random.of(WORDS) : text;
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
