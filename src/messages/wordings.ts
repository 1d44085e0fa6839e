import { en } from './en.js';
import type { Language } from './text.js';
import type { Wording } from './wording.js';
import { zh } from './zh.js';

/** The wording of each language. Total: a language without one does not compile. */
export const WORDINGS: Readonly<Record<Language, Wording>> = { zh, en };
