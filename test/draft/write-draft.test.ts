import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import packSchema from '../../rules/pack.schema.json' with { type: 'json' };
import { DRAFT_WRITERS } from '../../src/draft/write-draft.js';
import { draft } from './drafting.js';

const APPROVAL = readFileSync('rules/jizhenghan-2024-46/approval.txt', 'utf8');

/** Each thing that a draft can say once: codes, names, unread words, an unknown indicator, duties. */
const TEXT = `吉林省人民政府关于白山市临江市、松涛县国土空间总体规划（2021—2035年）的批复
吉政函〔2024〕901号
白山市人民政府：
你市关于报请批准所辖县国土空间总体规划的请示收悉。现批复如下：
一、原则同意《临江市国土空间总体规划（2021—2035年）》《松涛县国土空间总体规划（2021—2035年）》。
二、守住底线。到2035年，临江市耕地保有量不低于28.53万亩，森林覆盖率不低于80.5%，用水总量不超过上级下达指标（2025年不超过0.45亿立方米）；松涛县耕地保有量不低于万亩，生态保护红线面积不低于1 318.90平方千米，补充耕地不少于0.50万亩。
三、守住家园："山水: 林田" #湖草。规划一经批准，必须严格执行。
吉林省人民政府
2024年7月8日
`;

test('a draft is written for a person to review, as the golden file shows', async () => {
  await expect(DRAFT_WRITERS.yaml(draft(TEXT))).toMatchFileSnapshot('goldens/draft.yaml');
});

test('both formats hold the same pack, each quote as it stands in the text', () => {
  for (const text of [TEXT, APPROVAL]) {
    const drafted = draft(text);
    const pack = JSON.parse(DRAFT_WRITERS.json(drafted));
    expect(pack).toEqual(drafted.pack);
    expect(parse(DRAFT_WRITERS.yaml(drafted))).toEqual(pack);
    const quotes = JSON.stringify(pack).match(/"quote":"(?:[^"\\]|\\.)*"/g) ?? [];
    expect(quotes.length).toBeGreaterThan(10);
    for (const quote of quotes) expect(text).toContain(JSON.parse(quote.slice('"quote":'.length)));
  }
});

test('a draft in which nothing is left to find out holds against the schema of packs', () => {
  const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(packSchema);
  validate(draft(APPROVAL).pack);
  expect(validate.errors).toBeNull();
  validate(draft(TEXT).pack);
  expect(validate.errors).not.toBeNull();
});

test('JSON escapes what a terminal would obey or hide, and reads back as it was', () => {
  const hidden = TEXT.replace('松涛县耕地保有量', '松涛县耕地\u202e保有量');
  const written = DRAFT_WRITERS.json(draft(hidden));
  expect(written).not.toMatch(/\p{Cf}/u);
  expect(JSON.parse(written)).toEqual(draft(hidden).pack);
});
