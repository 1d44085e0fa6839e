import type { Acceptance, AnswerProposal } from '../core/answer.js';
import type { ProblemArguments } from '../core/problem.js';
import { isCommonText } from '../core/visible-text.js';
import type { Language, Text } from './text.js';

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

/** An answer as the options of `dixian check`, ready to paste into a shell: `--year 2025`. */
export function answerOption(answer: AnswerProposal, language: Language): string {
  switch (answer.kind) {
    case 'accept':
      return option('--accept', acceptText(answer));
    case 'ignore-column':
    case 'value-column':
      return option(`--${answer.kind}`, answer.header);
    case 'region':
      return answer.region === null ? FORMS.region[language] : option('--region', answer.region);
    case 'regions':
      return option('--region', answer.regions.join(','));
    case 'year':
      return answer.year === null ? FORMS.year[language] : option('--year', String(answer.year));
    case 'indicator':
      return option('--indicator', answer.indicator);
    case 'pack':
      return option('--pack', answer.pack);
    case 'assume-units':
      return '--assume-units';
    case 'encoding':
      return FORMS.encoding[language];
  }
}

/** A confirmed doubt as `--accept` has it: `zero-value:220605.water-use:2025=0`. */
export function acceptText({
  code,
  rule,
  year,
  value,
}: Omit<Acceptance, 'by' | 'because'>): string {
  return `${code}:${rule}:${year ?? ''}=${value}`;
}

/** Options for answers of which nothing proposes the value. */
const FORMS = {
  region: { zh: '--region <名称或代码>', en: '--region <name or code>' },
  year: { zh: '--year <四位年份>', en: '--year <yyyy>' },
  encoding: { zh: '--encoding <编码>', en: '--encoding <name>' },
} satisfies Readonly<Record<string, Text>>;

function option(name: string, value: string): string {
  return value.startsWith('-') ? `${name}=${quote(value)}` : `${name} ${quote(value)}`;
}

/**
 * A word as shells take it whole: bare where nothing in it means anything to them; in double quotes,
 * which Windows knows too, where that is enough; else in single quotes. Invisible characters are
 * written as escapes, which bash and zsh read in `$'…'`.
 */
export function quote(word: string): string {
  if (!isCommonText(word) && INVISIBLE().test(word)) return escaped(word);
  if (/^(?!=)[\p{L}\p{N}_./:@%+=,-]+$/u.test(word)) return word;
  if (word !== '' && !/["$`\\!]/.test(word)) return `"${word}"`;
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

/** Characters that a terminal would obey or hide; built when asked for, since the set is large. */
function INVISIBLE(): RegExp {
  return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
}

function escaped(word: string): string {
  const text = word
    .replace(/[\\']/g, '\\$&')
    .replace(INVISIBLE(), (character) =>
      character === '\n'
        ? '\\n'
        : Array.from(
            new TextEncoder().encode(character),
            (byte) => `\\${byte.toString(8).padStart(3, '0')}`,
          ).join(''),
    );
  return `$'${text}'`;
}
