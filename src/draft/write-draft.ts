import { jsonText } from '../core/json-text.js';
import type { Draft } from './draft.js';
import { draftYaml } from './write-yaml.js';

/** The formats of `dixian draft`. */
export type DraftFormat = 'yaml' | 'json';

/** Writes the pack of a draft as text that ends in exactly one newline. */
export type DraftWriter = (draft: Draft) => string;

/** The writer of each format. Total: a format without one does not compile. */
export const DRAFT_WRITERS: Readonly<Record<DraftFormat, DraftWriter>> = {
  yaml: draftYaml,
  json: ({ pack }) => `${jsonText(pack)}\n`,
};
