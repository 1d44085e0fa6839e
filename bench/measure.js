import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const USAGE = join(import.meta.dirname, 'measured', 'usage.cjs');

/**
 * Runs each contestant once a round, one after another, so that what else the machine does meets all
 * alike; a first round warms the file system and is not counted.
 *
 * @param contestants `{ name, args, exit }`: what node is given, and the exit code that it must have.
 * @param env the environment that they are given; nearly empty where it is left out.
 * @returns the same with `times` (wall clock, process start included) and `cpu` in milliseconds, and the
 * highest `peak` in bytes.
 */
export function measure(contestants, rounds, env = EMPTIED) {
  const measured = contestants.map((one) => ({ ...one, times: [], cpu: [], peak: 0 }));
  for (let round = 0; round <= rounds; round += 1) {
    for (const one of measured) {
      const { time, usage, stdout } = run(one, env);
      if (round === 0) continue;
      one.times.push(time);
      one.cpu.push(usage.cpu);
      one.peak = Math.max(one.peak, usage.peak);
      one.stdout = stdout;
    }
  }
  return measured;
}

/** Nothing else of the surroundings: NODE_EXTRA_CA_CERTS, say, would double the time of bare Node. */
const EMPTIED = { PATH: process.env.PATH, LANG: 'zh_CN.UTF-8' };

function run({ name, args, exit }, env) {
  const start = process.hrtime.bigint();
  const { status, stdout, stderr, output } = spawnSync(
    process.execPath,
    ['--require', USAGE, ...args],
    { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] },
  );
  const time = Number(process.hrtime.bigint() - start) / 1e6;
  if (status === exit && stderr === '') return { time, stdout, usage: JSON.parse(output[3]) };
  throw new Error(`${name} ended with ${status}:\n${stdout}${stderr}`);
}

/** The value below which a share of the values lies. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}
