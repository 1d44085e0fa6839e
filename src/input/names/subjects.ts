import type { Location } from '../../core/location.js';
import type { Region } from '../../core/pack.js';
import { error, type ProblemCode } from '../../core/problem.js';
import { notCovered, notSelected, type ProblemLog, totalsSkipped } from '../problem-log.js';
import type { Sheet } from '../sheet.js';
import type { RegionIndex, RegionReading } from './regions.js';

/** Whom a row or column speaks of. */
export interface Subject {
  readonly region: Region;
  /** The addressee: its figures are totals, its attestations are its own. */
  readonly isParent: boolean;
  /** Set where the figures cannot be laid to its charge: its code and name disagree. */
  readonly reasons: readonly ProblemCode[];
}

type Unknown = Extract<RegionReading, { kind: 'unknown' }>;

/** Tells a place, when something must be said of it. */
type Place = () => Location;

/** Turns the readings of a file's regions into subjects, and says what it leaves out and why. */
export class Subjects {
  readonly #subjects = new Map<RegionReading, Subject | null>();
  readonly #unknown = new Map<string, { readonly reading: Unknown; readonly at: Location }>();

  constructor(
    readonly index: RegionIndex,
    /** Codes that `--region` selects; empty for all. */
    readonly selected: readonly string[],
    readonly log: ProblemLog,
  ) {}

  /** The subject of a row's two cells, or of a column's header; `null` where it is left out. */
  find(regionCell: string, codeCell: string, at: Place): Subject | null {
    const reading = this.index.read(regionCell, codeCell);
    const subject = this.#subjectOf(reading);
    if (this.selected.length > 0 && reading.kind !== 'missing') {
      if (!meantCodes(reading).some((code) => this.selected.includes(code))) {
        this.log.countRow('rows-not-selected', 'region', at(), notSelected('region'));
        return null;
      }
    }
    if (reading.kind !== 'known') this.#report(reading, regionCell || codeCell, at());
    return subject;
  }

  /** One subject for all rows that are read alike. */
  #subjectOf(reading: RegionReading): Subject | null {
    let subject = this.#subjects.get(reading);
    if (subject === undefined) {
      subject = subjectOf(reading);
      this.#subjects.set(reading, subject);
    }
    return subject;
  }

  /** The subject of a file that names no region: the one that `--region` gives. */
  only(sheet: Sheet, titled: string | null): Subject | null {
    const [code, ...others] = this.selected;
    if (code !== undefined && others.length === 0) {
      return this.find('', code, () => sheet.at(sheet.layout.header, 0));
    }
    const location = { path: sheet.path, line: sheet.layout.header.line, column: null };
    this.log.add(error('region-missing', location, { suggestion: titled }));
    return null;
  }

  /** Says that a parent's row holds a total, which no rule of a county speaks of. */
  skipTotal(text: string, at: Location): void {
    this.log.countRow('totals-skipped', text, at, totalsSkipped(text));
  }

  /** Says which regions are not known, when all are read: the message names those that are. */
  reportUnknown(): void {
    const known = this.index.seen();
    for (const [key, { reading, at }] of this.#unknown) {
      const { text, nearest } = reading;
      this.log.addOnce(key, error('region-unknown', at, { text, nearest, known }));
    }
  }

  #report(reading: RegionReading, text: string, at: Location): void {
    const { log } = this;
    if (reading.kind === 'total') this.skipTotal(text, at);
    if (reading.kind === 'not-covered') {
      const { name, code } = reading.region;
      log.countRow('region-not-covered', code, at, notCovered(name));
    }
    if (reading.kind === 'ambiguous') {
      log.addOnce(text, error('region-ambiguous', at, { text, packs: reading.packs }));
    }
    if (reading.kind === 'missing') log.add(error('region-missing', at, { suggestion: null }));
    if (reading.kind === 'unknown' && !this.#unknown.has(text)) {
      this.#unknown.set(text, { reading, at });
    }
    if (reading.kind === 'mismatch') {
      const { code, name } = reading;
      const codeMeans = reading.codeMeans?.name ?? null;
      const nameMeans = reading.nameMeans?.name ?? null;
      const args = { code, name, codeMeans, nameMeans };
      log.addOnce(`${code} ${name}`, error('code-name-mismatch', at, args));
    }
  }
}

/** The codes that a reading may mean: two where a code and a name disagree. */
function meantCodes(reading: RegionReading): readonly string[] {
  if ('region' in reading) return [reading.region.code];
  if (reading.kind !== 'mismatch') return [];
  return [reading.codeMeans, reading.nameMeans].flatMap((region) => region?.code ?? []);
}

function subjectOf(reading: RegionReading): Subject | null {
  switch (reading.kind) {
    case 'known':
    case 'parent':
      return { region: reading.region, isParent: reading.kind === 'parent', reasons: [] };
    case 'mismatch': {
      const region = reading.knownRegion;
      return region === null ? null : { region, isParent: false, reasons: ['code-name-mismatch'] };
    }
    default:
      return null;
  }
}
