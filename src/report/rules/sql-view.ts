import { UNITS, type Unit, unitsOf } from '../../core/units.js';
import { type DialectSql, powerOfTen, VALUE_PLACES } from './sql-dialects.js';

/** The largest figure that is compared, in ten-thousand-millionths of the finest unit. */
export const LARGEST_SCALED = 10n ** 24n;

/** Month and day of a figure that is dated to the year's end, or to nothing: after any other. */
const YEARS_END = 9999;

/**
 * How many of its dimension's finest unit one of a unit is, a whole number: an area in thirds of a
 * square metre, since 1 亩 = 2000/3 m²; a ratio in hundredths, a volume in cubic metres.
 */
export function finestFactor({ dimension, factor }: Pick<Unit, 'dimension' | 'factor'>): bigint {
  const denominators = unitsOf(dimension).map((unit) => unit.factor.d);
  const finest = denominators.reduce((a, b) => (a * b) / greatestDivisor(a, b), 1n);
  return (factor.n * finest) / factor.d;
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestDivisor(b, a % b);
}

/**
 * The views: `dixian_read`, each row of `figures` by what it means; `dixian_unread`, the rows that
 * are used for nothing, each with its reason; and `findings`, one row for each rule and year. They
 * follow `check` step by step; the year 0 stands for one that is not known.
 *
 * @param times how many of the finest unit of ratios one 倍 is.
 */
export function viewsSql(dialect: DialectSql, times: bigint): string {
  return [readView(dialect), UNREAD_VIEW, findingsView(dialect, times), ''].join('\n\n');
}

function readView({ isExactType, isInRange, toInteger, integer }: DialectSql): string {
  const value = 'f.value';
  return `-- Each row of figures: whose, of what, of which year, and its amount in the finest unit.
CREATE VIEW dixian_read AS
WITH dated AS (
  SELECT
    CAST(f.code AS VARCHAR) AS code,
    f.indicator AS name,
    f.value,
    f.unit,
    f.year AS given_year,
    f.date AS given_date,
    CASE
      WHEN f.year <> CAST(EXTRACT(YEAR FROM f.date) AS INTEGER) THEN NULL
      ELSE coalesce(f.year, CAST(EXTRACT(YEAR FROM f.date) AS INTEGER))
    END AS year,
    CASE
      WHEN f.year <> CAST(EXTRACT(YEAR FROM f.date) AS INTEGER) THEN 'year-conflict'
      WHEN coalesce(f.year, CAST(EXTRACT(YEAR FROM f.date) AS INTEGER)) NOT BETWEEN 1900 AND 2199
        THEN 'year-invalid'
      WHEN coalesce(f.year, CAST(EXTRACT(YEAR FROM f.date) AS INTEGER)) < 1949
        THEN 'year-impossible'
      WHEN f.year IS NULL AND f.date IS NULL
        AND EXISTS (SELECT 1 FROM figures g WHERE g.year IS NOT NULL OR g.date IS NOT NULL)
        THEN 'year-blank'
    END AS year_fault,
    coalesce(
      NULLIF(CAST(EXTRACT(MONTH FROM f.date) * 100 + EXTRACT(DAY FROM f.date) AS INTEGER), 1231),
      ${YEARS_END}
    ) AS day,
    CASE WHEN ${isExactType(value)} THEN ${isInRange(value)} END AS is_in_range,
    CASE WHEN ${isExactType(value)} AND ${isInRange(value)} THEN ${toInteger(value)} END AS amount
  FROM figures f
),
named AS (
  SELECT
    d.*,
    r.region,
    r.not_judged,
    i.indicator,
    i.base_year,
    CASE
      WHEN d.is_in_range IS NULL THEN 'not-exact'
      WHEN d.unit IS NULL AND i.bare_unit IS NULL THEN 'unit-missing'
      WHEN u.unit IS NULL THEN 'unit-unknown'
      WHEN u.dimension <> i.dimension THEN 'wrong-dimension'
      WHEN NOT d.is_in_range THEN 'number-too-long'
      WHEN d.amount < 0 THEN 'negative'
      WHEN d.amount * u.factor >= CAST(${LARGEST_SCALED} AS ${integer}) THEN 'number-too-long'
    END AS value_fault,
    u.factor,
    d.amount * u.factor AS scaled
  FROM dated d
  LEFT JOIN dixian_regions r ON r.name = lower(replace(d.code, ' ', ''))
  LEFT JOIN dixian_names n ON n.name = lower(replace(d.name, ' ', '')) AND n.of_year = 0
  LEFT JOIN dixian_names o ON o.name = lower(replace(d.name, ' ', '')) AND o.of_year = d.year
  LEFT JOIN dixian_indicators i ON i.indicator = coalesce(o.indicator, n.indicator)
  LEFT JOIN dixian_units u ON u.name = lower(replace(coalesce(d.unit, i.bare_unit), ' ', ''))
)
SELECT
  code,
  name,
  given_year,
  given_date,
  value,
  unit,
  region,
  not_judged,
  indicator,
  CASE WHEN base_year IS NULL THEN 0 ELSE 1 END AS is_base,
  CASE
    WHEN base_year IS NOT NULL THEN base_year
    WHEN year_fault IN ('year-invalid', 'year-impossible') THEN 0
    ELSE coalesce(year, 0)
  END AS year,
  CASE WHEN base_year IS NULL AND year_fault <> 'year-conflict' THEN year_fault END AS lost,
  CASE WHEN value IS NULL THEN 1 ELSE 0 END AS is_blank,
  CASE
    WHEN base_year IS NULL AND year_fault = 'year-conflict' THEN year_fault
    ELSE value_fault
  END AS fault,
  CASE WHEN value_fault IS NULL THEN scaled END AS scaled,
  factor,
  CASE WHEN base_year IS NULL AND year IS NOT NULL THEN day ELSE ${YEARS_END} END AS day
FROM named;`;
}

