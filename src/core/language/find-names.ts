/** A name found in a text, and what it means. */
export interface Mention<T> {
  readonly meaning: T;
  readonly offset: number;
  readonly end: number;
}

interface Branch<T> {
  readonly next: Map<string, Branch<T>>;
  leaf: { readonly meaning: T } | null;
}

/**
 * Returns a function that finds these names in a text, from left to right, without overlaps, the
 * longest match first (白山市江源区 before 白山市). Of equal names the first one wins. Takes time linear in
 * the text, however many names there are.
 */
export function createNameFinder<T>(
  names: Iterable<readonly [name: string, meaning: T]>,
): (text: string) => readonly Mention<T>[] {
  const { at: nameAt } = createNameReader(names);
  return (text) => {
    const mentions: Mention<T>[] = [];
    for (let offset = 0; offset < text.length; offset += 1) {
      const mention = nameAt(text, offset);
      if (mention === null) continue;
      mentions.push(mention);
      offset = mention.end - 1;
    }
    return mentions;
  };
}

/** A set of names that can be extended and matched at an offset. */
export interface NameReader<T> {
  /** Adds a name. Of equal names the first one wins. */
  readonly add: (name: string, meaning: T) => void;
  /** Finds the longest name that starts at an offset. */
  readonly at: (text: string, offset: number) => Mention<T> | null;
}

/** Makes a reader of these names, to which more can be added. */
export function createNameReader<T>(
  names: Iterable<readonly [name: string, meaning: T]> = [],
): NameReader<T> {
  const root = branch<T>();
  const add = (name: string, meaning: T) => {
    let at = root;
    for (let index = 0; index < name.length; index += 1) at = grow(at, name.charAt(index));
    if (at !== root) at.leaf ??= { meaning };
  };
  for (const [name, meaning] of names) add(name, meaning);
  return { add, at: (text, offset) => longestAt(root, text, offset) };
}

function longestAt<T>(root: Branch<T>, text: string, offset: number): Mention<T> | null {
  let longest: Mention<T> | null = null;
  let at = root.next.get(text.charAt(offset));
  for (let end = offset + 1; at !== undefined; end += 1) {
    if (at.leaf !== null) longest = { meaning: at.leaf.meaning, offset, end };
    if (end >= text.length) break;
    at = at.next.get(text.charAt(end));
  }
  return longest;
}

function branch<T>(): Branch<T> {
  return { next: new Map(), leaf: null };
}

function grow<T>(at: Branch<T>, character: string): Branch<T> {
  const grown = at.next.get(character) ?? branch<T>();
  at.next.set(character, grown);
  return grown;
}
