import type { Indicator } from '../core/indicator.js';
import type { Pack } from '../core/pack.js';

/** What is written into a page when it is made: plain data, so that no part of it can run. */
export interface Baked {
  readonly version: string;
  readonly catalogue: readonly Indicator[];
  /** The shipped packs, and those that were named; a named one takes the place of its id. */
  readonly packs: readonly Pack[];
  /** The packs that were named, and their names as a command line gives them. */
  readonly named: { readonly ids: readonly string[]; readonly names: readonly string[] };
  /** The texts of the packs' documents, by their SHA-256. */
  readonly texts: Readonly<Record<string, string>>;
  /** The file of quotas that the page was made with. */
  readonly quotas: { readonly name: string; readonly base64: string } | null;
}

/** The id of the element that holds the data. */
export const BAKED_ID = 'baked';

const OPENING = `<script type="application/json" id="${BAKED_ID}">`;
const CLOSING = '</script>';

/** The element that holds the data; no text among them can end it or begin another. */
export function bakedElement(baked: Baked): string {
  const json = JSON.stringify(baked).replaceAll('<', '\\u003c');
  return `${OPENING}${json}${CLOSING}`;
}

/**
 * A page with other data in place of its own.
 *
 * @throws {Error} for what is no page.
 */
export function bake(page: string, baked: Baked): string {
  const start = page.indexOf(OPENING);
  const end = page.indexOf(CLOSING, start);
  if (start < 0 || end < 0) throw new Error('not a page of dixian');
  return page.slice(0, start) + bakedElement(baked) + page.slice(end + CLOSING.length);
}
