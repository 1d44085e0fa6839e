import type { Catalogue } from '../core/indicator.js';
import { type ApprovalText, readApprovalText } from '../core/language/approval-text.js';
import { type CitedText, citeText } from '../core/language/citation.js';
import { createIndicatorFinder } from '../core/language/indicator-names.js';
import { foldName } from '../core/language/text.js';
import type { Pack, Region } from '../core/pack.js';
import { compareProblems, type Problem } from '../core/problem.js';
import { checkExcuses, checkIds, checkInterpretations, checkObligations } from './check-items.js';
import { checkRules } from './check-rules.js';
import { checkUnread, splitDraftProblems, warnOfDraft } from './draft-status.js';
import type { PackContext, PackParts } from './pack-context.js';
import { packSchema } from './pack-schema.js';
import { isCode } from './scalars.js';
import { collectFaults, type ReportFault } from './schema-faults.js';
import { type Path, readSourceOnce, type SourceDocument } from './source-document.js';

/** A pack file and access to the files beside it. */
export interface PackFile {
  /** As shown in problems; JSON if it ends in `.json`, else YAML. */
  readonly path: string;
  readonly source: string;
  /** Reads the bytes of a file beside it; `null` if there is none. */
  readonly readFile: (relativeName: string) => Uint8Array | null;
}

/**
 * A pack, or why there is none: `pack` is `null` if and only if there is an error. A draft is a
 * pack as far as it goes, with a warning `pack-draft` that counts what it lacks.
 */
export interface LoadedPack {
  readonly pack: Pack | null;
  /** All faults, each with its line and column, in the order of the pack file. */
  readonly problems: readonly Problem[];
}

/** A pack with what it was read from, for callers that need more than {@link loadPack} returns. */
interface OpenedPack extends LoadedPack {
  readonly document: SourceDocument;
  /** What the pack was checked against; `null` if its syntax is malformed. */
  readonly context: PackContext | null;
}

/**
 * Reads a pack and proves it against its text: each quote must be among the words about its
 * region, and have the number, unit and comparator of its limit.
 *
 * @param sha256 the hash of some bytes, in lowercase hex.
 */
export function loadPack(
  file: PackFile,
  catalogue: Catalogue,
  sha256: (bytes: Uint8Array) => string,
): LoadedPack {
  const { pack, problems, document, context } = openPack(file, catalogue, sha256);
  if (context?.parts.status !== 'draft') return { pack, problems };
  const { gaps, faults } = splitDraftProblems(problems);
  return { pack, problems: [...faults, warnOfDraft(document.locate(['status']), gaps)] };
}

/** Reads a pack as {@link loadPack} does, and keeps what it was read from. */
export function openPack(
  file: PackFile,
  catalogue: Catalogue,
  sha256: (bytes: Uint8Array) => string,
): OpenedPack {
  const document = readSourceOnce(file);
  if (document.malformed) {
    return { pack: null, problems: document.problems, document, context: null };
  }
  const { data, problems, report } = collectFaults(packSchema, document);
  const parts: PackParts = data ?? {};
  checkPeriod(parts, report);
  const regions = checkRegions(parts, report);
  const approval = loadText(parts, file, sha256, report);
  const others = [...regions.notCovered, ...(regions.parent === null ? [] : [regions.parent])];
  const cited = approval && citeText(approval, { regions: regions.covered, others });
  const context: PackContext = {
    parts,
    catalogue,
    regions: new Map(regions.covered.map((region) => [region.code, region])),
    words: approval && cited && { approval, cited },
    findIndicators: createIndicatorFinder(catalogue),
    report,
  };
  checkIds(context);
  const checked = {
    rules: checkRules(context),
    obligations: checkObligations(context),
    interpretations: checkInterpretations(context),
    excused: checkExcuses(context),
  };
  checkUnread(parts, report);
  problems.sort(compareProblems);
  const fatal = parts.status === 'draft' ? splitDraftProblems(problems).faults : problems;
  const pack = fatal.length === 0 ? assemble(parts, regions, approval, cited) : null;
  return { pack: pack && { ...pack, ...checked }, problems, document, context };
}

