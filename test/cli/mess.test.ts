import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ROOT, run } from '../support/run.js';

interface Expected {
  readonly exit: number;
  readonly encoding?: string;
  readonly layout?: string | null;
  /** `rule year value unit outcome line:column` of each figure. */
  readonly figures: readonly string[];
  /** `severity code line:column` of each problem, but for regions and sources that are not there. */
  readonly problems?: readonly string[];
  readonly options?: readonly string[];
}

/** The five figures of 江源区 in a long table whose values stand in column 5. */
const LONG = [
  '220605.cultivated-land 2025 17.60 万亩 pass 2:5',
  '220605.permanent-basic-farmland 2025 12.00 万亩 pass 3:5',
  '220605.ecological-redline 2025 627.63 平方千米 pass 4:5',
  '220605.urban-expansion-multiple 2025 1.20 倍 pass 5:5',
  '220605.water-use 2025 0.36 亿立方米 pass 6:5',
];
const long = (encoding = 'utf-8'): Expected => ({ exit: 0, encoding, figures: LONG });

/** Cultivated land, basic farmland and water in one row of a wide table. */
const wide = (line: number): Expected => ({
  exit: 3,
  layout: 'wide',
  figures: [
    `220605.cultivated-land 2025 17.60 万亩 pass ${line}:3`,
    `220605.permanent-basic-farmland 2025 12.00 万亩 pass ${line}:4`,
    `220605.water-use 2025 0.36 亿立方米 pass ${line}:5`,
  ],
});

/** Cultivated land and basic farmland of 江源区 and 临江市, each cell's place told. */
const twoRegions = (...places: readonly string[]): readonly string[] =>
  [
    '220605.cultivated-land 2025 17.60 万亩 pass',
    '220605.permanent-basic-farmland 2025 12.00 万亩 pass',
    '220681.cultivated-land 2025 28.60 万亩 pass',
    '220681.permanent-basic-farmland 2025 17.10 万亩 pass',
  ].map((figure, index) => `${figure} ${places[index]}`);

const CASES: Readonly<Record<string, Expected>> = {
  // Encodings, delimiters, line ends
  'gbk.csv': long('gb18030'),
  'utf-8-bom.csv': long('utf-8-bom'),
  'utf-16le-tabs.txt': long('utf-16le'),
  'utf-16be.csv': long('utf-16be'),
  'tabs.tsv': long(),
  'semicolons.csv': long(),
  'full-width-commas.csv': long(),
  'carriage-returns.csv': long(),
  'mixed-line-ends.csv': long(),
  'line-breaks-in-cells.csv': {
    exit: 2,
    figures: [
      '220605.cultivated-land 2025 17.60 万亩 pass 2:4',
      '220605.permanent-basic-farmland 2025 12.00 万亩 pass 5:4',
      '220605.ecological-redline 2025 约627 null undecided 8:4',
    ],
    problems: ['error not-a-number 8:4'],
  },
  // Around the table
  'title-and-signatures.csv': {
    exit: 3,
    layout: 'wide',
    figures: twoRegions('5:4', '5:5', '6:4', '6:5'),
    problems: ['note totals-skipped 9:2', 'note text-skipped 10:1'],
  },
  'area-unit-above.csv': wide(3),
  'units-above.csv': wide(3),
  'year-in-title.csv': {
    exit: 2,
    figures: [
      '220605.cultivated-land null 17.60 万亩 pass 3:3',
      '220605.water-use null 0.36 亿立方米 undecided 4:3',
    ],
    problems: ['error year-missing null:null'],
  },
  // Headers
  'merged-headers.csv': {
    exit: 3,
    layout: 'wide',
    figures: [
      '220605.cultivated-land 2024 17.58 万亩 pass 3:2',
      '220605.permanent-basic-farmland 2024 12.00 万亩 pass 3:4',
      '220605.cultivated-land 2025 17.60 万亩 pass 3:3',
      '220605.permanent-basic-farmland 2025 12.00 万亩 pass 3:5',
      '220681.cultivated-land 2024 28.55 万亩 pass 4:2',
      '220681.permanent-basic-farmland 2024 17.05 万亩 pass 4:4',
      '220681.cultivated-land 2025 28.60 万亩 pass 4:3',
      '220681.permanent-basic-farmland 2025 17.10 万亩 pass 4:5',
    ],
  },
  'merged-headers-three-rows.csv': {
    exit: 3,
    layout: 'wide',
    figures: [
      '220605.cultivated-land 2025 17.60 万亩 pass 4:4',
      '220605.permanent-basic-farmland 2025 12.00 万亩 pass 4:6',
      '220605.ecological-redline 2025 627.63 平方千米 pass 4:8',
      '220681.cultivated-land 2025 28.60 万亩 pass 5:4',
      '220681.permanent-basic-farmland 2025 17.10 万亩 pass 5:6',
      '220681.ecological-redline 2025 1318.90 平方千米 pass 5:8',
    ],
  },
  'line-breaks-in-headers.csv': wide(7),
  'brackets.csv': {
    exit: 0,
    layout: 'wide',
    figures: LONG.map((figure, index) =>
      figure.replace(/\d:5$/, `2:${[3, 4, 5, 7, 6][index] ?? 0}`),
    ),
  },
  'regions-over-indicators.csv': {
    exit: 3,
    layout: 'wide',
    figures: twoRegions('3:2', '3:3', '3:4', '3:5'),
  },
  'targets-beside.csv': {
    exit: 3,
    figures: LONG.filter((figure) => !figure.includes('multiple')).map((figure, index) =>
      figure.replace(/\d:5$/, `${index + 2}:7`),
    ),
    problems: [
      'warning stated-target-differs 4:6',
      'note column-ignored 1:5',
      'note column-ignored 1:8',
      'note column-ignored 1:9',
    ],
  },
  'years-in-headers.csv': {
    exit: 3,
    options: ['--region', '江源区'],
    figures: [
      '220605.cultivated-land 2024 17.58 万亩 pass 2:3',
      '220605.permanent-basic-farmland 2024 12.00 万亩 pass 3:3',
      '220605.cultivated-land 2025 17.60 万亩 pass 2:4',
      '220605.permanent-basic-farmland 2025 12.00 万亩 pass 3:4',
    ],
    problems: ['note column-ignored 1:6'],
  },
  'two-actuals.csv': {
    exit: 1,
    options: ['--value-column', '监测值'],
    figures: ['220605.cultivated-land 2025 17.50 万亩 fail 2:5'],
    problems: ['note column-ignored 1:4'],
  },
  'total-columns.csv': {
    exit: 3,
    layout: 'matrix',
    figures: twoRegions('2:4', '3:4', '2:5', '3:5'),
    problems: ['note totals-skipped 1:6', 'note totals-skipped 1:7'],
  },
  'counted-rows.csv': {
    exit: 3,
    figures: LONG.slice(0, 2),
    problems: ['note column-ignored 2:1'],
  },
  // Names and cells
  'marked-names.csv': {
    exit: 0,
    figures: LONG.map((figure) => figure.replace(/5$/, '4')),
  },
  'cells.csv': {
    exit: 0,
    figures: [
      '220605.cultivated-land 2025 １７．６０ 万亩 pass 2:4',
      '220605.permanent-basic-farmland 2025 120,000 亩 pass 3:4',
      '220605.ecological-redline 2025 627.63 平方千米 pass 4:4',
      '220605.urban-expansion-multiple 2025 123% % pass 5:4',
      "220605.water-use 2025 '0.36亿立方米 亿立方米 pass 6:4",
    ],
  },
  'codes.csv': {
    exit: 3,
    figures: [
      '220605.cultivated-land 2025 17.60 万亩 pass 2:4',
      '220681.cultivated-land 2025 28.60 万亩 pass 3:4',
      '220621.cultivated-land 2025 39.90 万亩 pass 4:4',
      '220622.cultivated-land 2025 40.60 万亩 pass 5:4',
    ],
  },
  'scientific.csv': {
    exit: 3,
    figures: [
      '220605.cultivated-land 2025 1.756E+05 亩 pass 2:4',
      '220605.permanent-basic-farmland 2025 1.30E+05 亩 pass 3:4',
    ],
    problems: ['warning scientific-notation 2:4'],
  },
};

