import { describeLaws } from './laws/laws.js';

/** Given to run the cases of a failed run again; each failure prints its seed. */
const SEED = Number(process.env['LAWS_SEED'] ?? Date.now() % 2 ** 31);
const CASES = Number(process.env['LAWS_CASES'] ?? 5_000);

describeLaws(SEED, CASES);
