import { clip, formatLocation } from '../phrases.js';
import type { ProblemWording } from '../wording.js';

const NO_NUMBER = {
  approximate: 'give the actual value, not an approximate one',
  comparator: 'give the number alone, without a comparator',
  range: 'give one value, not a range',
  fraction: 'give a decimal, not a fraction',
  grouping: 'a comma stands in the wrong place: use “.” for decimals, or drop the comma',
  sentinel:
    'programs write this for a value that they lack; leave the cell empty where there is none',
  other: 'give Arabic digits; leave the cell empty where there is no value',
} as const;

function didYouMean(nearest: string | null): string {
  return nearest === null ? '' : `did you mean “${nearest}”? `;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** What is said of figures that cannot be used or were skipped, in English. */
export const figureProblems = {
  'unit-missing': ({ indicator, expected }) => ({
    message: `the value has no unit: ${indicator}`,
    hint:
      expected === null
        ? 'name it behind the value, in a 单位 (unit) column or in brackets in the header'
        : `name it in a 单位 (unit) column or in the header; the approval uses ${expected}: if that is meant, say so with --assume-units`,
  }),
  'unit-unknown': ({ text, known }) => ({
    message: `unknown unit “${clip(text)}”`,
    hint: `use one of ${known.join(', ')}`,
  }),
  'unit-conflict': ({ first, second }) => ({
    message: `one value has two units: ${clip(first)} and ${clip(second)}`,
    hint: 'keep the right one',
  }),
  'unit-ambiguous': ({ indicator, units }) => ({
    message: `the unit of ${indicator} is not clear: ${units.join(', ')}`,
    hint: 'name it with each value or in the 单位 (unit) column',
  }),
  'wrong-dimension': ({ indicator, unit, expected }) => ({
    message: `the unit does not fit the indicator: ${indicator} cannot be given in “${clip(unit)}”`,
    hint: `use ${expected.join(', ')}; or look whether the value slipped into a wrong row or column`,
  }),
  'not-a-number': ({ text, because }) => ({
    message: `not a number that can be checked: “${clip(text)}”`,
    hint: NO_NUMBER[because],
  }),
  'thousands-parted': ({ text, parted }) => ({
    message: `“${clip(text)}” and “${clip(parted)}” in the cell behind it look like one number with a comma for thousands`,
    hint: 'leave the comma out, or put the whole number in double quotes; if they are two things, say the second in words',
  }),
  'number-too-long': ({ digits, exponent }) => ({
    message: `the number is too long (at most ${digits} digits, powers of ten up to ${exponent})`,
    hint: 'look at the value in the original sheet',
  }),
  'sheet-error': ({ text, because }) =>
    because === 'too-narrow'
      ? {
          message: `the cell holds only “${clip(text)}”: the column was too narrow to show the number`,
          hint: 'widen the column in the original sheet and save as CSV again',
        }
      : {
          message: `the cell holds a formula error: ${clip(text)}`,
          hint: 'mend the formula in the original sheet and save as CSV again; leave the cell empty where there is no value',
        },
  negative: ({ text }) => ({
    message: `negative value “${clip(text)}”`,
    hint: 'none of the indicators can be negative; was a difference typed instead?',
  }),
  duplicate: ({ region, indicator, year, first }) => ({
    message: `given twice: ${region} ${indicator}${year === null ? '' : ` ${year}`}`,
    hint: `keep one; the other stands at ${formatLocation(first)}`,
  }),
  'region-missing': ({ suggestion }) => ({
    message: 'no region is named',
    hint: `add a 行政区 (county) column, filled in each row (a merged cell leaves only its first in a CSV), or use --region${suggestion === null ? '' : `, e.g. --region ${suggestion}`}`,
  }),
  'region-unknown': ({ text, nearest, known }) => ({
    message: `unknown region “${clip(text)}”`,
    hint: `${didYouMean(nearest)}correct the name${known.length === 0 ? '' : `, or check the known regions alone with --region ${known.join(',')}`}`,
  }),
  'region-not-covered': ({ region, rows }) => ({
    message: `not covered by this approval, not checked: ${region} (${plural(rows, 'row')})`,
    hint: 'to check it, name a pack that covers it with --pack',
  }),
  'region-ambiguous': ({ text, packs }) => ({
    message: `several packs cover “${clip(text)}”: ${packs.join(', ')}`,
    hint: `choose one with --pack${packs[0] === undefined ? '' : `, e.g. --pack ${packs[0]}`}`,
  }),
  'code-name-mismatch': ({ code, name, codeMeans, nameMeans }) => ({
    message: `region code and name disagree: ${clip(code)}${codeMeans === null ? '' : ` (${codeMeans})`}, ${clip(name)}${nameMeans === null ? '' : ` (${nameMeans})`}`,
    hint: 'correct one of them',
  }),
  'year-missing': ({ indicators, proposed }) => ({
    message: `no year is given${indicators.length === 0 ? '' : `, and the limit depends on it: ${indicators.join(', ')}`}`,
    hint:
      proposed === null
        ? 'add a 年份 (year) column; or, if the figures are of 2025, add --year 2025'
        : `a title or the file's name speaks of ${proposed}; if the figures are of that year, add --year ${proposed}`,
  }),
  'year-blank': () => ({
    message: 'the year is blank',
    hint: 'fill in the year of this row, e.g. 2025',
  }),
  'year-invalid': ({ text }) => ({
    message: `not a year: “${clip(text)}”`,
    hint: 'write 2025, 2025年 or 2025-12-31',
  }),
  'year-conflict': ({ cell, header }) => ({
    message: `the row says “${clip(cell)}”, its header or indicator “${clip(header)}”: two years`,
    hint: 'correct one of them',
  }),
  'partial-year': ({ indicator, text }) => ({
    message: `not a full year, so it cannot be held against a yearly limit: ${indicator} (${clip(text)})`,
    hint: 'give the full year’s value, with the year as 2025 or 2025-12-31',
  }),
  'indicator-missing': ({ text }) => ({
    message: `no indicator is named for “${clip(text)}”`,
    hint: 'fill in the 指标 (indicator) column',
  }),
  'indicator-unknown': ({ text, nearest }) => ({
    message: `unknown indicator, not checked: “${clip(text)}”`,
    hint: `${didYouMean(nearest)}\`dixian rules\` lists the indicators`,
  }),
  'indicator-unconstrained': ({ indicator }) => ({
    message: `the approval sets no limit for ${indicator}; not checked`,
    hint: null,
  }),
  'rows-not-selected': ({ rows, by }) => ({
    message: `${plural(rows, 'row')} skipped, not selected by --${by}`,
    hint: null,
  }),
  'totals-skipped': ({ text, rows }) => ({
    message: `totals are not checked; skipped ${rows} (${clip(text)})`,
    hint: null,
  }),
  'regions-absent': ({ regions, total }) => ({
    message: `of the ${total} regions of the approval, the data lack ${regions.join(', ')}`,
    hint: 'to require all of them, add --all-regions',
  }),
  'year-without-figures': ({ region, year }) => ({
    message: `${region} has no figures for ${year}`,
    hint: 'add them, or select another year with --year',
  }),
  'unit-assumed': ({ figures }) => ({
    message: `${plural(figures, 'value')} without a unit taken as in the approval’s, as --assume-units asks`,
    hint: 'name the units in the data before signing',
  }),
  'no-source': ({ figures }) => ({
    message: `no data source is named for ${plural(figures, 'value')}; add it before signing`,
    hint: 'name it in the 数据来源 (source) column, e.g. 2025年度国土变更调查',
  }),
} satisfies Partial<ProblemWording>;
