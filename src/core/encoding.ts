/** The encodings in which a file may be read. GB18030 holds GBK and GB2312. */
export const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;

/** One of {@link ENCODINGS}. */
export type Encoding = (typeof ENCODINGS)[number];

/** Other names of the encodings, in lower case. */
const ALIASES: Readonly<Record<string, Encoding>> = {
  utf8: 'utf-8',
  'utf-8-bom': 'utf-8',
  'utf-8-sig': 'utf-8',
  'utf8-bom': 'utf-8',
  65001: 'utf-8',
  cp65001: 'utf-8',
  gb: 'gb18030',
  cp936: 'gb18030',
  936: 'gb18030',
  ms936: 'gb18030',
  'windows-936': 'gb18030',
  'x-gbk': 'gb18030',
  'gb2312-80': 'gb18030',
  'gb_2312-80': 'gb18030',
  'euc-cn': 'gb18030',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  'gb-18030': 'gb18030',
  'utf-16': 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
};

/** Finds an encoding by name, ignoring case; `undefined` if there is none. */
export function findEncoding(name: string): Encoding | undefined {
  const lower = name.trim().toLowerCase();
  return ENCODINGS.find((encoding) => encoding === lower) ?? ALIASES[lower];
}
