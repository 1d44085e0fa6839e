import { isAssigned } from '../../check/limit-in-force.js';
import { EXIT_CODES } from '../../core/report.js';
import { encodeCsv } from '../../input/table/encode.js';
import { writeFiguresTemplate, writeQuotasTemplate } from '../../input/template/write-template.js';
import { CLI_WORDING } from '../../messages/cli.js';
import { localize } from '../../messages/text.js';
import { shippedCatalogue } from '../../packs/shipped.js';
import { problemText } from '../../report/problem-text.js';
import { plainPaint } from '../../report/reporter.js';
import type { CommandSpecification } from '../command.js';
import { deliver } from '../deliver.js';
import { findRegions } from '../lists.js';
import { loadPacks } from '../packs.js';
import { contextForStdout } from '../report-context.js';
import { STDERR } from '../standard-streams.js';
import { UsageError } from '../usage-error.js';
import {
  readTemplatePlan,
  refuseYearsOutside,
  type TemplateOptions,
  yearsBeforeApproval,
} from './template-plan.js';

/**
 * Writes the CSV of figures, or of quotas, to fill in. Nothing but its bytes goes to standard output.
 *
 * @returns 0 where it was written; 2 where a pack has faults or the file cannot be written.
 * @throws {UsageError} before anything is written.
 */
export const runTemplate: CommandSpecification['run'] = async (words, typed, surroundings) => {
  const options = typed as unknown as TemplateOptions;
  const { language } = surroundings;
  const plan = readTemplatePlan(words, options);
  const catalogue = shippedCatalogue;
  const { packs, problems } = await loadPacks(options.pack ?? [], catalogue);
  const context = await contextForStdout(surroundings, { color: false, format: 'csv' });
  STDERR.write(problemText(problems, { ...context, paint: plainPaint }));
  if (problems.some(({ severity }) => severity === 'error')) return EXIT_CODES.error;
  refuseYearsOutside(plan.years, packs);
  const regions = findRegions(options.region ?? [], packs);
  const asking = { packs, catalogue, regions, years: plan.years, language };
  const { quotas, layout, obligations } = plan;
  const text = quotas
    ? writeQuotasTemplate({ ...asking, isAssigned })
    : writeFiguresTemplate({ ...asking, layout, obligations });
  if (text === null) throw new UsageError({ code: 'template-empty', quotas });
  const bytes = encodeCsv(text, plan.encoding);
  if ('character' in bytes) {
    throw new UsageError({ code: 'character-unencodable', ...bytes, encoding: plan.encoding });
  }
  const before = yearsBeforeApproval(plan.years, packs);
  if (before.length > 0) {
    STDERR.write(`dixian: ${localize(CLI_WORDING, language).beforeApproval(before)}\n`);
  }
  return deliver(bytes, plan.output, language);
};
