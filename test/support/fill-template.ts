import { parseRecords } from '../../src/input/table/csv-records.js';
import { csvText } from '../../src/input/table/encode.js';

/** A cell of values as a person finds it: whom and what it asks for, in the template's words. */
export interface Blank {
  readonly region: string;
  /** The indicator without its unit, or the duty. */
  readonly matter: string;
  readonly year: string;
}

/** Columns that hold no value, by the words with which their headers begin. */
const BESIDE = [
  ...[
    '县（市、区）',
    '行政区划代码',
    '年份',
    '指标',
    '单位',
    '数据来源',
    '备注',
    '文号',
    '下达机关',
  ],
  ...['county', 'code', 'year', 'indicator', 'unit', 'source', 'note', 'document', 'issued by'],
];

/** Fills in what a template leaves empty, as a person does: values, sources, documents. */
export function fillTemplate(
  text: string,
  value: (blank: Blank) => string,
  source = '2025年度国土变更调查',
): string {
  const records = parseRecords(text.replace(/^\ufeff/, ''), ',');
  if (!Array.isArray(records)) throw new Error(records.reason);
  const [header = [], ...rows] = records.filter((cells) => cells.length > 1);
  const place = (...names: readonly string[]) =>
    header.findIndex((cell) =>
      names.some(
        (name) => cell === name || cell.startsWith(`${name}（`) || cell.startsWith(`${name} (`),
      ),
    );
  const beside = new Set(BESIDE.map((name) => place(name)));
  const at = {
    region: place('县（市、区）', 'county'),
    year: place('年份', 'year'),
    indicator: place('指标', 'indicator'),
    source: place('数据来源', '数据来源或佐证材料', 'source', 'source or evidence'),
    document: place('文号', 'document number'),
    issuer: place('下达机关', 'issued by'),
  };
  beside.add(at.source).add(at.document);
  const filled = rows.map((cells) =>
    cells.map((cell, column) => {
      if (cell !== '') return cell;
      if (column === at.source) return source;
      if (column === at.document) return '某水资〔2026〕7号';
      if (column === at.issuer) return '某水务局';
      if (beside.has(column)) return cell;
      const own = (header[column] ?? '').replace(/（[^（）]*）$| \([^()]*\)$/, '');
      const matter = at.indicator < 0 ? own : (cells[at.indicator] ?? '');
      const region = at.region < 0 ? own : (cells[at.region] ?? '');
      return value({ region, matter, year: cells[at.year] ?? '' });
    }),
  );
  return csvText([header, ...filled]);
}
