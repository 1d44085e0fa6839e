// The comparison as a data engineer would write it in SQL. Numbers are of the type that is asked for:
// DECIMAL keeps every digit, DOUBLE is what a CSV reader infers.
import { DuckDBInstance } from '@duckdb/node-api';

const [, , figures, limits, number] = process.argv;

/** Whole parts of a unit: thirds of a square metre, hundredths of a time, cubic metres. */
const UNITS = {
  万亩: 20_000_000,
  公顷: 30_000,
  亩: 2_000,
  平方千米: 3_000_000,
  亿立方米: 100_000_000,
  万立方米: 10_000,
  倍: 100,
  '%': 1,
};
/** The same in double: square metres, so that 亩 has the endless factor that it has. */
const THIRDS = ['万亩', '公顷', '亩', '平方千米'];

const isDecimal = number === 'DECIMAL';
const amount = isDecimal ? 'DECIMAL(18,4)' : 'DOUBLE';
const factor = isDecimal ? 'DECIMAL(12,0)' : 'DOUBLE';
const units = Object.entries(UNITS).map(([name, parts]) => {
  const value = isDecimal || !THIRDS.includes(name) ? parts : parts / 3;
  return `('${name}', ${value}::${factor})`;
});

const connection = await (await DuckDBInstance.create(':memory:')).connect();
const reader = await connection.runAndReadAll(`
  WITH units(name, factor) AS (VALUES ${units.join(', ')}),
  figures AS (
    SELECT "行政区划代码" AS code, "指标" AS indicator, "数值" * factor AS given
    FROM read_csv('${figures}', header = true, columns = {
      'name': 'VARCHAR', '行政区划代码': 'VARCHAR', '年份': 'INTEGER', '指标': 'VARCHAR',
      '数值': '${amount}', '单位': 'VARCHAR', '数据来源': 'VARCHAR'
    }) JOIN units ON units.name = "单位"
  ),
  limits AS (
    SELECT code, indicator, relation, amount * factor AS line
    FROM read_csv('${limits}', header = true, columns = {
      'code': 'VARCHAR', 'indicator': 'VARCHAR', 'relation': 'VARCHAR', 'amount': '${amount}',
      'unit': 'VARCHAR'
    }) JOIN units ON units.name = unit
  )
  SELECT count(*) AS figures,
    count(*) FILTER (WHERE CASE relation WHEN '≥' THEN given >= line ELSE given <= line END) AS passes
  FROM figures JOIN limits USING (code, indicator)
`);
const [row] = reader.getRowObjects();
console.log(JSON.stringify({ figures: Number(row.figures), passes: Number(row.passes) }));
