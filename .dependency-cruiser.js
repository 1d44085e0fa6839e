/** The layers of the house, each rule with its reason. Run by `npm run layers`, and first in `npm test`. */
const BETWEEN = ['input', 'packs', 'check', 'messages'];

export default {
  forbidden: [
    {
      name: 'core-imports-only-core',
      comment:
        'The vocabulary and the arithmetic are what all else rests on; they rest on nothing.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { path: '^src/', pathNot: '^src/core/' },
    },
    ...BETWEEN.map((layer) => ({
      name: `${layer}-meets-others-only-in-core`,
      comment:
        'Each step of the data flow is replaceable, so it knows the types of core and no other step.',
      severity: 'error',
      from: { path: `^src/${layer}/` },
      to: { path: '^src/', pathNot: `^src/(core|${layer})/` },
    })),
    {
      name: 'report-meets-others-only-in-core-and-in-messages',
      comment: 'It shows what core holds, in the words of messages, and decides nothing.',
      severity: 'error',
      from: { path: '^src/report/' },
      to: { path: '^src/', pathNot: '^src/(core|messages|report)/' },
    },
    {
      name: 'draft-meets-others-only-in-core-and-in-the-format',
      comment: 'It writes what packs read: one definition of the format, and of nothing else.',
      severity: 'error',
      from: { path: '^src/draft/' },
      to: { path: '^src/', pathNot: '^src/(core|draft)/|^src/packs/(pack-schema|scalars)\\.ts$' },
    },
    {
      name: 'run-composes-reading-and-checking',
      comment: 'The command line, the page and the library share it, so it knows none of them.',
      severity: 'error',
      from: { path: '^src/run/' },
      to: { path: '^src/', pathNot: '^src/(core|input|check|packs|draft|run)/' },
    },
    {
      name: 'nothing-imports-the-page',
      comment:
        'Only what is written into it is known outside: the command that makes it writes that.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/page/' },
      to: { path: '^src/page/', pathNot: '^src/page/baked\\.ts$' },
    },
    {
      name: 'page-reads-no-packs',
      comment: 'Packs are read when the page is made; their reader is two thirds of a megabyte.',
      severity: 'error',
      from: { path: '^src/page/' },
      to: { path: '^src/packs/' },
    },
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
      name: 'library-does-not-import-cli',
      comment: 'The public entry is browser-safe.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
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
