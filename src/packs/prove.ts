import type { Catalogue } from '../core/indicator.js';
import {
  type FramePhrase,
  findDates,
  findDocumentNumber,
  findPeriods,
  opensTitle,
  standsAlone,
} from '../core/language/document-frame.js';
import type { Pack } from '../core/pack.js';
import type { Problem } from '../core/problem.js';
import {
  CLAUSE_ACCOUNTS,
  NUMBER_ACCOUNTS,
  type Proof,
  type ProofDocument,
  type ProofVerdict,
} from '../core/proof.js';
import { splitDraftProblems, warnOfDraft } from './draft-status.js';
import { isOverlay, loadOverlay } from './load-overlay.js';
import { openPack, type PackFile } from './load-pack.js';
import type { PackContext } from './pack-context.js';
import {
  listWrittenAmendments,
  listWrittenLimits,
  type ProofContext,
  readClaims,
  type WrittenClaim,
} from './prove-claims.js';
import { cutText, proveCoverage } from './prove-coverage.js';
import { proveRegionsOfDuties, proveSharedQuotes } from './prove-duties.js';
import {
  proveCarriedWords,
  proveCommonLimits,
  proveDistinctLimits,
  proveTargets,
} from './prove-limits.js';
import { collectObjections, createPlaceFinder, type Objections } from './prove-objections.js';
import type { SourceDocument } from './source-document.js';

/** What a proof needs besides the pack file. */
export interface ProofOptions {
  readonly catalogue: Catalogue;
  /** The hash of some bytes, in lowercase hex. */
  readonly sha256: (bytes: Uint8Array) => string;
  /** The packs that an overlay may amend, by id. */
  readonly bases?: readonly Pack[];
}

/**
 * Proves a pack or an overlay against its own text. In addition to what loading proves: year,
 * region and indicator are those that apply to each quote, the document is the one named, and each
 * number and each binding clause is accounted for.
 */
export function provePack(file: PackFile, options: ProofOptions): Proof {
  const opened = open(file, options);
  const { context, document, problems } = opened;
  const { text: textName, sha256: expected = null } = context?.parts.document ?? {};
  const bytes = textName === undefined ? null : file.readFile(textName);
  const textPath = textName === undefined ? file.path : resolveBeside(file.path, textName);
  const words = context?.words ?? null;
  const objections = collectObjections({
    document,
    pack: file,
    text: words && { path: textPath, source: words.approval.text },
  });
  const frame = {
    id: readId(document.value),
    path: file.path,
    document: describeDocument(context, textPath, {
      expected,
      actual: bytes === null ? null : options.sha256(bytes),
    }),
  };
  if (context === null || words === null) {
    for (const problem of problems) objections.adopt(problem, null);
    return { ...frame, ...NOTHING, verdict: 'unreadable', problems: objections.sorted() };
  }
  const proofContext: ProofContext = { context, words, document };
  const proven = prove(proofContext, opened.limits, problems, objections);
  const sorted = objections.sorted();
  const differs = sorted.some(({ problem }) => problem.severity === 'error');
  const verdict: ProofVerdict = differs ? 'differs' : 'proven';
  return { ...frame, ...proven, verdict, text: words.approval.text, problems: sorted };
}

function prove(
  proofContext: ProofContext,
  limits: readonly WrittenClaim[],
  problems: readonly Problem[],
  objections: Objections,
): Pick<Proof, 'encoded' | 'spans' | 'numbers' | 'clauses'> {
  const claims = readClaims(proofContext, limits);
  const placeOf = createPlaceFinder(proofContext, claims);
  for (const problem of problems) objections.adopt(problem, placeOf(problem));
  if (proofContext.context.parts.status === 'draft') {
    const { gaps } = splitDraftProblems(problems);
    objections.adopt(warnOfDraft(proofContext.document.locate(['status']), gaps), null);
  }
  proveDocument(proofContext, objections);
  const years = proveCarriedWords(proofContext, claims.limits, objections);
  proveTargets(proofContext, objections);
  proveRegionsOfDuties(proofContext, claims.obligations, objections);
  proveDistinctLimits(claims.limits, objections);
  proveCommonLimits(proofContext, claims.limits, objections);
  proveSharedQuotes(claims.obligations, objections);
  const coverage = proveCoverage(proofContext, claims, years, objections);
  return {
    ...cutText(proofContext.words.approval.text, claims, years, coverage),
    numbers: countAccounts(NUMBER_ACCOUNTS, coverage.numbers),
    clauses: countAccounts(CLAUSE_ACCOUNTS, coverage.clauses),
  };
}

