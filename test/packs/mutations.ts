import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Proof } from '../../src/core/proof.js';
import { provePack } from '../../src/packs/prove.js';
import { CATALOGUE, sha256 } from './small-pack.js';

const FOLDER = 'rules/jizhenghan-2024-46';
const TEXT = readFileSync(`${FOLDER}/approval.txt`, 'utf8');

interface PackValue {
  document: Record<string, string>;
  period: Record<string, string>;
  rules: RuleValue[];
  obligations: Record<string, string>[];
  excused: Record<string, string>[];
}

interface LimitValue {
  limit?: string;
  year?: string;
  by?: string;
  quote?: string;
}

interface RuleValue extends LimitValue {
  id: string;
  region: string;
  indicator: string;
  target: string;
  limits?: LimitValue[];
}

const SOURCE = JSON.stringify(
  parse(readFileSync(`${FOLDER}/pack.yaml`, 'utf8'), { schema: 'failsafe' }),
);

/** A fresh copy of the shipped pack as plain data, to be changed. */
function copy(): PackValue {
  return JSON.parse(SOURCE) as PackValue;
}

function prove(value: PackValue, text = TEXT): Proof {
  const bytes = new TextEncoder().encode(text);
  const document = { ...value.document, sha256: sha256(bytes) };
  return provePack(
    {
      path: 'pack.json',
      source: JSON.stringify({ ...value, document }),
      readFile: () => bytes,
    },
    { catalogue: CATALOGUE, sha256 },
  );
}

/** A changed pack with its own text, or the pack with a changed text. */
type Mutation = readonly [name: string, mutated: PackValue | string];

/** Each limit of the pack, with a way to change it in a fresh copy. */
const LIMITS = copy().rules.flatMap((rule, index) => {
  const places = rule.limits?.map((_, at) => at) ?? [null];
  return places.map((at) => {
    const of = (value: PackValue): LimitValue => {
      const owner = value.rules[index];
      return (at === null ? owner : owner?.limits?.[at]) ?? {};
    };
    return { name: `${rule.id} ${at ?? ''}`, rule: index, at, of };
  });
});

function changed(change: (value: PackValue) => void): PackValue {
  const value = copy();
  change(value);
  return value;
}

const REGIONS = ['220605', '220681', '220621', '220622', '220623'];

/**
 * Declares the tests that `verify` objects to every change of the shipped pack and of its text.
 *
 * @param every how many mutations there are for each that is tried; 1 tries all.
 */
