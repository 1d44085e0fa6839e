import { foldWidth } from '../../core/language/text.js';
import type { ProblemArguments } from '../../core/problem.js';
import {
  type Decimal,
  MAXIMUM_DIGITS,
  MAXIMUM_EXPONENT,
  type Rational,
  ratio,
  readDecimal,
  readShortDecimal,
} from '../../core/rational.js';

/** Cells that say there is no figure. Never 0. */
const MISSING_MARKS = new Set([
  ...[
    '',
    '-',
    '--',
    '—',
    '——',
    '/',
    '\\',
    '\\n',
    'n/a',
    'na',
    'null',
    'nil',
    'none',
    'nan',
    'nodata',
  ],
  ...[
    '无',
    '暂无',
    '空',
    '空白',
    '缺',
    '暂缺',
    '缺失',
    '无数据',
    '暂无数据',
    '未统计',
    '未填',
    '未填报',
  ],
]);

const BEGINS_WITH_DIGIT = /^\d/;

/** Whether a cell says that there is nothing to say. */
export function isMissing(cell: string): boolean {
  if (BEGINS_WITH_DIGIT.test(cell)) return false;
  return MISSING_MARKS.has(foldWidth(withoutFormula(cell)).trim().toLowerCase());
}

const TEXT_FORMULA = /^\s*=\s*"([^"]*)"\s*$/;

/** The text of `="17.60"`, as sheets keep what must stay text; any other cell as it is. */
export function withoutFormula(cell: string): string {
  return cell.includes('="') || cell.includes('= "')
    ? (TEXT_FORMULA.exec(cell)?.[1] ?? cell)
    : cell;
}

type NumberFault = 'not-a-number' | 'number-too-long' | 'sheet-error' | 'negative';

/** What a cell holds: nothing, a number with the unit behind it, or why it is no number. */
export type NumberReading =
  | { readonly kind: 'missing' }
  | {
      readonly kind: 'number';
      readonly decimal: Decimal;
      readonly unit: string | null;
      /** Half a unit of the last digit of a number with an exponent; `null` for any other. */
      readonly roundedBy: Rational | null;
    }
  | {
      [Code in NumberFault]: {
        readonly kind: 'fault';
        readonly code: Code;
        readonly arguments: ProblemArguments[Code];
      };
    }[NumberFault];

/**
 * A number as a sheet shows it, then whatever is behind it. Commas group in threes or the text is
 * no number; each repetition consumes a character, so it is linear.
 */
const NUMBER = /^([+-]?)([1-9]\d{0,2}(?:,\d{3})+(?![\d,])|\d+)?(\.\d*)?([eE][+-]?\d+)?(.*)$/s;

/** 9999, -9999.00, -99: what programs write for a value that they lack. */
const SENTINEL = /^(?:-9{2,15}|9{4,15})(?:\.0{1,15})?$/;

/** The mark of a footnote behind a number: ①, *, [1], （注1）, 注1. Raised digits may be a power. */
const FOOTNOTE =
  /^(?:[\u2460-\u2473\u2776-\u277f]|[*※▲△★☆†‡]+|\[注?\d{1,2}\]|\(注\d{0,2}\)|[【〔]注?\d{1,2}[】〕]|注\d{0,2}(?!\d))|(?:[\u2460-\u2473\u2776-\u277f]|(?<![*※▲△★☆†‡])[*※▲△★☆†‡]+|\[注?\d{1,2}\]|\(注\d{0,2}\)|[【〔]注?\d{1,2}[】〕]|注\d{0,2})$/;
const RAISED = /[\u00b2\u00b3\u00b9\u2070-\u2079]/;

const SHEET_ERROR = /^#(?:[a-z]+(?:\/[a-z0]+)?[!?]?|#*)$/i;

/**
 * Reads the cell of a figure exactly: `1,318.90`, `１７．５６`, `17.56万亩`, `1.756E+05`. Rounded,
 * compared or ranged numbers (约17.5, ≥17.56, 17-18) are no figures.
 */
