/** The table that a script of `dixian rules -f sql` judges. */
export const FIGURES_TABLE = `
  CREATE OR REPLACE TABLE figures (
    code VARCHAR, indicator VARCHAR, year INTEGER, date DATE, value DECIMAL(18, 4), unit VARCHAR
  )`;
