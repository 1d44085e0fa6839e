import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const PEAK = join(import.meta.dirname, 'measured', 'peak.cjs');

/**
 * Runs each contestant once a round, one after another, so that what else the machine does meets all
 * alike; a first round warms the file system and is not counted.
 *
 * @param contestants `{ name, args, exit }`: what node is given, and the exit code that it must have.
 * @returns the same with `times` in milliseconds, process start included, and `peak` in bytes.
 */
export function measure(contestants, rounds) {
  const measured = contestants.map((one) => ({ ...one, times: [], peak: peakOf(one) }));
  for (let round = 0; round < rounds; round += 1) {
    for (const one of measured) {
      const start = process.hrtime.bigint();
      one.stdout = run(one, one.args).stdout;
      one.times.push(Number(process.hrtime.bigint() - start) / 1e6);
    }
  }
  return measured;
}

function peakOf(one) {
  const { output } = run(one, ['--require', PEAK, ...one.args], ['ignore', 'pipe', 'pipe', 'pipe']);
  return Number(output[3]);
}

/** Nothing else of the surroundings: NODE_EXTRA_CA_CERTS, say, would double the time of bare Node. */
const { PATH } = process.env;
const env = { PATH, LANG: 'zh_CN.UTF-8' };

function run({ name, exit }, args, stdio = ['ignore', 'pipe', 'pipe']) {
  const result = spawnSync(process.execPath, args, { encoding: 'utf8', env, stdio });
  if (result.status === exit && result.stderr === '') return result;
  throw new Error(`${name} ended with ${result.status}:\n${result.stdout}${result.stderr}`);
}

/** The value below which a share of the values lies. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}
