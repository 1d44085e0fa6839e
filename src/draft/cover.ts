/** Which characters of a text something already speaks for. */
export interface Cover {
  readonly lay: (start: number, end: number) => void;
  readonly isLaid: (offset: number) => boolean;
  /** The first and the last character of a word in a stretch that nothing speaks for. */
  readonly bare: (
    start: number,
    end: number,
  ) => { readonly start: number; readonly end: number } | null;
}

const WORD = /[\p{L}\p{N}]/u;

/** Makes a cover of a text with nothing laid yet. */
export function coverOf(text: string): Cover {
  const laid = new Uint8Array(text.length);
  return {
    lay: (start, end) => {
      laid.fill(1, start, end);
    },
    isLaid: (offset) => laid[offset] === 1,
    bare: (start, end) => {
      let first = start;
      while (first < end && (laid[first] === 1 || !WORD.test(text.charAt(first)))) first += 1;
      if (first >= end) return null;
      let last = end - 1;
      while (last > first && (laid[last] === 1 || !WORD.test(text.charAt(last)))) last -= 1;
      return { start: first, end: last + 1 };
    },
  };
}
