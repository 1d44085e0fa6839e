import type { ProblemArguments } from '../core/problem.js';

/** The command that writes the quotas' template which a report's limits wait for. */
export function quotasTemplateCommand({
  packs,
  selected,
  years,
}: ProblemArguments['quota-missing']): string {
  return [
    'dixian template --quotas',
    ...packs.map((pack) => option('--pack', pack)),
    ...(selected.length === 0 ? [] : [option('--region', selected.join(','))]),
    ...(years.length === 0 ? [] : [option('--year', years.join(','))]),
    `-o ${QUOTAS_FILE}`,
  ].join(' ');
}

/** The file that {@link quotasTemplateCommand} writes. */
export const QUOTAS_FILE = 'quotas.csv';

function option(name: string, value: string): string {
  return value.startsWith('-') ? `${name}=${quote(value)}` : `${name} ${quote(value)}`;
}

/**
 * A word as shells take it whole: bare where nothing in it means anything to them; in double quotes,
 * which Windows knows too, where that is enough; else in single quotes.
 */
export function quote(word: string): string {
  if (/^[\p{L}\p{N}_./:@%+=,-]+$/u.test(word)) return word;
  if (word !== '' && !/["$`\\!]/.test(word)) return `"${word}"`;
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
