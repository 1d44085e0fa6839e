/** The encodings in which a file may be read. GB18030 holds GBK and GB2312. */
export const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;

/** One of {@link ENCODINGS}. */
export type Encoding = (typeof ENCODINGS)[number];

/** Names under which people know an encoding, besides its own; in lower case. */
const ALIASES: Readonly<Record<string, Encoding>> = {
  utf8: 'utf-8',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  'gb-18030': 'gb18030',
  'utf-16': 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
};

/** The encoding of that name, case ignored; `undefined` where there is none. */
export function findEncoding(name: string): Encoding | undefined {
  const lower = name.trim().toLowerCase();
  return ENCODINGS.find((encoding) => encoding === lower) ?? ALIASES[lower];
}
