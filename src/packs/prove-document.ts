import {
  datesIn,
  numberIn,
  opensTitle,
  periodsIn,
  type Said,
  standsAlone,
} from '../core/language/document-frame.js';
import type { Claiming } from './prove-claims.js';
import type { Objections } from './prove-objections.js';

/** Proves that the title, the number, the issuer, the date and the plan period stand in the text. */
export function proveDocument({ encoding, words }: Claiming, objections: Objections): void {
  const { document, period } = encoding.parts;
  const { text } = words.approval;
  const object = (
    key: 'title' | 'number' | 'issuer' | 'date' | 'period',
    value: string,
    says: Said | null = null,
  ) => {
    const pack = key === 'period' ? ['period'] : ['document', key];
    const span = says && { start: says.start, end: says.end };
    objections.object(
      'proof-document-differs',
      { key, value, says: says?.words ?? null },
      {
        pack,
        text: span,
      },
    );
  };
  const { title, number, issuer, date } = document ?? {};
  if (title !== undefined && !standsAlone(text, title)) object('title', title);
  if (number !== undefined && !standsAlone(text, number)) {
    object('number', number, numberIn(text));
  }
  // The copies of the State Council's approvals often lack the signature.
  if (issuer !== undefined && !standsAlone(text, issuer) && !opensTitle(text, issuer)) {
    object('issuer', issuer);
  }
  if (date !== undefined) {
    const dates = datesIn(text);
    if (!dates.some(({ iso }) => iso === date)) object('date', date, dates.at(-1) ?? null);
  }
  // An overlay has its period from its base, and need not name it.
  if (period?.from !== undefined && period.through !== undefined && objections.has(['period'])) {
    const periods = periodsIn(text, title);
    const own = `${period.from}–${period.through}`;
    const stands = periods.some(({ iso }) => iso === own);
    if (periods.length > 0 && !stands) object('period', own, periods[0] ?? null);
  }
}
