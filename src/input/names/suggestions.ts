import { findNearest } from '../../core/language/nearest.js';
import { withoutMarks } from './marks.js';

/** After so many unknown names a file has other troubles than a slip, and each search has its price. */
const MOST = 1_000;

/** Proposes known names for unknown ones. */
export class Suggestions {
  readonly #names = new Set<string>();
  #asked = 0;

  /** Makes a name one that is proposed. */
  add(...names: readonly string[]): void {
    for (const name of names) this.#names.add(name);
  }

  /** The known name that an unknown one most likely means; `null` where none is near. */
  for(text: string): string | null {
    this.#asked += 1;
    return this.#asked > MOST ? null : findNearest(withoutMarks(text), this.#names);
  }
}
