// npm run bench: builds the inputs, measures, and prints a Markdown table.
// npm run bench -- --rounds 30,7,3 sets how often cold start, country and townships are run.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { measureInstallation } from './installed.js';
import { makeInputs, SIZES } from './make-inputs.js';
import { measure, quantile } from './measure.js';
import { FIGURES_TABLE } from './measured/figures-table.js';

const here = import.meta.dirname;
const root = join(here, '..');
process.chdir(root);

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '41,9,5' } },
});
const [coldRounds, countryRounds, townshipRounds] = options.rounds.split(',').map(Number);

const dixian = 'bin/dixian.js';
const script = (name) => relative(root, join(here, 'measured', name));

const starts = [
  { name: '`node -e 0`', args: ['-e', '0'], exit: 0 },
  {
    name: '`dixian check fixtures/baishan-2025.csv`',
    args: [dixian, 'check', 'fixtures/baishan-2025.csv'],
    exit: 0,
  },
];
const cold = measure(starts, coldRounds);
const coldHere = measure(starts, coldRounds, process.env);
const country = measure(await contestants('country'), countryRounds);
const townships = measure(await contestants('townships'), townshipRounds);
agree('country', country);
agree('townships', townships);

const cpu = cpus();
console.log(
  `Node ${process.versions.node} on ${cpu.length} × ${cpu[0].model.trim()}, ${size(totalmem())} of memory, ${new Date().toISOString().slice(0, 10)}.`,
);
console.log(
  'Medians, and in brackets the quartiles: of the wall clock with process start; of its ratio to the first line of the same round; and of the ratio of processor time on all cores, which a busy machine changes less.',
);
console.log(
  'csv-parse only reads. DuckDB compares the same figures with a table of the limits: it proves no limit against its text, trusts each unit and each cell, and can name neither the cell nor the words behind a verdict; in doubles it also gets figures wrong that stand on their line.',
);
table('Cold start, the environment emptied', cold, cold[0], coldRounds);
table('Cold start, the environment as it is', coldHere, coldHere[0], coldRounds);
table(
  `The country: ${SIZES.country.figures.toLocaleString('en')} figures against ${(SIZES.country.regions * 5).toLocaleString('en')} rules`,
  country,
  country[0],
  countryRounds,
);
table(
  `Townships: ${SIZES.townships.figures.toLocaleString('en')} figures against ${(SIZES.townships.regions * 5).toLocaleString('en')} rules`,
  townships,
  townships[0],
  townshipRounds,
);
const ours = ({ name }) => name.startsWith('dixian');
const [many, few] = [townships, country].map((all) => quantile(all.find(ours).times, 0.5));
console.log(`\nThe townships take dixian ${(many / few).toFixed(2)} × the time of the country.`);

const { tarball, unpacked, files, packages, installed } = measureInstallation(root);
console.log(
  `\nInstalled: ${packages} packages, ${size(installed)}; the tarball has ${files} files, ${size(tarball)} packed and ${size(unpacked)} unpacked.`,
);

/** All but csv-parse hold the figures against the limits, so all but csv-parse count passes. */
async function contestants(name) {
  const { pack, figures, limits } = makeInputs(relative(root, join(here, 'inputs')), name);
  const double = 'DuckDB in doubles';
  return [
    {
      name: 'csv-parse alone, nothing compared',
      args: [script('csv-parse-alone.js'), figures],
      exit: 0,
    },
    {
      name: 'dixian `check --quiet`',
      args: [dixian, 'check', figures, '--pack', pack, '--quiet', '--lang', 'en'],
      exit: 1,
    },
    {
      name: 'DuckDB in decimals',
      args: [script('duckdb.js'), figures, limits, 'DECIMAL'],
      exit: 0,
    },
    {
      name: 'DuckDB by `dixian rules -f sql`',
      args: [script('duckdb-rules.js'), figures, await loadRules(pack)],
      exit: 0,
    },
    {
      name: double,
      args: [script('duckdb.js'), figures, limits, 'DOUBLE'],
      exit: 0,
      isInexact: true,
    },
  ];
}

/** Loads the rules of a pack as SQL into a database beside it, as is done once; returns its path. */
async function loadRules(pack) {
  const path = `${pack}.duckdb`;
  rmSync(path, { force: true });
  const args = [dixian, 'rules', pack, '-f', 'sql', '--dialect', 'duckdb'];
  const script = execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  await connection.run(FIGURES_TABLE);
  await connection.run(script);
  connection.closeSync();
  instance.closeSync();
  return path;
}

/** Adds what each counted; throws where the exact ones differ, or figures were lost. */
function agree(name, measured) {
  for (const one of measured) Object.assign(one, countsOf(one));
  const exact = measured.filter(({ passes, isInexact }) => passes !== undefined && !isInexact);
  const counts = measured.map(
    ({ name: who, figures, passes }) => `${who}: ${figures} figures, ${passes} passes`,
  );
  if (
    new Set(exact.map(({ passes }) => passes)).size !== 1 ||
    measured.some(({ figures }) => figures !== SIZES[name].figures)
  ) {
    throw new Error(`No agreement on the ${name}.\n${counts.join('\n')}`);
  }
}

function countsOf({ stdout }) {
  const said = /of (\d+) limits, (\d+) pass/.exec(stdout);
  return said === null ? JSON.parse(stdout) : { figures: Number(said[1]), passes: Number(said[2]) };
}

function table(title, measured, base, rounds) {
  console.log(`\n### ${title} (${rounds} rounds)\n`);
  console.log('| | time | ratio | processor | peak memory | passes |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
  for (const one of measured) {
    const { name, times, cpu, peak, passes } = one;
    const ratiosTo = (ours, theirs) => ours.map((value, round) => value / theirs[round]);
    const cells = [
      name,
      `${spread(times, milliseconds)} ms`,
      one === base ? '1' : spread(ratiosTo(times, base.times), (value) => value.toFixed(2)),
      one === base ? '1' : spread(ratiosTo(cpu, base.cpu), (value) => value.toFixed(2)),
      size(peak),
      passes?.toLocaleString('en') ?? '',
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

function spread(values, print) {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => print(quantile(values, share)));
  return `${middle} (${low}–${high})`;
}

function milliseconds(value) {
  return value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en');
}

function size(bytes) {
  if (bytes < 1e6) return `${Math.round(bytes / 1e3)} kB`;
  return bytes < 1e9
    ? `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`
    : `${(bytes / 1e9).toFixed(1)} GB`;
}