export function readNumber(cell: string): NumberReading {
  // In digits and a point there is nothing to rule out.
  const decimal = readShortDecimal(cell);
  return decimal === null || (cell.charCodeAt(0) === NINE && SENTINEL.test(cell))
    ? readAnyNumber(cell)
    : { kind: 'number', decimal, unit: null, roundedBy: null };
}

const NINE = 0x39;

function readAnyNumber(cell: string): NumberReading {
  if (isMissing(cell)) return { kind: 'missing' };
  const text = foldWidth(withoutFormula(cell)).trim().replace(/^'/, '').trim();
  if (SHEET_ERROR.test(text)) {
    const because = /^#+$/.test(text) ? 'too-narrow' : 'formula';
    return { kind: 'fault', code: 'sheet-error', arguments: { text, because } };
  }
  if (SENTINEL.test(text)) {
    return { kind: 'fault', code: 'not-a-number', arguments: { text, because: 'sentinel' } };
  }
  const [, sign = '', whole = '', fraction = '', exponent = '', rest = ''] =
    NUMBER.exec(text) ?? [];
  const unit = withoutBrackets(withoutFootnote(withoutFootnote(rest.trim())));
  const because = whyNoNumber(text, whole + fraction, unit);
  if (because !== null) {
    return { kind: 'fault', code: 'not-a-number', arguments: { text, because } };
  }
  const decimal = readDecimal(sign + whole.replaceAll(',', '') + fraction + exponent);
  if (decimal === 'malformed') {
    return { kind: 'fault', code: 'not-a-number', arguments: { text, because: 'other' } };
  }
  if (decimal === 'too-long') {
    const limits = { digits: MAXIMUM_DIGITS, exponent: MAXIMUM_EXPONENT };
    return { kind: 'fault', code: 'number-too-long', arguments: limits };
  }
  if (decimal.value.compare(ratio(0n)) < 0) {
    return { kind: 'fault', code: 'negative', arguments: { text } };
  }
  const roundedBy = exponent === '' ? null : halfUnit(fraction, exponent);
  return { kind: 'number', decimal, unit: unit === '' ? null : unit, roundedBy };
}

/** 1.756E+05 stands for anything from 175 550 to 175 650: a sheet that shows it may have cut digits. */
function halfUnit(fraction: string, exponent: string): Rational | null {
  const places = Math.max(0, fraction.length - 1);
  const half = readDecimal(`5E${Number(exponent.slice(1)) - places - 1}`);
  return typeof half === 'string' ? null : half.value;
}

/** Searched once from each side, since a cell may hold a million marks or spaces. */
function withoutFootnote(rest: string): string {
  return rest === '' ? '' : rest.replace(FOOTNOTE, '').trim();
}

/** `17.56（万亩）` has its unit in brackets; `0.(3)` has none. */
function withoutBrackets(rest: string): string {
  return /^\([^\d()]+\)$/.test(rest) ? rest.slice(1, -1).trim() : rest;
}

type Because = ProblemArguments['not-a-number']['because'];

/** What a reader would call the text, if it is no plain number with at most a unit behind it. */
function whyNoNumber(text: string, digits: string, rest: string): Because | null {
  if (/[约近余]|左右|上下|大概|多$/.test(text)) return 'approximate';
  if (/[<>=≤≥≦≧⩽⩾]|[不未][低少小大高超]|以[上下内]/.test(text)) return 'comparator';
  if (digits === '' || digits === '.') return 'other';
  if (/^[-~–—―至到]+\s*[\d.]/.test(rest)) return 'range';
  if (/^\/\s*\d/.test(rest) || /^\d+\s*\/\s*\d/.test(rest)) return 'fraction';
  if (/^[,，']\s*\d/.test(rest)) return 'grouping';
  if (/^[\d.,。+\-/*^()±·_]/.test(rest) || RAISED.test(rest.charAt(0))) return 'other';
  return null;
}