const UNREAD_VIEW = `-- The rows of figures that no finding uses. A check is complete only if it is empty.
CREATE VIEW dixian_unread AS
SELECT
  code,
  name AS indicator,
  given_year AS year,
  given_date AS date,
  value,
  unit,
  CASE
    WHEN not_judged IS NOT NULL THEN not_judged
    WHEN region IS NULL THEN 'region-unknown'
    ELSE 'indicator-unknown'
  END AS reason
FROM dixian_read
WHERE region IS NULL OR indicator IS NULL;`;

/** What tells whether another unit would explain a value: how it and its line are computed. */
interface SlipColumns {
  readonly value: string;
  readonly line: string;
  readonly own: string;
  readonly meets: string;
}

/**
 * Writes the condition that a value is far from its line, and near it in another unit or with one to
 * four digits more or fewer: `findUnitSlip` of the check, multiplied crosswise.
 */
function slip({ value, line, own, meets }: SlipColumns): string {
  const within = (times: number) =>
    `${value} < ${times} * ${line} AND ${line} < ${times} * ${value}`;
  const near = (a: string, b: string) => `10 * ${a} BETWEEN 9 * ${b} AND 11 * ${b}`;
  const roughly = (a: string, b: string) => `(3 * ${a} >= ${b} AND ${a} <= 3 * ${b})`;
  const [isClose, other] = [`${meets} AND ${within(50)}`, `${line} * ${own}`];
  const inUnit = (factor: bigint) => {
    const converted = `${value} * ${factor}`;
    return `(${own} <> ${factor} AND CASE WHEN ${isClose} THEN ${near(converted, other)} ELSE ${roughly(converted, other)} END)`;
  };
  const dimensions = [...new Set(Object.values<Unit>(UNITS).map(({ dimension }) => dimension))];
  const cases = dimensions.map((dimension) => {
    const units = unitsOf(dimension).map((unit) => inUnit(finestFactor(unit)));
    return `WHEN '${dimension}' THEN\n          ${units.join('\n          OR ')}`;
  });
  const digits = [10, 100, 1_000, 10_000].flatMap((ten) => [
    near(`${value} * ${ten}`, line),
    near(value, `${line} * ${ten}`),
  ]);
  return `CASE WHEN ${value} > 0 AND ${line} > 0 AND NOT (${within(5)}) THEN
        ${digits.join('\n        OR ')}
        OR CASE dimension
          ${cases.join('\n          ')}
        END
      END`;
}

