// The comparison by what `dixian rules -f sql --dialect duckdb` writes, over the same figures.
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const [, , figures, script] = process.argv;

const connection = await (await DuckDBInstance.create(':memory:')).connect();
await connection.run(`
  CREATE TABLE figures AS
  SELECT "行政区划代码" AS code, "指标" AS indicator, "年份" AS year, CAST(NULL AS DATE) AS date,
    "数值" AS value, "单位" AS unit
  FROM read_csv('${figures}', header = true, columns = {
    'name': 'VARCHAR', '行政区划代码': 'VARCHAR', '年份': 'INTEGER', '指标': 'VARCHAR',
    '数值': 'DECIMAL(18, 4)', '单位': 'VARCHAR', '数据来源': 'VARCHAR'
  })`);
await connection.run(readFileSync(script, 'utf8'));
const reader = await connection.runAndReadAll(`
  SELECT count(*) AS figures, count(*) FILTER (WHERE outcome = 'pass') AS passes FROM findings`);
const [row] = reader.getRowObjects();
console.log(JSON.stringify({ figures: Number(row.figures), passes: Number(row.passes) }));
