import type { DrawnLimit, LimitChange, PackDiff } from '../../core/diff.js';
import type { Pack } from '../../core/pack.js';
import { printFraction } from '../../core/rational.js';
import {
  citationJson,
  headJson,
  type JsonObject,
  limitJson,
  packJson,
  regionJson,
} from '../json-values.js';
import { printJson } from '../print-json.js';
import type { ReportContext } from '../reporter.js';
import { countsOf, differenceNumber } from './texts.js';

/** The name and version of the format: added to, never changed. */
export const DIFF_FORMAT = 'dixian-diff/1';

/**
 * A diff as `dixian-diff/1`. Numbers are strings: `value` as printed, or of a difference in decimals
 * (with `rounded` where those never end), and `exact` the fraction, both in the unit beside them.
 */
export function diffJson(diff: PackDiff, context: ReportContext): string {
  const document = {
    ...headJson(DIFF_FORMAT, context),
    lang: context.language,
    before: sideJson(diff.before),
    after: sideJson(diff.after),
    counts: countsOf(diff),
    unchanged: diff.unchanged,
    changes: diff.changes.map((change) => changeJson(change, context)),
  };
  return printJson(document);
}

function sideJson(pack: Pack): JsonObject {
  return { ...packJson(pack), amendments: (pack.overlays ?? []).map(packJson) };
}

function changeJson(change: LimitChange, { language }: ReportContext): JsonObject {
  const { kind, region, indicator, from, through, before, after } = change;
  const difference = differenceNumber(change);
  return {
    kind,
    region: regionJson(region),
    indicator: { id: indicator.id, name: indicator.name[language] },
    from,
    through,
    before: before === null ? null : drawnJson(before),
    after: after === null ? null : drawnJson(after),
    difference:
      difference === null
        ? null
        : {
            value: difference.text,
            unit: difference.unit,
            exact: printFraction(difference.value),
            rounded: !difference.exact,
          },
  };
}

function drawnJson({ rule, limit, citation, document }: DrawnLimit): JsonObject {
  return {
    rule: rule.id,
    ...limitJson(limit),
    source: limit.source,
    citation: citationJson(citation, document),
  };
}
