import type { Language } from '../../messages/text.js';
import { en } from './en.js';
import type { ExplainWording } from './wording.js';
import { zh } from './zh.js';

/** The wording of explanations in both languages. */
export const EXPLAIN_WORDINGS: Readonly<Record<Language, ExplainWording>> = { zh, en };
