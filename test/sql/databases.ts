import { DuckDBInstance } from '@duckdb/node-api';
import { PGlite } from '@electric-sql/pglite';
import type { SqlDialect } from '../../src/report/rules/sql-dialects.js';

/** A row of a result, its numbers as text. */
export type Row = ReadonlyMap<string, string | null>;

/** A database of its own, in memory. */
export interface Database {
  readonly dialect: SqlDialect;
  /** Runs statements; the last one's rows. */
  readonly run: (sql: string) => Promise<readonly Row[]>;
  readonly close: () => Promise<void>;
}

/** Opens a new database. */
export async function openDatabase(dialect: SqlDialect): Promise<Database> {
  return dialect === 'duckdb' ? openDuckdb() : openPostgresql();
}

async function openDuckdb(): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  return {
    dialect: 'duckdb',
    run: async (sql) => {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRowObjects().map((row) => textRow(Object.entries(row)));
    },
    close: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function openPostgresql(): Promise<Database> {
  const database = await PGlite.create();
  return {
    dialect: 'postgresql',
    run: async (sql) => {
      const results = await database.exec(sql);
      return (results.at(-1)?.rows ?? []).map((row) => textRow(Object.entries(row)));
    },
    close: () => database.close(),
  };
}

function textRow(entries: readonly (readonly [string, unknown])[]): Row {
  return new Map(entries.map(([name, value]) => [name, value === null ? null : String(value)]));
}