function checkPeriod({ period }: PackParts, report: ReportFault): void {
  if (period?.from === undefined || period.through === undefined) return;
  if (period.from <= period.through) return;
  report('pack-value-invalid', ['period', 'through'], {
    key: 'through',
    expected: `≥ ${period.from}`,
  });
}

/** Reads the document's text and proves by its hash that it is the encoded one. */
export function loadText(
  { document }: PackParts,
  { readFile }: PackFile,
  sha256: (bytes: Uint8Array) => string,
  report: ReportFault,
): ApprovalText | null {
  if (document?.text === undefined) return null;
  const bytes = readFile(document.text);
  if (bytes === null) {
    report('pack-text-missing', ['document', 'text'], { text: document.text });
    return null;
  }
  const actual = sha256(bytes);
  const { sha256: expected = actual } = document;
  if (actual !== expected)
    report('pack-text-changed', ['document', 'sha256'], { expected, actual });
  try {
    return readApprovalText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    report('pack-value-invalid', ['document', 'text'], { key: 'text', expected: 'UTF-8' });
    return null;
  }
}

type Frame = Omit<Pack, 'rules' | 'obligations' | 'interpretations' | 'excused'>;

/** Assembles the pack without its rules and duties. All parts exist, since nothing was reported. */
function assemble(
  { id, status, document, period }: PackParts,
  { covered, notCovered, parent }: PackRegions,
  approval: ApprovalText | null,
  cited: CitedText | null,
): Frame | null {
  if (id === undefined || approval === null || cited === null) return null;
  const clauses = approval.clauses.map(({ ordinal, heading }) => ({ ordinal, heading }));
  // A map is ordered by code, a pack by the approval.
  const rank = new Map(cited.order.map((code, index) => [code, index]));
  const regions = [...covered].sort((a, b) => (rank.get(a.code) ?? 0) - (rank.get(b.code) ?? 0));
  return {
    id,
    ...(status === undefined ? {} : { status }),
    document: { ...(document as Frame['document']), clauses },
    period: period as Frame['period'],
    parent,
    regions,
    notCovered,
  };
}

/** The regions that a pack names. */
interface PackRegions {
  readonly covered: readonly Region[];
  readonly notCovered: readonly Region[];
  readonly parent: Region | null;
}

/** Collects a pack's regions. A code, name or alias that could mean two of them is a fault. */
function checkRegions(parts: PackParts, report: ReportFault): PackRegions {
  const seen = new Set<string>();
  const claim = (text: string, path: Path, part?: 'key') => {
    const folded = foldName(text);
    if (seen.has(folded)) report('pack-region-duplicate', path, { text }, part);
    seen.add(folded);
  };
  const claimNames = ({ name, aliases }: Omit<Region, 'code'>, path: Path) => {
    claim(name, [...path, 'name']);
    for (const [index, alias] of aliases.entries()) claim(alias, [...path, 'aliases', index]);
  };
  const collect = (section: 'regions' | 'not-covered'): readonly Region[] =>
    Object.entries(parts[section] ?? {}).flatMap(([code, region]) => {
      // A region without a code has its name as key.
      if (isCode(code)) claim(code, [section, code], 'key');
      else if (isName(code)) {
        report('pack-region-uncoded', [section, code], { name: code, candidates: [] }, 'key');
      }
      if (region === undefined) return [];
      claimNames(region, [section, code]);
      return [{ code, name: region.name, aliases: region.aliases }];
    });
  const covered = collect('regions');
  const notCovered = collect('not-covered');
  const { code, name, aliases = [] } = parts.parent ?? {};
  if (code === undefined || name === undefined) return { covered, notCovered, parent: null };
  if (isCode(code)) claim(code, ['parent', 'code']);
  else if (isName(code)) {
    report('pack-region-uncoded', ['parent', 'code'], { name: code, candidates: [] });
  }
  claimNames({ name, aliases }, ['parent']);
  return { covered, notCovered, parent: { code, name, aliases } };
}

/** Any other key is a mistake, which the schema rejects. */
function isName(key: string): boolean {
  return /^\p{Script=Han}+$/u.test(key);
}
