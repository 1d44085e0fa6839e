import type { Citation, Pack } from '../../core/pack.js';
import type { Localizer } from '../../messages/localizer.js';

const LONGEST_HEADING = 24;

/**
 * Where a line or duty stands in the law: document number, part with its heading, and the words, which
 * stay Chinese in every language: `吉政函〔2024〕46号 第二部分“筑牢安全发展的空间基础”：…`.
 */
export function basisText(
  citation: Citation,
  pack: Pack | undefined,
  localizer: Localizer,
): string {
  const { clause, quote } = citation;
  const { labels } = localizer.wording;
  const amending = pack?.overlays?.find(({ document }) => document.number === citation.document);
  const document = amending?.document ?? pack?.document;
  const words = document?.clauses.find(({ ordinal }) => ordinal === clause)?.heading;
  // A part without a heading begins with a sentence, which names nothing.
  const heading = words !== undefined && words.length <= LONGEST_HEADING ? words : undefined;
  const part =
    clause === null
      ? ''
      : ` ${labels.clause(clause)}${heading === undefined ? '' : `“${heading}”`}`;
  return `${document?.number ?? ''}${part}${labels.colon}${quote}`;
}
