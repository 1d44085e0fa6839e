import { z } from 'zod';
import { FORMATS } from '../../report/reporter.js';
import { LANGUAGES } from '../language.js';
import { MARGIN } from '../margin.js';

const word = z.string({ error: '…' }).min(1, { error: '…' });

/** One, or a list of them. */
function oneOrMore<T extends z.ZodType<string>>(item: T) {
  return z.union([item.transform((one) => [one]), z.array(item).min(1)], { error: '[…]' });
}

/** An output as the command line has it: `html=report.html`. */
const output = z.string({ error: OUTPUT_FORM() }).refine(isOutput, { error: OUTPUT_FORM() });

function OUTPUT_FORM(): string {
  return `<${FORMATS.join('|')}>=<path>`;
}

function isOutput(text: string): boolean {
  const at = text.indexOf('=');
  return at > 0 && at < text.length - 1 && FORMATS.some((format) => format === text.slice(0, at));
}

/** What `dixian.config.yaml` may hold; no other key is let pass. */
export const configSchema = z.strictObject({
  pack: oneOrMore(word).optional(),
  figures: oneOrMore(word).optional(),
  quotas: word.optional(),
  outputs: z.array(output, { error: `[${OUTPUT_FORM()}]` }).optional(),
  lang: z.enum(LANGUAGES, { error: LANGUAGES.join(' | ') }).optional(),
  allow: oneOrMore(z.enum(['missing', 'unassigned'], { error: 'missing | unassigned' })).optional(),
  'warn-within': z.string({ error: '2%' }).regex(MARGIN, { error: '2%' }).optional(),
});

/** A configuration with its words as the command line has them. */
export type Config = z.output<typeof configSchema>;
