import { safeText } from '../safe-text.js';
import type { County } from './county.js';
import { scopeText } from './cover.js';
import { countyAnchor } from './matrix.js';
import type { Page } from './parts.js';

/**
 * What each printed page bears around its text: the title and the county above; below, what proves the
 * data, the scope and the reservation, and the number of the page.
 */
export function pageStyle(counties: readonly County[], page: Page): string {
  const { report, localizer, wording } = page;
  const { labels } = localizer.wording;
  const { sheet } = labels;
  const figures = report.inputs.filter(({ role }) => role === 'figures');
  const numbers = report.packs.map(({ document }) => document.number).join(labels.separator);
  const left = [
    wording.checksumOf(figures.length, figures[0]?.checksum() ?? null),
    scopeText(page),
  ].filter((part) => part !== '');
  const { before, between, after } = wording.page;
  const named = counties.map(({ key, region }) => {
    const id = countyAnchor(key);
    const name = cssString(labels.bracketed(region.name, region.code));
    return `#${id} { page: ${id}; }\n@page ${id} { @top-right { content: ${name}; } }`;
  });
  return `
@page {
  size: A4 landscape;
  margin: 15mm 11mm 16mm;
  @top-left { content: ${cssString(sheet.title)}; ${SMALL} }
  @top-center { content: ${cssString(numbers)}; ${SMALL} }
  @top-right { content: ""; ${SMALL} font-weight: 700; }
  @bottom-left { content: ${left.map(cssString).join(' "\\a " ')}; ${SMALL} white-space: pre-line; text-align: left; width: 45%; }
  @bottom-center { content: ${cssString(before)} counter(page) ${cssString(between)} counter(pages) ${cssString(after)}; ${SMALL} white-space: nowrap; width: 10%; }
  @bottom-right { content: ${cssString(sheet.foot)}; ${SMALL} text-align: right; width: 45%; }
}
${named.join('\n')}
`;
}

const SMALL = 'font-size: 6.5pt; line-height: 1.35; color: #3d444d;';

/** A text as a string of CSS: all but letters and digits escaped, so that none of it ends the string. */
function cssString(text: string): string {
  const escaped = Array.from(safeText(text), (character) =>
    /[\p{L}\p{N} ]/u.test(character)
      ? character
      : `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped.join('')}"`;
}
