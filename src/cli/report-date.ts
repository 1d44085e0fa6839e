import { UsageError } from './usage-error.js';

/**
 * The day that reports bear: the one asked for, else that of SOURCE_DATE_EPOCH (seconds since 1970, taken
 * in UTC), else none. Never the clock's: the same input gives the same bytes.
 *
 * @throws {UsageError} for what is no day.
 */
export function readReportDate(
  asked: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  if (asked !== undefined) {
    if (!isDay(asked)) throw new UsageError({ code: 'date-invalid', word: asked });
    return asked;
  }
  const epoch = environment['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '') return null;
  const date = new Date(/^\d{1,12}$/.test(epoch) ? Number(epoch) * 1000 : Number.NaN);
  const day = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
  if (!isDay(day)) throw new UsageError({ code: 'epoch-invalid', word: epoch });
  return day;
}

/** Whether a text is a day of the calendar, as `2026-01-31`. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