/** Makes the proof of a pack whose file cannot be read at all. */
export function unreadablePack(path: string, problem: Problem): Proof {
  const document = describeDocument(null, path, { expected: null, actual: null });
  const problems = [{ problem, pack: null, text: null }];
  return { ...NOTHING, id: null, path, document, verdict: 'unreadable', problems };
}

/** A pack file of either kind, as read. */
interface Opened {
  readonly document: SourceDocument;
  readonly context: PackContext | null;
  readonly problems: readonly Problem[];
  readonly limits: readonly WrittenClaim[];
}

function open(file: PackFile, options: ProofOptions): Opened {
  const { bases = [], catalogue, sha256 } = options;
  if (isOverlay(file)) {
    const overlay = loadOverlay(file, bases, catalogue, sha256);
    return { ...overlay, limits: listWrittenAmendments(overlay) };
  }
  const { document, context, problems } = openPack(file, catalogue, sha256);
  const limits = context === null ? [] : listWrittenLimits(context);
  return { document, context, problems, limits };
}

const NOTHING = {
  text: null,
  encoded: [],
  spans: [],
  numbers: countAccounts(NUMBER_ACCOUNTS, []),
  clauses: countAccounts(CLAUSE_ACCOUNTS, []),
} as const;

function countAccounts<Account extends string>(
  accounts: readonly Account[],
  items: readonly { readonly account: Account }[],
): Record<Account, number> {
  const entries = accounts.map((account) => [
    account,
    items.filter((item) => item.account === account).length,
  ]);
  return Object.fromEntries(entries) as Record<Account, number>;
}

function describeDocument(
  context: PackContext | null,
  path: string,
  sha256: ProofDocument['sha256'],
): ProofDocument {
  const { title = null, number = null, issuer = null, date = null } = context?.parts.document ?? {};
  return { title, number, issuer, date, path, sha256 };
}

/** Reads the id, also of an overlay, whose context is that of its base. */
function readId(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  return typeof value.id === 'string' ? value.id : null;
}

function resolveBeside(path: string, name: string): string {
  if (/^(?:[a-zA-Z]:)?[\\/]/.test(name)) return name;
  return path.slice(0, path.lastIndexOf('/') + 1) + name;
}

/** Proves that the text contains the title, number, issuer, date and plan period. */
function proveDocument({ context, words }: ProofContext, objections: Objections): void {
  const { document, period } = context.parts;
  const { text } = words.approval;
  const object = (
    key: 'title' | 'number' | 'issuer' | 'date' | 'period',
    value: string,
    says: FramePhrase | null = null,
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
    object('number', number, findDocumentNumber(text));
  }
  // Copies of the State Council's approvals often lack the signature.
  if (issuer !== undefined && !standsAlone(text, issuer) && !opensTitle(text, issuer)) {
    object('issuer', issuer);
  }
  if (date !== undefined) {
    const dates = findDates(text);
    if (!dates.some(({ iso }) => iso === date)) object('date', date, dates.at(-1) ?? null);
  }
  // An overlay takes its period from its base and need not name it.
  if (period?.from !== undefined && period.through !== undefined && objections.has(['period'])) {
    const periods = findPeriods(text, title);
    const own = `${period.from}–${period.through}`;
    const stands = periods.some(({ iso }) => iso === own);
    if (periods.length > 0 && !stands) object('period', own, periods[0] ?? null);
  }
}
