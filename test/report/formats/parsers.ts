import { createRequire } from 'node:module';
import AjvDraft04 from 'ajv-draft-04';
import MarkdownIt from 'markdown-it';
import Papa from 'papaparse';
import { type ParserError, parse } from 'parse5';
import { SaxesParser } from 'saxes';
import type { Format } from '../../../src/report/load-reporter.js';

const require = createRequire(import.meta.url);

/** The official schema of SARIF 2.1.0, as its editors ship it. */
const sarifSchema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');

const validateSarif = new AjvDraft04.default({
  strict: false,
  validateFormats: false,
  unicodeRegExp: false,
  allErrors: true,
}).compile(sarifSchema);

/** A command as the runner of GitHub Actions reads it. */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Reads the commands of a log as the runner does: both notations, and what it unescapes. */
export function readCommands(text: string): readonly Command[] {
  return text.split(/\r\n|\n|\r/).flatMap((line) => {
    const modern = /^\s*::([a-z-]+)(?: (.*?))?::(.*)$/s.exec(line);
    const old = /##\[([a-z-]+)([^\]]*)\](.*)$/s.exec(line);
    const [, name = '', listed = '', message = ''] = modern ?? old ?? [];
    if (name === '') return [];
    const properties = listed.split(',').flatMap((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? [] : [[pair.slice(0, at), unescaped(pair.slice(at + 1), true)] as const];
    });
    return [
      { name, properties: Object.fromEntries(properties), message: unescaped(message, false) },
    ];
  });
}

function unescaped(text: string, isProperty: boolean): string {
  const whole = text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
  const property = whole.replaceAll('%3A', ':').replaceAll('%2C', ',');
  return (isProperty ? property : whole).replaceAll('%25', '%');
}

/** The rows of a CSV by a reader that is not ours. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
}

/** Names and attributes of the elements of a well-formed XML document; throws for any other. */
export function readXml(text: string): readonly { name: string; values: Record<string, string> }[] {
  const elements: { name: string; values: Record<string, string> }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (cause) => {
    throw cause;
  });
  parser.on('opentag', ({ name, attributes }) => {
    elements.push({ name, values: { ...attributes } });
  });
  parser.write(text).close();
  return elements;
}

/** What a SARIF file says against the schema. */
export function sarifFaults(text: string): unknown {
  validateSarif(JSON.parse(text));
  return validateSarif.errors;
}

/** Reads a report by a program that is not ours and that knows the format; throws where it cannot. */
export const PARSERS: Readonly<Record<Exclude<Format, 'terminal'>, (text: string) => void>> = {
  json: (text) => {
    JSON.parse(text);
  },
  html: (text) => {
    const faults: ParserError[] = [];
    parse(text, { onParseError: (fault) => faults.push(fault) });
    if (faults.length > 0) throw new Error(JSON.stringify(faults));
  },
  markdown: (text) => {
    const tokens = new MarkdownIt({ html: true }).parse(text, {});
    const columns: number[] = [];
    let cells = 0;
    for (const { type } of tokens) {
      if (type === 'tr_open') cells = 0;
      if (type === 'th_open' || type === 'td_open') cells += 1;
      if (type === 'tr_close') columns.push(cells);
      if (type === 'table_close') {
        if (new Set(columns).size > 1) throw new Error(`rows of ${columns.join(', ')} cells`);
        columns.length = 0;
      }
    }
  },
  csv: (text) => sameWidth(readCsv(text)),
  corrections: (text) => sameWidth(readCsv(text)),
  junit: (text) => {
    readXml(text);
  },
  sarif: (text) => noFaults(sarifFaults(text)),
  'sarif-github': (text) => noFaults(sarifFaults(text)),
  github: (text) => {
    const known = new Set(['error', 'warning', 'notice', 'group', 'endgroup']);
    for (const { name } of readCommands(text)) {
      if (!known.has(name)) throw new Error(`a command ${name}`);
    }
  },
  gitlab: (text) => {
    JSON.parse(text);
  },
};

function sameWidth(rows: readonly (readonly string[])[]): void {
  const widths = new Set(rows.map((row) => row.length));
  if (widths.size !== 1) throw new Error(`rows of ${[...widths].join(', ')} cells`);
}

function noFaults(faults: unknown): void {
  if (faults !== null) throw new Error(JSON.stringify(faults));
}
