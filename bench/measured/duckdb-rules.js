// The same figures, loaded into a database that holds what `dixian rules -f sql --dialect duckdb` writes.
import { DuckDBInstance } from '@duckdb/node-api';
import { FIGURES_TABLE } from './figures-table.js';

const [, , figures, database] = process.argv;

const connection = await (await DuckDBInstance.create(database)).connect();
await connection.run(FIGURES_TABLE);
await connection.run(`
  INSERT INTO figures
  SELECT "行政区划代码", "指标", "年份", NULL, "数值", "单位"
  FROM read_csv('${figures}', header = true, columns = {
    'name': 'VARCHAR', '行政区划代码': 'VARCHAR', '年份': 'INTEGER', '指标': 'VARCHAR',
    '数值': 'DECIMAL(18, 4)', '单位': 'VARCHAR', '数据来源': 'VARCHAR'
  })`);
const reader = await connection.runAndReadAll(`
  SELECT count(*) AS figures, count(*) FILTER (WHERE outcome = 'pass') AS passes FROM findings`);
const [row] = reader.getRowObjects();
console.log(JSON.stringify({ figures: Number(row.figures), passes: Number(row.passes) }));
