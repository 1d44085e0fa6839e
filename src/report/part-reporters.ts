import type { Report } from '../core/report.js';
import { jsonInParts } from './json.js';
import type { Format, ReportContext } from './reporter.js';

/** Writes what the reporter of a format does, in parts, where one string may be too short for it. */
export type PartReporter = (report: Report, context: ReportContext) => Iterable<string>;

/** The formats that hold each finding and are read by machines, so that they may be of any length. */
export const PART_REPORTERS: Readonly<Partial<Record<Format, PartReporter>>> = {
  json: jsonInParts,
};
