import type { Answer } from '../../core/figure.js';
import { foldName } from '../../core/language/text.js';

const WORDS: Readonly<Record<Answer, readonly string[]>> = {
  yes: ['是', '已落实', '落实', '√', '✓', '✔', '☑', '✅', 'yes', 'y', 'true'],
  partly: ['部分', '部分落实', 'partly', 'partial'],
  no: ['否', '未落实', '×', '✕', '✖', '✗', '✘', '☒', '❌', 'x', 'no', 'n', 'false'],
  'not-applicable': ['不涉及', '不适用', 'n.a.', 'not applicable'],
};

const ANSWERS = new Map<string, Answer>();
for (const [answer, words] of Object.entries(WORDS)) {
  for (const word of words) ANSWERS.set(foldName(word), answer as Answer);
}

/** What a cell answers to an obligation; `undefined` where it is no answer. */
export function readAnswer(cell: string): Answer | undefined {
  return ANSWERS.get(foldName(cell));
}
