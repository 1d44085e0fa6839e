import { describeFuzz } from './fuzz.js';

/** Given to run the cases of a failed run again. */
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
const CASES = Number(process.env['FUZZ_CASES'] ?? 20_000);

describeFuzz(SEED, CASES, 60);
