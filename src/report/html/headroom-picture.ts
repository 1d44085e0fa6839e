import { scaleSymlog } from 'd3-scale';
import { symbol, symbolCircle, symbolTriangle } from 'd3-shape';
import type { LimitFinding } from '../../core/finding.js';
import type { Localizer } from '../../messages/localizer.js';
import type { HtmlWording } from '../../messages/reports/html.js';
import { html, type Markup } from '../markup.js';
import { headroomShown } from '../measures.js';

const WIDTH = 120;
const HEIGHT = 20;
const MIDDLE = HEIGHT / 2;
const MARGIN = 8;
const LINE = WIDTH / 2;

/** A figure that is off its line by ever so little must not seem to stand on it. */
const LEAST_OFFSET = 9;

/**
 * Percent of the limit to pixels: logarithmic on either side of the line and even around it, so that
 * one scale shows 0.01 % and 40 % alike. The numbers place marks and decide nothing.
 */
const across = scaleSymlog()
  .domain([-100, 100])
  .range([MARGIN, WIDTH - MARGIN])
  .constant(0.1)
  .clamp(true);

const TICKS = [-100, -10, -1, 1, 10, 100];

/** One shape for each side, so that no colour is needed to tell them apart. */
const MARKS = {
  equal: symbol(symbolCircle, 56).digits(2)() ?? '',
  other: symbol(symbolTriangle, 44).digits(2)() ?? '',
};

/**
 * Where a figure stands beside its limit, as a small picture: inside to the right of the line, beyond it
 * to the left, and on the line exactly where it is equal. Empty where there is nothing to compare.
 */
export function headroomPicture(
  finding: LimitFinding,
  localizer: Localizer,
  wording: HtmlWording,
): Markup | null {
  const { headroom, limit, outcome } = finding;
  if (headroom === null || limit === null || outcome === 'undecided') return null;
  const { word, percent } = headroomShown(headroom, limit);
  const share = headroom.percent === null ? 0 : Number(headroom.percent.valueOf());
  const side = word === 'equal' ? 0 : word === 'inside' ? 1 : -1;
  const wanted = side === 0 ? LINE : across(share);
  const x = side === 0 ? LINE : LINE + side * Math.max(LEAST_OFFSET, side * (wanted - LINE));
  const said = localizer.wording.headroom[word];
  const amount = side === 0 || percent === null ? said : `${said} ${percent}%`;
  const label = localizer.wording.labels.bracketed(amount, wording.pictureLabels[word]);
  const kind = side === 0 ? 'equal' : side > 0 ? 'inside' : 'beyond';
  const judged = outcome === 'pass' || outcome === 'fail' ? '' : ' unjudged';
  const bar =
    side === 0
      ? null
      : html`<rect class="bar" x="${round(Math.min(LINE, x))}" y="${MIDDLE - 3}" width="${round(Math.abs(x - LINE))}" height="6"/>`;
  const mark =
    side === 0
      ? html`<path class="mark" d="${MARKS.equal}" transform="translate(${LINE} ${MIDDLE})"/>`
      : html`<path class="mark" d="${MARKS.other}" transform="translate(${round(x)} ${MIDDLE}) rotate(${side * 90})"/>`;
  const ticks = TICKS.map((tick) => `M${round(across(tick))} ${HEIGHT - 3}v3`).join('');
  return html`<svg class="headroom ${kind}${judged}" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${label}"><rect class="allowed" x="${LINE}" y="2" width="${WIDTH - MARGIN - LINE}" height="${HEIGHT - 4}"/><path class="axis" d="M${MARGIN} ${HEIGHT - 0.5}H${WIDTH - MARGIN}${ticks}"/>${bar}<path class="line" d="M${LINE} 0V${HEIGHT}"/>${mark}</svg>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
