import type { Catalogue } from '../../core/indicator.js';
import { wholeFile } from '../../core/location.js';
import { error } from '../../core/problem.js';
import type { Report } from '../../core/report.js';
import type { Reading } from '../../input/reading.js';
import { MAXIMUM } from '../../input/table/limits.js';
import { createLocalizer, type Localizer } from '../../messages/localizer.js';
import type { PageProgress } from '../../messages/page.js';
import type { Language } from '../../messages/text.js';
import { corrections } from '../../report/corrections.js';
import { csv } from '../../report/csv/csv.js';
import { reportHtml } from '../../report/html/html.js';
import { json } from '../../report/json.js';
import type { Reporter } from '../../report/reporter.js';
import type { Baked } from '../baked.js';
import { checkOpenFiles } from './check-files.js';
import { type Choices, NO_CHOICES, packsOf } from './choices.js';
import { type LawWords, lawOf } from './law.js';
import { type Mark, markOf, type Trouble } from './marks.js';
import { csvBytes, editedName, type OpenFile, pastedBytes } from './open-file.js';
import { type TemplateChoices, templateBytes } from './template.js';
import { contextOf, type View, viewOf } from './view.js';

/** The reports that the page saves. */
export const SAVED = { html: reportHtml, csv, corrections, json } as const satisfies Record<
  string,
  Reporter
>;

/** One of {@link SAVED}. */
export type SavedFormat = keyof typeof SAVED;

/** Rows of a file with what is to be seen at them. */
export interface Rows {
  /** How many rows the file has. */
  readonly total: number;
  /** The number of the first of {@link cells}, from 1. */
  readonly from: number;
  readonly cells: readonly (readonly string[])[];
  readonly marks: readonly Mark[];
}

/** What the page asks of whoever reads and checks: plain data in and out, so that it can be a worker. */
export class Engine {
  readonly #catalogue: Catalogue;
  readonly #records = new WeakMap<Uint8Array, string[][]>();
  #files: OpenFile[] = [];
  #quotas: OpenFile | null = null;
  #checked: { readonly report: Report; readonly readings: ReadonlyMap<string, Reading> } | null =
    null;
  #troubles: readonly Trouble[] = [];
  #localizer: Localizer | null = null;
  #choices: Choices = NO_CHOICES;
  #lastKey = 0;

  constructor(
    readonly baked: Baked,
    readonly onProgress: (progress: PageProgress) => void,
  ) {
    this.#catalogue = new Map(baked.catalogue.map((indicator) => [indicator.id, indicator]));
    if (baked.quotas !== null) {
      const content = Uint8Array.from(atob(baked.quotas.base64), (one) => one.charCodeAt(0));
      this.#quotas = this.#open(baked.quotas.name, content);
    }
  }

  /** Takes a file in; one of the same name is replaced. `null`: the browser could not read it. */
  add(name: string, bytes: Uint8Array | null, reason = ''): { readonly replaced: boolean } {
    const file = this.#open(name, bytes, reason);
    const at = this.#files.findIndex((one) => one.name === name || one.original?.name === name);
    if (at < 0) this.#files.push(file);
    else this.#files[at] = file;
    return { replaced: at >= 0 };
  }

