import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { ROOT, type Run, run } from './run.js';

/**
 * A scenario is a text that a person reads: commands, and what each of them answers.
 *
 *     # What it shows, in a sentence; the first of these lines names its test.
 *
 *     file figures/a.csv:
 *       行政区,年份,指标,数值,单位
 *       江源区,2025,耕地保有量,17.60,万亩
 *
 *     $ dixian check figures/a.csv --quiet
 *     exit 3
 *     stdout:
 *       资料不全，…
 *
 *     # A comment may belong to a command.
 *     $ LANG=C dixian check - --quiet
 *     stdin:
 *       …
 *     exit 2
 *     stderr:
 *       …
 *
 * It is played in an empty folder that links to `fixtures` and `rules`; `$ cat FILE` shows what a command
 * wrote there, `$ ls` which files there are. Lines of content are indented by two spaces; a stream that stayed empty is left out.
 */
type Part =
  | { readonly kind: 'comment'; readonly text: string; readonly isOfNext: boolean }
  | { readonly kind: 'file'; readonly path: string; readonly content: string }
  | { readonly kind: 'command'; readonly line: string; readonly input: string };

/** Plays a scenario and writes it again, with the answers of this build. */
export function playScenario(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'dixian-scenario-'));
  try {
    for (const name of ['fixtures', 'rules']) symlinkSync(join(ROOT, name), join(folder, name));
    const played = readParts(text).map((part) => {
      const isOfNext = part.kind === 'comment' && part.isOfNext;
      return `${play(part, folder)}${isOfNext ? '\n' : '\n\n'}`;
    });
    return played.join('').replace(/\n\n$/, '\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The sentence that a scenario begins with. */
export function titleOf(text: string): string {
  return /^# (.*)$/m.exec(text)?.[1] ?? '';
}

const CONTENT = '  ';

function readParts(text: string): readonly Part[] {
  const lines = text.split('\n');
  const parts: Part[] = [];
  let at = 0;
  const takeContent = (): string => {
    const begin = at;
    while (at < lines.length && (lines[at] === '' || lines[at]?.startsWith(CONTENT))) at += 1;
    const taken = lines.slice(begin, at).map((line) => line.slice(CONTENT.length));
    return taken.length === 0 ? '' : `${taken.join('\n').trimEnd()}\n`;
  };
  while (at < lines.length) {
    const line = lines[at] ?? '';
    at += 1;
    const [, path] = /^file (.+):$/.exec(line) ?? [];
    if (path !== undefined) parts.push({ kind: 'file', path, content: takeContent() });
    else if (line.startsWith('$ ')) {
      const hasInput = lines[at] === 'stdin:';
      if (hasInput) at += 1;
      parts.push({ kind: 'command', line: line.slice(2), input: hasInput ? takeContent() : '' });
    } else if (line.startsWith('#')) {
      const begin = at - 1;
      while (lines[at]?.startsWith('#')) at += 1;
      const isOfNext = (lines[at] ?? '') !== '';
      parts.push({ kind: 'comment', text: lines.slice(begin, at).join('\n'), isOfNext });
    } else if (/^(?:exit \d|(?:stdout|stderr)(?:, .*)?:)$/.test(line)) takeContent();
    else if (line !== '') throw new Error(`line ${at} of a scenario is nothing known: ${line}`);
  }
  return parts;
}

function play(part: Part, folder: string): string {
  switch (part.kind) {
    case 'comment':
      return part.text;
    case 'file': {
      const path = join(folder, part.path);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, part.content);
      return [`file ${part.path}:`, ...indent(part.content)].join('\n');
    }
    case 'command': {
      const { status, stdout, stderr } = obey(part, folder);
      const input = part.input === '' ? [] : ['stdin:', ...indent(part.input)];
      const streams = [...stream('stdout', stdout), ...stream('stderr', stderr)];
      return [`$ ${part.line}`, ...input, `exit ${status}`, ...streams].join('\n');
    }
  }
}

function obey({ line, input }: Part & { kind: 'command' }, cwd: string): Run {
  const words = line.match(/(?:'[^']*'|[^\s'])+/g)?.map((word) => word.replaceAll("'", '')) ?? [];
  const env: Record<string, string> = {};
  for (const word of words) {
    const [, name, value] = /^([A-Z_]+)=(.*)$/.exec(word) ?? [];
    if (name === undefined) break;
    env[name] = value ?? '';
  }
  const [program, ...args] = words.slice(Object.keys(env).length);
  if (program === 'dixian') return run(args, { cwd, env, input });
  if (program === 'ls') return { status: 0, stdout: listFiles(cwd), stderr: '' };
  if (program !== 'cat') throw new Error(`a scenario runs dixian, cat and ls, not ${program}`);
  const texts = args.map((path) => readFileSync(join(cwd, path), 'utf8'));
  return { status: 0, stdout: texts.join(''), stderr: '' };
}

/** Links are no files, and are not followed: Node 22 and newer follow them where they search a folder. */
function listFiles(folder: string): string {
  const filesIn = (inner: string): readonly string[] =>
    readdirSync(inner, { withFileTypes: true }).flatMap((one) => {
      const path = join(inner, one.name);
      if (one.isDirectory()) return filesIn(path);
      return one.isFile() ? [relative(folder, path)] : [];
    });
  return [...filesIn(folder)]
    .sort()
    .map((path) => `${path}\n`)
    .join('');
}

function stream(name: string, text: string): readonly string[] {
  if (text === '') return [];
  const end = text.endsWith('\n') ? '' : ', without a line end';
  return [`${name}${end}:`, ...indent(text)];
}

/** Its lines as content; a byte order mark and carriage returns are shown. */
function indent(text: string): readonly string[] {
  return text
    .replace(/\n$/, '')
    .replaceAll('\ufeff', '<BOM>')
    .replaceAll('\r', '<CR>')
    .split('\n')
    .map((line) => (line === '' ? '' : `${CONTENT}${line}`));
}
