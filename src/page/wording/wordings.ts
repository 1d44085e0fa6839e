import type { Language } from '../../messages/text.js';
import { ENGLISH } from './en.js';
import type { PageWording } from './wording.js';
import { CHINESE } from './zh.js';

/** The page's words in both languages. */
export const PAGE_WORDINGS: Readonly<Record<Language, PageWording>> = { zh: CHINESE, en: ENGLISH };
