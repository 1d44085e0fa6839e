import type { Pack } from '../../core/pack.js';
import { PAGE_WORDING, type PageWording } from '../../messages/page.js';
import { type Language, localize } from '../../messages/text.js';
import type { Baked } from '../baked.js';
import { type Choices, NO_CHOICES, packsOf } from '../engine/choices.js';
import type { View } from '../engine/view.js';

/** What every part of the page is drawn from. */
export interface State {
  readonly baked: Baked;
  readonly language: Language;
  readonly choices: Choices;
  readonly view: View | null;
}

/** What a part of the page may ask to be done. */
export interface Acts {
  readonly choose: (changes: Partial<Choices>) => void;
  readonly openFiles: () => void;
  readonly openQuotas: () => void;
  readonly openPaste: () => void;
  readonly openTemplate: (kind: 'figures' | 'quotas', asked?: AskedTemplate) => void;
  readonly remove: (key: string | null) => void;
  readonly giveUpQuotas: () => void;
  readonly showCell: (at: { file: string; row: number; column: number | null }) => void;
  /** Says something to everyone, the screen reader too. */
  readonly say: (text: string) => void;
}

/** For whom and when a template is asked. */
export interface AskedTemplate {
  readonly regions: readonly string[];
  readonly years: readonly number[];
}

/** The state before anything was done. */
export function firstState(baked: Baked, language: Language): State {
  return { baked, language, choices: NO_CHOICES, view: null };
}

/** The page's words. */
export function wordsOf({ language }: State): PageWording {
  return localize(PAGE_WORDING, language);
}

/** The regions that can be chosen, by code, in the order of the approvals. */
export function regionsOf({ baked, choices }: State): ReadonlyMap<string, string> {
  const packs = packsOf(baked, choices);
  return new Map(packs.flatMap(({ regions }) => regions.map(({ code, name }) => [code, name])));
}

/** The indicators that the packs limit, by id. */
export function indicatorsOf({ baked, choices, language }: State): ReadonlyMap<string, string> {
  const ruled = new Set(
    packsOf(baked, choices).flatMap(({ rules }) => rules.map(({ indicator }) => indicator)),
  );
  return new Map(
    baked.catalogue.flatMap(({ id, name }) => (ruled.has(id) ? [[id, name[language]]] : [])),
  );
}

/** `吉林省人民政府 吉政函〔2024〕46号`. */
export function approvalName({ document: { issuer, number } }: Pack): string {
  return `${issuer} ${number}`;
}
