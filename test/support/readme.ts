import { readFileSync } from 'node:fs';
import { ROOT } from './run.js';

/** The READMEs, which are tested as they are written. */
export const READMES = ['README.md', 'README.zh-CN.md'] as const;

/** The blocks of code of one language in a README, in their order. */
export function blocksOf(name: (typeof READMES)[number], language: string): readonly string[] {
  const text = readFileSync(`${ROOT}${name}`, 'utf8');
  const fence = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm');
  return [...text.matchAll(fence)].map(([, block = '']) => block);
}
