import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Limit, Pack } from '../../src/core/pack.js';
import { loadPack } from '../../src/packs/load-pack.js';
import { CATALOGUE, sha256 } from '../packs/small-pack.js';
import { draft, limitsOf, objections, prove } from './drafting.js';

const FOLDER = 'rules/jizhenghan-2024-46';
const TEXT = readFileSync(`${FOLDER}/approval.txt`, 'utf8');

function load(path: string, source: string, folder: string): Pack {
  const readFile = (name: string) => readFileSync(`${folder}/${name}`);
  const { pack, problems } = loadPack({ path, source, readFile }, CATALOGUE, sha256);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (pack === null) throw new Error(`${path} did not load`);
  return pack;
}

/** Every limit of a pack, with whose and of what it is, and its citation: clause, words, place. */
function encoded(pack: Pack): readonly (readonly unknown[])[] {
  return pack.rules.flatMap(({ id, region, indicator, target, limits }) =>
    limits.map((limit: Limit) => [id, region, indicator, target, limit]),
  );
}

const BY_HAND = load('pack.yaml', readFileSync(`${FOLDER}/pack.yaml`, 'utf8'), FOLDER);
const DRAFT = draft(TEXT);
const BY_GRAMMAR = load('pack.json', JSON.stringify(DRAFT.pack), FOLDER);

describe('the approval, encoded by hand and by the grammar,', () => {
  test('gives the same 25 limits and 5 assigned ones, with the same citations', () => {
    expect(encoded(BY_GRAMMAR)).toEqual(encoded(BY_HAND));
    const limits = encoded(BY_HAND).map(([, , , , limit]) => limit as Limit);
    expect(limits.filter(({ amount }) => amount !== null)).toHaveLength(25);
    expect(limits.filter(({ amount }) => amount === null)).toHaveLength(5);
  });

  test('is the same document, of the same regions under the same addressee', () => {
    const { source: _, ...document } = BY_GRAMMAR.document;
    const { source: __, ...byHand } = BY_HAND.document;
    expect(document).toEqual(byHand);
    expect(BY_GRAMMAR.id).toBe(BY_HAND.id);
    expect(BY_GRAMMAR.period).toEqual(BY_HAND.period);
    const names = (pack: Pack) => pack.regions.map(({ code, name }) => [code, name]);
    expect(names(BY_GRAMMAR)).toEqual(names(BY_HAND));
    expect(BY_GRAMMAR.parent).toMatchObject({ code: '220600', name: '白山市' });
    expect(BY_GRAMMAR.notCovered.map(({ code, name }) => [code, name])).toEqual([
      ['220602', '浑江区'],
    ]);
  });

  test('lays down the same duties: their words, class, and whom they bind', () => {
    const duties = (pack: Pack) =>
      pack.obligations.map((duty) => [
        duty.class,
        duty.binds,
        duty.region,
        duty.citation.quote,
        duty.attestation,
        duty.frequency,
        duty.mayNotApply,
      ]);
    expect(duties(BY_GRAMMAR)).toEqual(duties(BY_HAND));
  });

  test('leaves nothing unread, and is proven', () => {
    expect(DRAFT.pack.unread).toBeUndefined();
    expect(DRAFT.uncoded).toEqual([]);
    const proof = prove(TEXT, DRAFT);
    expect(objections(proof)).toEqual([]);
    expect(proof.verdict).toBe('proven');
    expect(proof.numbers).toEqual({
      limit: 25,
      year: 6,
      obligation: 0,
      excuse: 22,
      unaccounted: 0,
    });
  });
});

test.each([
  ['with the line ends of Windows', TEXT.replaceAll('\n', '\r\n')],
  ['with indented paragraphs', TEXT.replace(/^/gm, '　　')],
  ['with an empty line between paragraphs', TEXT.replaceAll('\n', '\n\n')],
])('the approval %s gives the same limits, and is proven', (_, text) => {
  const drafted = draft(text);
  expect(drafted.pack.rules.map(({ clause: _clause, ...rule }) => rule)).toEqual(
    DRAFT.pack.rules.map(({ clause: _clause, ...rule }) => rule),
  );
  expect(objections(prove(text, drafted))).toEqual([]);
});

test.each([
  ['all on one line', TEXT.replaceAll('\n', '')],
  ['in lines of thirty characters', TEXT.replace(/.{30}/g, '$&\n')],
])('the approval %s gives the same limits', (_, text) => {
  const limits = limitsOf(draft(text));
  expect([...limits].sort()).toEqual([...limitsOf(DRAFT)].sort());
});

test('the worked example of another form gives the limits of its pack, save for codes', () => {
  const folder = 'fixtures/packs/lanwan-2024-8';
  const text = readFileSync(`${folder}/approval.txt`, 'utf8');
  const byHand = load('pack.yaml', readFileSync(`${folder}/pack.yaml`, 'utf8'), folder);
  const byGrammar = load('pack.json', JSON.stringify(draft(text).pack), folder);
  const name = (pack: Pack, code: string) => pack.regions.find((one) => one.code === code)?.name;
  const limits = (pack: Pack) =>
    pack.rules
      .flatMap((rule) =>
        rule.limits.map((limit) =>
          JSON.stringify([name(pack, rule.region), rule.indicator, rule.target, limit]),
        ),
      )
      .sort();
  expect(limits(byGrammar)).toEqual(limits(byHand));
});
