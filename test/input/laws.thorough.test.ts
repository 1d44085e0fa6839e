import { describeLaws } from './laws/laws.js';

/** The same cases in each run; another seed looks further. */
const SEED = Number(process.env['LAWS_SEED'] ?? 1);
const CASES = Number(process.env['LAWS_CASES'] ?? 5_000);

describeLaws(SEED, CASES);