interface Place {
  readonly line: number | null;
  readonly column: number | null;
}
const place = (at: Place | null) => (at === null ? 'null' : `${at.line}:${at.column}`);
const NOT_OF_THE_FILE = ['regions-absent', 'no-source'];

describe('a file as an office made it works as it is', () => {
  test('there is a case for every file', () => {
    expect(readdirSync(`${ROOT}fixtures/mess`).sort()).toEqual(Object.keys(CASES).sort());
  });

  test.each(Object.entries(CASES))('%s', (file, expected) => {
    const { options = [], encoding = 'utf-8', layout = 'long' } = expected;
    const args = ['check', `fixtures/mess/${file}`, ...options, '-f', 'json'];
    const { status, stdout, stderr } = run(args);
    const report = JSON.parse(stdout);
    const figures = report.findings
      .filter(({ kind, actual }: { kind: string; actual: unknown }) => kind === 'limit' && actual)
      .map(
        // biome-ignore lint/suspicious/noExplicitAny: a finding of the JSON report
        ({ rule, year, outcome, actual: { text, unit, location } }: any) =>
          `${rule} ${year} ${text} ${unit} ${outcome} ${place(location)}`,
      );
    const problems = report.problems
      .filter(({ code }: { code: string }) => !NOT_OF_THE_FILE.includes(code))
      .map(
        // biome-ignore lint/suspicious/noExplicitAny: a problem of the JSON report
        ({ severity, code, location }: any) => `${severity} ${code} ${place(location)}`,
      );
    expect({ figures, problems }).toEqual({
      figures: expected.figures,
      problems: expected.problems ?? [],
    });
    expect(report.inputs[0]).toMatchObject({ encoding, layout });
    expect({ status, stderr }).toEqual({ status: expected.exit, stderr: '' });
  });

  test('the terminal names an encoding that is not UTF-8, the Markdown any', () => {
    expect(run(['check', 'fixtures/mess/gbk.csv']).stdout).toContain('gbk.csv (gb18030)');
    expect(run(['check', 'fixtures/mess/utf-8-bom.csv']).stdout).not.toContain('(utf');
    const markdown = run(['check', 'fixtures/mess/utf-8-bom.csv', '-f', 'markdown']).stdout;
    expect(markdown).toContain('utf-8-bom');
  });

  test('a year that only a title names is proposed, and decides when it is given', () => {
    const file = 'fixtures/mess/year-in-title.csv';
    expect(run(['check', file]).stdout).toContain('--year 2025');
    const { status, stdout } = run(['check', file, '--year', '2025', '-f', 'json']);
    expect(status).toBe(3);
    expect(JSON.parse(stdout).counts).toMatchObject({ pass: 2, undecided: 0 });
  });
});
