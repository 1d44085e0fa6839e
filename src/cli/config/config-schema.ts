import { z } from 'zod';
import { MARGIN_PATTERN } from '../../core/report.js';
import { FORMATS } from '../../report/reporter.js';
import { LANGUAGES } from '../language.js';

const word = z.string({ error: '…' }).min(1, { error: '…' });

/** A list of at least one; {@link LISTS} tells which keys may hold one word in its place. */
function listOf<T extends z.ZodType>(item: T) {
  return z.array(item, { error: '[…]' }).min(1, { error: '[…]' });
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
  pack: listOf(word).optional(),
  figures: listOf(word).optional(),
  quotas: word.optional(),
  outputs: listOf(output).optional(),
  lang: z.enum(LANGUAGES, { error: LANGUAGES.join(' | ') }).optional(),
  allow: listOf(z.enum(['missing', 'unassigned'], { error: 'missing | unassigned' })).optional(),
  'warn-within': z.string({ error: '2%' }).regex(MARGIN_PATTERN, { error: '2%' }).optional(),
});

/** A configuration with its words as the command line has them. */
export type Config = z.output<typeof configSchema>;

/** The keys under which one word stands for a list of it alone. */
export const LISTS: readonly (keyof Config)[] = ['pack', 'figures', 'outputs', 'allow'];
