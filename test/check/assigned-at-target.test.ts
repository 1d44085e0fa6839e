import { describe, expect, test } from 'vitest';
import type { Pack } from '../../src/core/pack.js';
import { shippedPacks } from '../../src/packs/shipped.js';
import { checkCsv, limitOf, longTable } from '../support/check-csv.js';

const QUOTAS = '县,年份,指标,数值,单位,文号,下达机关';
const RULE = '220605.farmland-replenished';

/** A pack that says 补充耕地不低于上级下达任务, by 2030. */
function assignedPack(): Pack {
  const [base] = shippedPacks;
  if (base === undefined) throw new Error('nothing shipped');
  const citation = { clause: '二', quote: '补充耕地不低于上级下达任务', line: 1, column: 1 };
  const limit = { relation: '>=', amount: null, year: null, by: '上级', citation } as const;
  const [region, indicator] = ['220605', 'farmland-replenished'];
  return { ...base, rules: [{ id: RULE, region, indicator, target: 2030, limits: [limit] }] };
}

function replenished(year: number, quotas: readonly string[] = []) {
  const csv = longTable(['江源区', year, '补充耕地', '1.2', '万亩', 'x']);
  const options = { packs: [assignedPack()], quotas: [QUOTAS, ...quotas].join('\n') };
  return limitOf(checkCsv(csv, quotas.length === 0 ? { packs: options.packs } : options), RULE);
}

describe('an assigned limit of an indicator that holds at its target alone', () => {
  test('is not applicable before the target, not a quota that is owed', () => {
    expect(replenished(2025)).toMatchObject({
      outcome: 'not-applicable',
      notes: [{ code: 'target-not-reached', arguments: { target: 2030 } }],
    });
  });

  test('waits for its quota in the target year', () => {
    expect(replenished(2030).outcome).toBe('unassigned');
  });

  test('is judged in an earlier year for which a quota was assigned', () => {
    const quota = '江源区,2025,补充耕地,1.3,万亩,甲〔2025〕1号,';
    expect(replenished(2025, [quota])).toMatchObject({ outcome: 'fail', basis: 'stated' });
  });
});