function findingsView(dialect: DialectSql, times: bigint): string {
  const { divide, toDecimal, headroomPlaces, headroomDigits, integer } = dialect;
  const big = (digits: number) => `CAST(${powerOfTen(digits)} AS ${integer})`;
  const fits =
    headroomDigits === null
      ? ''
      : `\n    AND ${divide('abs(headroom_numerator)', 'headroom_denominator')} < ${big(headroomDigits)}`;
  return `-- One row for each rule of each region in figures, and each year of which it has any figure; the
-- figure is top / bottom in the finest unit.
CREATE VIEW dixian_matched AS
WITH rows_read AS (
  SELECT
    region,
    indicator,
    is_base,
    year,
    lost,
    is_blank,
    fault,
    scaled,
    factor,
    day,
    value,
    unit,
    max(CASE WHEN is_blank = 0 AND lost IS NULL THEN day END)
      OVER (PARTITION BY region, indicator, year) AS latest_day
  FROM dixian_read
  WHERE region IS NOT NULL
),
-- Of several dates in one year the latest counts; two figures of one date are a duplicate.
given AS (
  SELECT
    region,
    indicator,
    year,
    max(is_base) AS is_base,
    CASE
      WHEN count(*) = 1 THEN max(fault)
      WHEN max(is_base) = 0 THEN 'duplicate'
      WHEN count(scaled) < count(*) OR min(scaled) < max(scaled) THEN 'base-conflict'
    END AS fault,
    max(scaled) AS scaled,
    max(factor) AS factor,
    max(day) AS day,
    CASE WHEN count(*) = 1 THEN max(value) END AS value,
    CASE WHEN count(*) = 1 THEN max(unit) END AS unit
  FROM rows_read
  WHERE is_blank = 0 AND lost IS NULL AND day = latest_day AND indicator IS NOT NULL
  GROUP BY region, indicator, year
),
dated AS (
  SELECT DISTINCT region, year FROM given WHERE is_base = 0
),
-- The years of a region: those of its figures, else those of its blank rows, else one not known.
blank AS (
  SELECT DISTINCT b.region, b.year
  FROM rows_read b
  WHERE b.is_blank = 1 AND b.is_base = 0 AND b.indicator IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM dated d WHERE d.region = b.region)
),
required AS (
  SELECT region, year FROM dated
  UNION ALL
  SELECT region, year FROM blank
  UNION ALL
  SELECT DISTINCT r.region, 0
  FROM rows_read r
  WHERE NOT EXISTS (SELECT 1 FROM dated d WHERE d.region = r.region)
    AND NOT EXISTS (SELECT 1 FROM blank b WHERE b.region = r.region)
),
-- A figure whose own year is lost takes the place of every one that is missing.
lost AS (
  SELECT region, indicator, max(lost) AS fault
  FROM rows_read
  WHERE is_blank = 0 AND lost IS NOT NULL AND indicator IS NOT NULL
  GROUP BY region, indicator
),
found AS (
  SELECT region, indicator, year, fault, scaled, factor, day, value, unit FROM given
  UNION ALL
  SELECT l.region, l.indicator, r.year, l.fault, NULL, NULL, ${YEARS_END}, NULL, NULL
  FROM lost l
  JOIN required r ON r.region = l.region
  WHERE NOT EXISTS (
    SELECT 1 FROM given g
    WHERE g.region = l.region AND g.indicator = l.indicator AND g.year = r.year
  )
),
computed AS (
  SELECT
    a.region,
    m.indicator,
    a.year,
    CASE
      WHEN a.fault IS NOT NULL THEN a.fault
      WHEN b.fault IS NOT NULL THEN b.fault
      WHEN b.scaled = 0 THEN 'base-zero'
    END AS fault,
    a.day,
    a.scaled * ${times} AS top,
    b.scaled AS bottom
  FROM dixian_indicators m
  JOIN found a ON a.indicator = m.numerator
  JOIN found b
    ON b.indicator = m.denominator
    AND b.region = a.region
    AND b.year = coalesce(m.denominator_year, a.year)
)
SELECT
  r.rule,
  y.year,
  CASE WHEN y.year = 0 THEN r.any_year ELSE y.year END AS limit_of_year,
  t.value,
  t.unit,
  CASE WHEN t.region IS NOT NULL THEN 0 WHEN c.region IS NOT NULL THEN 1 END AS is_computed,
  CASE WHEN t.region IS NOT NULL THEN t.fault ELSE c.fault END AS fault,
  CASE WHEN t.region IS NOT NULL THEN t.day ELSE c.day END AS day,
  CASE WHEN r.measure = 'flow' AND t.day <> ${YEARS_END} THEN 1 ELSE 0 END AS part_of_year,
  t.factor AS own_factor,
  CASE WHEN t.region IS NOT NULL THEN t.scaled ELSE c.top END AS top,
  CASE WHEN t.region IS NOT NULL THEN ${big(VALUE_PLACES)} ELSE c.bottom END AS bottom,
  CASE WHEN t.region IS NOT NULL AND c.fault IS NULL THEN c.top END AS other_top,
  c.bottom AS other_bottom
FROM dixian_rules r
JOIN required y ON y.region = r.region
LEFT JOIN found t
  ON t.region = r.region AND t.indicator = r.indicator AND t.year = y.year
LEFT JOIN computed c
  ON c.region = r.region AND c.indicator = r.indicator AND c.year = y.year;

-- What is compared, in whole numbers, and the outcome that follows.
CREATE VIEW findings AS
WITH compared AS (
  SELECT
    m.*,
    l.rule AS covered,
    l.outcome AS settled,
    l.relation,
    l.value AS limit_value,
    l.unit AS limit_unit,
    l.factor,
    l.numerator,
    l.denominator,
    l.limit_year,
    l.source,
    l.document,
    l.clause,
    l.quote,
    l.quota_doubt,
    l.is_only_quota,
    r.pack,
    r.region,
    r.region_name,
    r.indicator,
    r.indicator_name,
    r.dimension,
    r.plausible,
    r.approved,
    top * denominator AS given_line,
    numerator * bottom AS limit_line,
    CASE
      WHEN fault IS NOT NULL OR part_of_year = 1 THEN NULL
      WHEN relation = '>=' THEN top * denominator - numerator * bottom
      ELSE numerator * bottom - top * denominator
    END AS inside,
    CASE
      WHEN relation = '>=' THEN other_top * denominator - numerator * other_bottom
      ELSE numerator * other_bottom - other_top * denominator
    END AS other_inside
  FROM dixian_matched m
  JOIN dixian_rules r ON r.rule = m.rule
  LEFT JOIN dixian_limits l
    ON l.rule = m.rule AND m.limit_of_year BETWEEN l.from_year AND l.through_year
),
doubted AS (
  SELECT
    c.*,
    CASE
      WHEN plausible IS NOT NULL AND top = 0 THEN 'zero-value'
      WHEN plausible = 'at-least-one' AND top < ${times} * bottom THEN 'multiple-below-one'
      WHEN is_computed = 0 AND ${slip({ value: 'given_line', line: 'limit_line', own: 'own_factor', meets: 'inside >= 0' })}
        THEN 'unit-slip'
      WHEN quota_doubt IS NOT NULL THEN quota_doubt
      WHEN is_only_quota = 1
        AND ${slip({ value: 'limit_line', line: 'given_line', own: 'factor', meets: 'TRUE' })}
        THEN 'unit-slip'
    END AS doubt
  FROM compared c
),
measured AS (
  SELECT
    d.*,
    bottom * denominator * factor AS per,
    gcd(inside, bottom * denominator * factor) AS divisor
  FROM doubted d
),
judged AS (
  SELECT
    m.*,
    CASE
      WHEN year <> 0 AND covered IS NULL THEN 'not-applicable'
      WHEN year <> 0 AND settled IS NOT NULL THEN settled
      WHEN year <> 0 AND day <> ${YEARS_END} AND fault IS NULL AND year * 10000 + day < approved
        THEN 'reference'
      WHEN is_computed IS NULL THEN 'missing'
      WHEN fault IS NOT NULL OR part_of_year = 1 OR covered IS NULL THEN 'undecided'
      WHEN numerator IS NULL THEN 'unassigned'
      WHEN (inside >= 0) <> (other_inside >= 0) OR doubt IS NOT NULL THEN 'undecided'
      WHEN inside >= 0 THEN 'pass'
      ELSE 'fail'
    END AS outcome,
    ${divide('inside', 'divisor')} AS headroom_numerator,
    ${divide('per', 'divisor')} AS headroom_denominator
  FROM measured m
)
SELECT
  rule,
  pack,
  region,
  region_name,
  indicator,
  indicator_name,
  NULLIF(year, 0) AS year,
  outcome,
  CASE
    WHEN outcome = 'unassigned' THEN 'quota-missing'
    WHEN outcome <> 'undecided' THEN NULL
    WHEN fault IS NOT NULL THEN fault
    WHEN part_of_year = 1 THEN 'partial-year'
    WHEN covered IS NULL THEN 'year-missing'
    WHEN (inside >= 0) <> (other_inside >= 0) THEN 'typed-contradicts-computed'
    ELSE doubt
  END AS reason,
  value,
  unit,
  CASE WHEN is_computed = 1 THEN TRUE ELSE FALSE END AS computed,
  relation,
  limit_value,
  limit_unit,
  limit_year,
  source AS limit_source,
  CASE
    WHEN numerator IS NULL THEN NULL
    WHEN limit_year = year THEN 'stated'
    ELSE 'interim'
  END AS basis,
  CASE
    WHEN ${big(headroomPlaces)} % headroom_denominator = 0${fits}
      THEN ${toDecimal(`(headroom_numerator * ${divide(big(headroomPlaces), 'headroom_denominator')})`)}
  END AS headroom,
  headroom_numerator,
  headroom_denominator,
  document,
  clause,
  quote
FROM judged;`;
}