export function describeMutations(every: number): void {
  /** Fails, naming the mutations, where verify lets any of them through. */
  const expectAllRefused = (mutations: readonly Mutation[]) => {
    const passed = mutations
      .filter((_, index) => index % every === 0)
      .filter(([, mutated]) => {
        const isText = typeof mutated === 'string';
        const proof = isText ? prove(copy(), mutated) : prove(mutated);
        return proof.verdict !== 'differs';
      });
    expect(passed.map(([name]) => name)).toEqual([]);
  };

  describe('a change of the shipped pack is objected to', () => {
    it('and the pack itself is proven, from JSON as from YAML', () => {
      expect(prove(copy()).problems).toEqual([]);
      expect(prove(copy()).verdict).toBe('proven');
      expect(LIMITS).toHaveLength(30);
    });

    it('of any digit of any limit', () => {
      const mutations = LIMITS.flatMap(({ name, of }) => {
        const { limit = '' } = of(copy());
        return [...limit.matchAll(/\d/g)].map(({ 0: digit, index }) => {
          const other = `${limit.slice(0, index)}${(Number(digit) + 1) % 10}${limit.slice(index + 1)}`;
          const mutated = changed((value) => {
            of(value).limit = other;
          });
          return [`${name}: ${limit} → ${other}`, mutated] as const;
        });
      });
      expect(mutations.length).toBeGreaterThan(80);
      expectAllRefused(mutations);
    });

    it('of the comparator, the unit, or whether a limit is printed at all', () => {
      const mutations = LIMITS.flatMap(({ name, of }) => {
        const { limit = '' } = of(copy());
        const sign = limit.startsWith('≥') ? '≤' : '≥';
        const unit = { 万亩: '公顷', 平方千米: '公顷', 倍: '%', 亿立方米: '万立方米' };
        const others = [
          limit.replace(/^./, sign),
          limit.replace(/[^\d ]+$/, (one) => unit[one as keyof typeof unit] ?? '万亩'),
          limit.includes('assigned') ? '≤ 0.37 亿立方米' : `${limit.slice(0, 1)} assigned`,
          limit.replace(/ (\d+)\.?/, ' $1.0'),
        ];
        return others
          .filter((other) => other !== limit)
          .map((other) => {
            const mutated = changed((value) => {
              of(value).limit = other;
            });
            return [`${name}: ${limit} → ${other}`, mutated] as const;
          });
      });
      expect(mutations.length).toBeGreaterThan(100);
      expectAllRefused(mutations);
    });

    it('of the target or the year of any limit', () => {
      const mutations = LIMITS.flatMap(({ name, rule, of }) => {
        const years = ['2034', '2025', '2030', '2021', undefined];
        const targets = years.flatMap((year) => {
          if (year === undefined) return [];
          const mutated = changed((value) => {
            const owner = value.rules[rule];
            if (owner !== undefined) owner.target = year;
          });
          return [[`${name}: target ${year}`, mutated] as const];
        });
        const own = years.flatMap((year) => {
          if (of(copy()).year === year || of(copy()).quote === undefined) return [];
          if (of(copy()).limit === copy().rules[rule]?.limit) return [];
          const mutated = changed((value) => {
            if (year === undefined) delete of(value).year;
            else of(value).year = year;
          });
          return [[`${name}: year ${year}`, mutated] as const];
        });
        return [...targets, ...own];
      });
      expect(mutations.length).toBeGreaterThan(150);
      expectAllRefused(mutations);
    });

    it('of the year of any limit that carries on until its target', () => {
      const mutations = copy().rules.flatMap(({ id, limits, target }, index) =>
        (limits ?? [{}]).flatMap((limit, at) => {
          if (limit.year !== undefined) return [];
          const value = copy();
          const rule = value.rules[index] as RuleValue;
          const { limit: written, quote, by } = rule;
          if (rule.limits === undefined) {
            rule.limits = [{ limit: written, quote, by, year: target } as LimitValue];
            delete rule.limit;
            delete rule.quote;
            delete rule.by;
          } else {
            (rule.limits[at] as LimitValue).year = target;
          }
          return [[`${id} ${at}: year ${target}`, JSON.parse(JSON.stringify(value))] as const];
        }),
      );
      expect(mutations).toHaveLength(25);
      expectAllRefused(mutations);
    });

    it('of the region of any obligation, given, taken or changed', () => {
      const mutations = copy().obligations.flatMap(({ id, region }, index) =>
        [...REGIONS, undefined].flatMap((other) => {
          if (other === region) return [];
          const value = copy();
          const duty = value.obligations[index] as Record<string, string>;
          if (other === undefined) delete duty['region'];
          else duty['region'] = other;
          return [[`${id}: ${region} → ${other}`, value] as const];
        }),
      );
      expect(mutations.length).toBeGreaterThan(240);
      expectAllRefused(mutations);
    });

    it('of the region of any rule, its id changed with it or not', () => {
      const mutations = copy().rules.flatMap(({ id, region }, index) =>
        REGIONS.filter((other) => other !== region).flatMap((other) =>
          [false, true].map((renamed) => {
            const mutated = changed((value) => {
              const rule = value.rules[index];
              if (rule === undefined) return;
              rule.region = other;
              if (renamed) rule.id = `${id.replace(region, other)}-again`;
            });
            return [`${id} → ${other}`, mutated] as const;
          }),
        ),
      );
      expect(mutations).toHaveLength(25 * 4 * 2);
      expectAllRefused(mutations);
    });

    it('of the indicator of any rule', () => {
      const kinds = [
        'cultivated-land',
        'permanent-basic-farmland',
        'ecological-redline',
        'wetland',
      ];
      const mutations = copy().rules.flatMap(({ id, indicator }, index) =>
        [...kinds, 'urban-expansion-multiple', 'water-use', 'natural-coastline-retention']
          .filter((other) => other !== indicator)
          .map((other) => {
            const mutated = changed((value) => {
              const rule = value.rules[index];
              if (rule !== undefined) rule.indicator = other;
            });
            return [`${id} → ${other}`, mutated] as const;
          }),
      );
      expectAllRefused(mutations);
    });

    it('that drops a rule, a limit, an obligation or an excuse', () => {
      const without = (list: 'rules' | 'obligations' | 'excused') =>
        copy()[list].map((item, index) => {
          const mutated = changed((value) => {
            value[list].splice(index, 1);
            if (list !== 'excused') dropReadingsOf(value, String(item['id' as keyof typeof item]));
          });
          return [`${list} ${JSON.stringify(item)}`, mutated] as const;
        });
      const limits = LIMITS.filter(({ at }) => at !== null).map(({ name, rule, at }) => {
        const mutated = changed((value) => {
          value.rules[rule]?.limits?.splice(at ?? 0, 1);
        });
        return [name, mutated] as const;
      });
      const mutations = [...without('rules'), ...without('obligations'), ...without('excused')];
      expect(mutations).toHaveLength(25 + 49 + 13);
      expectAllRefused([...mutations, ...limits]);
    });

    it('that drops duties from a shared quote, however many are left', () => {
      const shared = copy().obligations.filter(({ words }) => words !== undefined);
      expect(shared).toHaveLength(10);
      const mutations = [2, 3, 4, 5, 6, 7].map((number) => {
        const ids = shared.slice(0, number).map(({ id }) => id);
        const mutated = changed((value) => {
          value.obligations = value.obligations.filter(({ id }) => !ids.includes(id));
          for (const id of ids) dropReadingsOf(value, String(id));
        });
        return [ids.join(), mutated] as const;
      });
      expectAllRefused(mutations);
    });

    it('of the title, the number, the issuer, the date or the plan period', () => {
      const mutations = [
        ...['title', 'number', 'issuer'].flatMap((key) => {
          const value = copy().document[key] ?? '';
          return [value.slice(1), value.slice(0, -1), `某${value}`].map((other) => {
            const mutated = changed((pack) => {
              pack.document[key] = other;
            });
            return [`${key} ${other}`, mutated] as const;
          });
        }),
        ...['2024-06-12', '2024-07-11', '2023-06-11'].map((date) => {
          const mutated = changed((pack) => {
            pack.document['date'] = date;
          });
          return [date, mutated] as const;
        }),
        ...['from', 'through'].map((end) => {
          const mutated = changed((pack) => {
            pack.period[end] = end === 'from' ? '2020' : '2036';
          });
          return [end, mutated] as const;
        }),
      ];
      expectAllRefused(mutations);
    });
  });

  describe('a change of the text is objected to, though its hash is computed again', () => {
    it('of any digit', () => {
      const digits = [...TEXT.matchAll(/\d/g)];
      const mutations = digits.map(({ 0: digit, index }) => {
        const other = (Number(digit) + 1) % 10;
        const mutated = `${TEXT.slice(0, index)}${other}${TEXT.slice(index + 1)}`;
        return [`${TEXT.slice(index - 8, index)}[${digit}→${other}]`, mutated] as const;
      });
      expect(mutations.length).toBe(201);
      expectAllRefused(mutations);
    });

    it('of words of the parts that bind, wherever they stand', () => {
      const begin = TEXT.indexOf('一、') + 2;
      const end = TEXT.indexOf('请示报告。') + 4;
      const places = Array.from({ length: end - begin }, (_, at) => begin + at).filter(
        (at) => at % 17 === 0 && /\p{L}/u.test(TEXT.charAt(at)),
      );
      const mutations = places.map((at) => {
        const mutated = `${TEXT.slice(0, at)}某${TEXT.slice(at + 1)}`;
        return [TEXT.slice(at - 5, at + 5), mutated] as const;
      });
      expect(mutations.length).toBeGreaterThan(80);
      expectAllRefused(mutations);
    });

    it('that adds a duty or a limit', () => {
      const after = '落实主体功能定位';
      const additions = ['严格控制建筑高度，', '湿地面积不低于3.5万亩，', '减少三个，'];
      const mutations = additions.map((added) => {
        const mutated = TEXT.replace(after, `${added}${after}`);
        return [added, mutated] as const;
      });
      expectAllRefused(mutations);
    });
  });
}

/** Takes an id out of what the interpretations apply to, so that its absence alone is tried. */
function dropReadingsOf(value: PackValue, id: string): void {
  const { interpretations } = value as unknown as {
    interpretations: { 'applies-to': string[] }[];
  };
  for (const one of interpretations) {
    one['applies-to'] = one['applies-to'].filter((target) => target !== id);
  }
}
