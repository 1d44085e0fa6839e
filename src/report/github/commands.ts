import { safeText } from '../safe-text.js';

/** The commands that mark a place in a pull request. */
export type Level = 'error' | 'warning' | 'notice';

/** Where a command points. */
export interface Properties {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly endLine?: number | undefined;
  readonly col?: number | undefined;
  readonly endColumn?: number | undefined;
  readonly title?: string | undefined;
}

/** A workflow command: `::error file=a.csv,line=3,title=…::message`, escaped as the runner unescapes. */
export function command(level: Level, properties: Properties, message: string): string {
  const listed = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
  return `::${level}${listed === '' ? '' : ` ${listed}`}::${escapeData(safeText(message))}`;
}

/** A line of the log; its own words come first, so that what it quotes is no command in either notation. */
export function logLine(words: string, quoted: string): string {
  return safeText(`${words} ${quoted}`).replaceAll('##[', '# #[');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(safeText(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
