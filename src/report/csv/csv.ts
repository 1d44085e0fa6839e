import type { Finding, LimitFinding, ObligationFinding } from '../../core/finding.js';
import type { Location } from '../../core/location.js';
import type { Report } from '../../core/report.js';
import { createLocalizer, type Localizer } from '../../messages/localizer.js';
import {
  CSV_COLUMNS,
  CSV_WORDING,
  type CsvColumn,
  type CsvWording,
} from '../../messages/reports/csv.js';
import { isNear } from '../../messages/tally.js';
import { localize } from '../../messages/text.js';
import { cellFinder, cellName, locationOf } from '../entries/places.js';
import { ruleOf } from '../findings.js';
import {
  actualMeasure,
  convertedMeasure,
  limitMeasure,
  RELATION_SIGNS,
  signedHeadroom,
  signedPercent,
} from '../measures.js';
import type { ReportContext } from '../reporter.js';
import { safeText } from '../safe-text.js';
import { explanations, sourceText } from '../sheet-cells.js';
import { csvCell, csvFile, csvVerbatim } from './cell.js';

type CsvCells = Readonly<Partial<Record<CsvColumn, string>>>;

/** What a spreadsheet must not turn into anything else. */
const VERBATIM: ReadonlySet<CsvColumn> = new Set(['entered', 'dataSource', 'remark', 'quota']);

/** A row for each finding, for a spreadsheet: numbers in columns of their own, and no cell a formula. */
export function csv(report: Report, { language }: ReportContext): string {
  const wording = localize(CSV_WORDING, language);
  const localizer = createLocalizer(report, language);
  const find = cellFinder(report.inputs);
  const numbers = new Map(report.packs.map(({ id, document }) => [id, document.number]));
  const rows = report.findings.map((finding, index) => {
    const cells: CsvCells = {
      number: `${index + 1}`,
      ...commonCells(finding, wording, numbers),
      ...placeCells(locationOf(finding), find),
      ...(finding.kind === 'limit'
        ? limitCells(finding, localizer, wording)
        : dutyCells(finding, localizer)),
    };
    return CSV_COLUMNS.map((column) => {
      const text = safeText(cells[column] ?? '');
      return VERBATIM.has(column) ? csvVerbatim(text) : csvCell(text);
    });
  });
  return csvFile([CSV_COLUMNS.map((column) => csvCell(wording.columns[column])), ...rows]);
}

function commonCells(
  finding: Finding,
  wording: CsvWording,
  numbers: ReadonlyMap<string, string>,
): CsvCells {
  const { kind, region, outcome, citation, pack } = finding;
  return {
    kind: wording.kinds[kind],
    regionCode: region.code,
    region: region.name,
    rule: ruleOf(finding),
    outcomeCode: outcome,
    document: citation.document ?? numbers.get(pack) ?? '',
    clause: citation.clause ?? '',
    quote: citation.quote,
    quoteLine: `${citation.line}`,
    pack,
  };
}

function placeCells(location: Location | null, find: ReturnType<typeof cellFinder>): CsvCells {
  if (location === null) return {};
  const { path, line, column } = location;
  return {
    file: path,
    line: numberText(line),
    column: numberText(column),
    cell: cellName(location, find(location)) ?? '',
  };
}

function limitCells(finding: LimitFinding, localizer: Localizer, wording: CsvWording): CsvCells {
  const { limit, actual, headroom, outcome, basis, reasons } = finding;
  const { labels } = localizer.wording;
  const line = limit === null ? null : limitMeasure(limit);
  const own = actual === null ? null : actualMeasure(actual, limit);
  const converted = actual === null ? null : (convertedMeasure(actual, limit) ?? own);
  const compared = limit !== null && outcome !== 'undecided' ? headroom : null;
  return {
    year: numberText(finding.year),
    name: localizer.indicator(finding.indicator.id),
    outcome: localizer.outcome(finding),
    reasons: localizer.reasons(reasons),
    near: isNear(finding) ? wording.yes : '',
    relation: limit === null ? '' : RELATION_SIGNS[limit.relation],
    limit: line?.number ?? '',
    limitUnit: line?.unit ?? '',
    limitYear: numberText(limit?.year ?? null),
    limitSource: limit === null ? '' : wording.sources[limit.source],
    quota: limit?.quota?.document ?? '',
    entered: actual === null || actual.derived !== null ? '' : actual.text.trim(),
    enteredUnit: own?.unit ?? '',
    converted: converted?.number ?? '',
    convertedExactly: converted === null ? '' : converted.exact ? wording.yes : wording.no,
    headroom: compared === null || limit === null ? '' : signedHeadroom(compared, limit),
    headroomPercent: compared?.percent == null ? '' : signedPercent(compared.percent),
    basis: basis === null ? '' : wording.bases[basis],
    dataSource: sourceText(finding, localizer),
    remark: actual?.remark?.trim() ?? '',
    notes: explanations(finding, localizer).join(labels.semicolon),
  };
}

function dutyCells(finding: ObligationFinding, localizer: Localizer): CsvCells {
  const { obligation, outcome, reasons, text, notes } = finding;
  const { classes, obligationOutcomes, labels } = localizer.wording;
  return {
    name: obligation.name,
    class: classes[obligation.class],
    outcome: obligationOutcomes[outcome],
    reasons: localizer.reasons(reasons),
    entered: text ?? '',
    dataSource: sourceText(finding, localizer),
    notes: notes.map((note) => localizer.note(note)).join(labels.semicolon),
  };
}

function numberText(number: number | null): string {
  return number === null ? '' : `${number}`;
}
