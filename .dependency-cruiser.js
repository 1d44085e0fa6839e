/**
 * The layers of src, each rule with its reason. Run by `npm run layers`, and first in `npm test`.
 *
 *   {cli, page} → run → {input, packs, check, draft} → core        report → messages → core
 */
const STEP =
  'Each step of the data flow is replaceable: it knows the types of core and no other step.';

/** What each folder may import beside itself, and why no more. */
const LAYERS = {
  'core/': { imports: [], because: 'The vocabulary and the arithmetic rest on nothing.' },
  'input/': { imports: ['core/'], because: STEP },
  'packs/': { imports: ['core/'], because: STEP },
  'check/': { imports: ['core/'], because: STEP },
  'draft/': {
    imports: ['core/', 'packs/(pack-schema|scalars)\\.ts'],
    because: 'It writes what packs reads: the format of a pack is defined once.',
  },
  'run/': {
    imports: ['core/', 'input/', 'packs/', 'check/', 'draft/'],
    because: 'Command line, page and library share it, so it knows none of them.',
  },
  'messages/': { imports: ['core/'], because: 'It words codes and values, and decides nothing.' },
  'report/': {
    imports: ['core/', 'messages/'],
    because: 'It shows what core holds, in the words of messages, and decides nothing.',
  },
  'page/': {
    imports: ['core/', 'input/', 'check/', 'run/', 'messages/', 'report/'],
    because: 'Packs are read when the page is made: their reader is two thirds of a megabyte.',
  },
  'cli/': {
    imports: ['(?!page/)', 'page/baked\\.ts'],
    because: 'It writes data into the built page, and shares nothing else with it.',
  },
  '(index|library)\\.ts': {
    imports: ['(?!cli/|page/)'],
    because: 'The public entry also runs in a browser, and is no program.',
  },
};

export default {
  forbidden: [
    ...Object.entries(LAYERS).map(([layer, { imports, because }]) => ({
      name: `layer-${/\w+/.exec(layer)}`,
      comment: because,
      severity: 'error',
      from: { path: `^src/${layer}` },
      to: { path: '^src/', pathNot: `^src/(${[layer, ...imports].join('|')})` },
    })),
    {
      name: 'only-page-and-library-hash-by-noble',
      comment: 'Node has its own; a browser may lack it, and answers too late.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(page/|library\\.ts$)' },
      to: { path: 'node_modules/@noble/' },
    },
    {
      name: 'only-cli-knows-node',
      comment: 'Everything from bytes to a report also runs in a browser.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-cli-knows-the-terminal',
      comment: 'Reporters are handed a paint object; chalk and commander import Node.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: 'node_modules/(chalk|commander)/' },
    },
    {
      name: 'one-adapter-holds-csv-parse',
      comment: 'Its Node build is swapped for its browser build in one place.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/input/table/csv-records\\.ts$' },
      to: { path: 'node_modules/csv-parse/' },
    },
    {
      name: 'one-module-holds-fraction',
      comment: 'How exact numbers are kept is the secret of core/rational.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/core/rational\\.ts$' },
      to: { path: 'node_modules/fraction\\.js/' },
    },
    {
      name: 'yaml-and-zod-only-where-packs-and-configurations-are-read',
      comment: 'A check of a shipped pack without a configuration loads neither.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(packs|draft|cli/config)/' },
      to: { path: 'node_modules/(yaml|zod)/' },
    },
    {
      name: 'no-circles',
      comment: 'Data flows one way; a circle has no beginning for a reader.',
      severity: 'error',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-development-packages-in-the-product',
      comment: 'What src imports is a dependency of the package, or named here and built in.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'unknown', 'undetermined'],
        pathNot:
          'node_modules/(@noble/hashes|chalk|commander|d3-scale|d3-shape|tinyglobby|yocto-spinner)/',
      },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that leads nowhere would hide from the other rules.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
};