  /** Takes in what was pasted, as a file that stands nowhere yet. */
  paste(name: string, text: string): void {
    const names = new Set(this.#files.map((file) => file.name));
    let free = `${name}.csv`;
    for (let number = 2; names.has(free); number += 1) free = `${name}-${number}.csv`;
    this.#files.push({ ...this.#open(free, pastedBytes(text)), isUnsaved: true });
  }

  /** Takes in the file of quotas; without a name it is given up. */
  setQuotas(name: string | null, bytes: Uint8Array | null = null, reason = ''): void {
    this.#quotas = name === null ? null : this.#open(name, bytes, reason);
  }

  /** Gives up a file, or all of them. */
  remove(key: string | null): void {
    this.#files = key === null ? [] : this.#files.filter((file) => file.key !== key);
  }

  /** How many files of figures there are. */
  count(): number {
    return this.#files.length;
  }

  /** Checks what is there; `null` where there is no file. */
  check(choices: Choices, language: Language): View | null {
    this.#choices = choices;
    if (this.#files.length === 0) {
      this.#checked = null;
      return null;
    }
    const { baked, onProgress } = this;
    const checked = checkOpenFiles(
      baked,
      this.#catalogue,
      this.#files,
      this.#quotas,
      choices,
      onProgress,
    );
    this.#checked = checked;
    return this.view(language);
  }

  /** The last report in another language, without reading anything again. */
  view(language: Language): View | null {
    if (this.#checked === null) return null;
    this.onProgress({ kind: 'writing' });
    const { report, readings } = this.#checked;
    const files = this.#files.map((file) => ({ file, isQuotas: false }));
    const quotas = this.#quotas === null ? [] : [{ file: this.#quotas, isQuotas: true }];
    const context = contextOf(report, language, this.baked);
    const { view, troubles } = viewOf(report, readings, [...files, ...quotas], context);
    this.#troubles = troubles;
    this.#localizer = createLocalizer(report, language);
    return view;
  }

  /** The last report in a format, byte for byte what the command line writes. */
  save(format: SavedFormat, language: Language): string {
    if (this.#checked === null) throw new Error('nothing is checked');
    const { report } = this.#checked;
    return SAVED[format](report, contextOf(report, language, this.baked));
  }

  /** Rows of a file; `null` where it could not be split into rows. */
  rows(key: string, from: number, count: number): Rows | null {
    const records = this.#recordsOf(key);
    if (records === null) return null;
    const first = Math.max(1, Math.min(from, records.length));
    const cells = records.slice(first - 1, first - 1 + count);
    const shown = this.#troubles.filter(
      ({ file, row }) => file === key && first <= row && row < first + cells.length,
    );
    return { total: records.length, from: first, cells, marks: this.#worded(shown) };
  }

  /** The next cell that wants a look behind a place, or the one before it; around the ends. */
  nextMark(key: string, row: number, column: number, step: 1 | -1): Mark | null {
    const own = this.#troubles.filter(({ file }) => file === key);
    const isBehind = (mark: Trouble) =>
      mark.row > row || (mark.row === row && (mark.column ?? 0) > column);
    const isBefore = (mark: Trouble) =>
      mark.row < row || (mark.row === row && (mark.column ?? 0) < column);
    const found =
      step === 1 ? (own.find(isBehind) ?? own[0]) : (own.findLast(isBefore) ?? own.at(-1));
    return this.#worded(found === undefined ? [] : [found])[0] ?? null;
  }

  /**
   * Puts other cells into a row. The file becomes another one, in UTF-8, with a name of its own: that
   * under which it is saved. What was given stays as it was.
   *
   * @returns whether it can be written.
   */
  edit(key: string, row: number, cells: readonly string[], suffix: string): boolean {
    const file = this.#fileOf(key);
    const records = this.#recordsOf(key);
    if (file === null || records === null || 'code' in file.content) return false;
    const edited = records.map((record, index) => (index === row - 1 ? [...cells] : record));
    const content = csvBytes(edited);
    if (content === null) return false;
    this.#records.set(content, edited);
    const isFirst = file.original === null && !file.isUnsaved;
    this.#replace({
      ...{ key, content, isUnsaved: true },
      name: isFirst ? editedName(file.name, suffix) : file.name,
      original: isFirst ? { name: file.name, content: file.content } : file.original,
    });
    return true;
  }

  /** Takes all edits of a file back. */
  restore(key: string): void {
    const file = this.#fileOf(key);
    if (file?.original == null) return;
    this.#replace({ key, ...file.original, original: null, isUnsaved: false });
  }

  /** The bytes of a file as it is checked, to be saved. */
  bytesOf(key: string): Uint8Array | null {
    const content = this.#fileOf(key)?.content;
    return content === undefined || 'code' in content ? null : content;
  }

  /** The words of the law behind a row of the report. */
  law(id: string): LawWords | null {
    return this.#checked === null ? null : lawOf(this.#checked.report, id, this.baked);
  }

  /** A template to fill in; `null` where nothing is asked of these regions and years. */
  template(choices: TemplateChoices, language: Language): Uint8Array | null {
    const packs = packsOf(this.baked, this.#choices);
    return templateBytes(choices, packs, this.#catalogue, language);
  }

  #worded(troubles: readonly Trouble[]): readonly Mark[] {
    const localizer = this.#localizer;
    return localizer === null ? [] : troubles.map((one) => markOf(one, localizer));
  }

  #open(name: string, bytes: Uint8Array | null, reason = ''): OpenFile {
    this.#lastKey += 1;
    return {
      ...{ key: `f${this.#lastKey}`, name, original: null, isUnsaved: false },
      content: contentOf(name, bytes, reason),
    };
  }

  #fileOf(key: string): OpenFile | null {
    const all = this.#quotas === null ? this.#files : [...this.#files, this.#quotas];
    return all.find((file) => file.key === key) ?? null;
  }

  #replace(file: OpenFile): void {
    this.#files = this.#files.map((one) => (one.key === file.key ? file : one));
    if (this.#quotas?.key === file.key) this.#quotas = file;
  }

  #recordsOf(key: string): string[][] | null {
    const file = this.#fileOf(key);
    const reading = this.#checked?.readings.get(key);
    if (file === null || reading === undefined || 'code' in file.content) return null;
    const known = this.#records.get(file.content);
    if (known !== undefined) return known;
    if (reading.table === null) return null;
    const records = Array.from(reading.table.rows, ({ cells }) => [...cells]);
    this.#records.set(file.content, records);
    return records;
  }
}

function contentOf(name: string, bytes: Uint8Array | null, reason: string): OpenFile['content'] {
  if (bytes === null) return error('file-unreadable', wholeFile(name), { reason });
  if (bytes.length <= MAXIMUM.bytes) return bytes;
  return error('file-too-large', wholeFile(name), { unit: 'bytes', maximum: MAXIMUM.bytes });
}
