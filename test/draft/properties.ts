import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { simplify } from '../../src/core/language/traditional.js';
import { draft, limitsOf, objections, prove } from './drafting.js';
import { BATCH, damaged, expectedOf, FAMILIES, ONE, STYLE, traditional } from './render.js';

/** What verify asks for of a press rewrite, or of places and indicators that nobody knows. */
const LACKS = ['pack-key-missing', 'pack-region-uncoded', 'pack-indicator-unknown'];

function models(family: string) {
  return family.startsWith('one') ? ONE.map((region) => [region]) : BATCH;
}

/** Declares the properties of drafts, each to be tried with so many texts; of any seed if none is given. */
export function describeProperties(runs: number, seed?: number): void {
  const settings = (numRuns: number) => (seed === undefined ? { numRuns } : { numRuns, seed });

  describe.each(Object.keys(FAMILIES))('random limits, written as %s,', (family) => {
    const render = FAMILIES[family];
    if (render === undefined) throw new Error(family);

    test('are drafted as they were, and proven', () => {
      fc.assert(
        fc.property(models(family), STYLE, (regions, style) => {
          const text = render(regions, style);
          const drafted = draft(text);
          expect([...limitsOf(drafted)].sort()).toEqual([...expectedOf(regions)].sort());
          expect(drafted.pack.unread ?? []).toEqual([]);
          expect(objections(prove(text, drafted), LACKS)).toEqual([]);
        }),
        settings(runs),
      );
    });

    test('are the same in traditional script, and in a copy of a page', () => {
      fc.assert(
        fc.property(
          models(family),
          STYLE,
          fc.integer({ min: 20, max: 40 }),
          (regions, style, width) => {
            const text = render(regions, style);
            const expected = [...expectedOf(regions)].map(simplify).sort();
            for (const copy of [traditional(text), damaged(text, width)]) {
              const drafted = draft(copy);
              expect([...limitsOf(drafted)].map(simplify).sort(), copy).toEqual(expected);
              expect(objections(prove(copy, drafted), LACKS)).toEqual([]);
            }
          },
        ),
        settings(Math.ceil(runs / 2)),
      );
    });
  });
}
