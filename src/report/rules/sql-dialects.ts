/** The databases whose SQL can be written. */
export const SQL_DIALECTS = ['duckdb', 'postgresql'] as const;

/** One of {@link SQL_DIALECTS}. */
export type SqlDialect = (typeof SQL_DIALECTS)[number];

/** How a dialect computes with whole numbers, exactly; everything else of the script is shared. */
export interface DialectSql {
  /** The type of whole numbers of any size that the script needs. */
  readonly integer: string;
  /** The largest absolute value of that type; `null` if it has none that a figure could reach. */
  readonly largest: bigint | null;
  /** The column is of a type that holds decimals exactly: a condition on the type alone. */
  readonly isExactType: (column: string) => string;
  /** The value is stored in at most {@link VALUE_PLACES} places and is not too large. */
  readonly isInRange: (column: string) => string;
  /** The column's value in units of its tenth place, as a whole number. */
  readonly toInteger: (column: string) => string;
  /** The whole quotient of two whole numbers that divide. */
  readonly divide: (left: string, right: string) => string;
  /** A whole number of `10^-HEADROOM_PLACES` as a decimal. */
  readonly toDecimal: (whole: string) => string;
  /** Digits after the point of a decimal headroom; one that needs more is given as a fraction. */
  readonly headroomPlaces: number;
  /** The largest headroom that is given as a decimal, as a power of ten; `null`: any. */
  readonly headroomDigits: number | null;
  /** The documented type of the column `value`. */
  readonly valueType: string;
}

/** Digits after the point of a figure that are compared; one with more is undecided in DuckDB. */
export const VALUE_PLACES = 10;

/** `10^places` as SQL writes it. */
export function powerOfTen(places: number): string {
  return `1${'0'.repeat(places)}`;
}

function tenth(places: number): string {
  return `0.${'0'.repeat(places - 1)}1`;
}

/** DuckDB's HUGEINT has 127 bits, its decimals 38 digits; what exceeds them is an error there. */
const DUCKDB: DialectSql = {
  integer: 'HUGEINT',
  largest: 2n ** 127n - 1n,
  valueType: `DECIMAL(25, ${VALUE_PLACES})`,
  isExactType: (column) => `(typeof(${column}) LIKE 'DECIMAL%' OR typeof(${column}) LIKE '%INT%')`,
  isInRange: (column) =>
    `coalesce(TRY(${column} = CAST(${column} AS DECIMAL(25, ${VALUE_PLACES}))), FALSE)`,
  toInteger: (column) =>
    `CAST(CAST(${column} AS DECIMAL(25, ${VALUE_PLACES})) * ${powerOfTen(VALUE_PLACES)} AS HUGEINT)`,
  divide: (left, right) => `(${left} // ${right})`,
  toDecimal: (whole) => `CAST(${whole} AS DECIMAL(38, 0)) * ${tenth(20)}`,
  headroomPlaces: 20,
  headroomDigits: 17,
};

/** PostgreSQL's NUMERIC is exact for sums and products of any figure. */
const POSTGRESQL: DialectSql = {
  integer: 'NUMERIC',
  largest: null,
  valueType: 'NUMERIC',
  isExactType: (column) =>
    `(CAST(pg_typeof(${column}) AS TEXT) IN ('numeric', 'smallint', 'integer', 'bigint'))`,
  // NaN and Infinity are values of NUMERIC; their difference from themselves is not 0.
  isInRange: (column) => `(CAST(${column} AS NUMERIC) - CAST(${column} AS NUMERIC) = 0)`,
  toInteger: (column) => `CAST(${column} AS NUMERIC) * ${powerOfTen(VALUE_PLACES)}`,
  divide: (left, right) => `div(${left}, ${right})`,
  toDecimal: (whole) => `trim_scale(${whole} * ${tenth(40)})`,
  headroomPlaces: 40,
  headroomDigits: null,
};

/** What each dialect does its own way. */
export const DIALECTS: Readonly<Record<SqlDialect, DialectSql>> = {
  duckdb: DUCKDB,
  postgresql: POSTGRESQL,
};

/** A text as a literal of standard SQL. A text is data: nothing in it ends the literal. */
export function textLiteral(text: string | null): string {
  if (text === null) return 'NULL';
  if (text.includes('\0')) throw new Error('A loaded pack holds a NUL, which no SQL text can');
  return `'${text.replaceAll("'", "''")}'`;
}
