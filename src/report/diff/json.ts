import type { DrawnLimit, LimitChange, PackDiff } from '../../core/diff.js';
import type { ApprovalDocument, Pack } from '../../core/pack.js';
import { printFraction } from '../../core/rational.js';
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
    format: DIFF_FORMAT,
    tool: { name: context.tool.name, version: context.tool.version },
    lang: context.language,
    before: sideJson(diff.before),
    after: sideJson(diff.after),
    counts: countsOf(diff),
    unchanged: diff.unchanged,
    changes: diff.changes.map((change) => changeJson(change, context)),
  };
  return printJson(document);
}

function sideJson({ id, document, overlays = [] }: Pack): Record<string, unknown> {
  const amendments = overlays.map((overlay) => packJson(overlay.id, overlay.document));
  return { ...packJson(id, document), amendments };
}

function packJson(id: string, document: ApprovalDocument): Record<string, unknown> {
  const { number, title, issuer, date, sha256 } = document;
  return { id, number, title, issuer, date, sha256 };
}

function changeJson(change: LimitChange, { language }: ReportContext): Record<string, unknown> {
  const { kind, region, indicator, from, through, before, after } = change;
  const difference = differenceNumber(change);
  return {
    kind,
    region: { code: region.code, name: region.name },
    indicator: { id: indicator.id, name: indicator.name[language] },
    from,
    through,
    before: before === null ? null : limitJson(before),
    after: after === null ? null : limitJson(after),
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

function limitJson({ rule, limit, citation, document }: DrawnLimit): Record<string, unknown> {
  const { relation, printed, quantity, source } = limit;
  const { clause, quote, line, column } = citation;
  return {
    rule: rule.id,
    relation,
    value: printed?.value ?? null,
    unit: printed?.unit ?? null,
    exact: quantity === null ? null : printFraction(quantity.value),
    source,
    citation: { document, clause, quote, line, column },
  };
}
