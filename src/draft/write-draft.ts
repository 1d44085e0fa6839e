import { Document, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { writeJson } from '../core/visible-text.js';
import type { Draft } from './draft.js';

/** The formats of `dixian draft`. */
export type DraftFormat = 'yaml' | 'json';

/** Writes the pack of a draft as text that ends in exactly one newline. */
export type DraftWriter = (draft: Draft) => string;

/** The writer of each format. Total: a format without one does not compile. */
export const DRAFT_WRITERS: Readonly<Record<DraftFormat, DraftWriter>> = {
  yaml: writeYaml,
  json: ({ pack }) => `${writeJson(pack)}\n`,
};

/** Lines are not folded: a quote is read as written. */
const TO_STRING = { lineWidth: 0, flowCollectionPadding: true } as const;

/**
 * Writes a draft as `pack.yaml` for review: unread words first, then rules grouped by region, then
 * duties and excuses by part.
 */
function writeYaml(draft: Draft): string {
  const { pack, clauses } = draft;
  const document = new Document(pack);
  const { contents } = document;
  if (!isMap(contents)) throw new Error('a pack is a map');
  document.commentBefore = writeHeadComment(draft);
  addSpaceBefore(contents, ['document', 'period', 'parent', 'regions', 'not-covered', 'rules']);
  putOnOneLine(contents.get('period'));
  putOnOneLine(contents.get('parent'));
  sortByRules(contents.get('regions'), pack.rules);
  for (const key of ['regions', 'not-covered']) changeItems(contents.get(key), putOnOneLine);
  changeItems(contents.get('excused'), putOnOneLine);
  for (const rule of listItems(contents.get('rules'))) {
    if (isMap(rule)) changeItems(rule.get('limits'), putOnOneLine);
  }
  separateRegions(listItems(contents.get('rules')));
  const headings = new Map(clauses.map(({ ordinal, heading }) => [ordinal, heading]));
  addHeadings(listItems(contents.get('obligations')), headings);
  addComment(contents, 'status', ' 草案，未经复核：对照原文逐条核对后，删去这一行。');
  addComment(contents, 'unread', ' 未能读出的文字：写成规则，或列入 excused，然后从这里删去。');
  addComment(
    contents,
    'obligations',
    ' 管控义务：没有 class 的，类别不能从文字确定，请补上 class 和 binds。',
  );
  addComment(contents, 'excused', ' 不构成底线或义务的数字和文字，附理由。');
  return document.toString(TO_STRING);
}

function writeHeadComment({ limits, uncoded, unknownIndicators }: Draft): string {
  const lines = [` 读出 ${limits} 处底线。下一步：dixian verify，缺什么它都会说明。`];
  for (const { name, candidates } of uncoded) {
    const codes = candidates.map((one) => `${one.code} ${one.name}`).join('、');
    lines.push(` 没有代码的行政区：${name}${codes === '' ? '' : `（可能是 ${codes}）`}`);
  }
  for (const name of unknownIndicators) lines.push(` 指标目录中没有的指标：${name}`);
  return lines.join('\n');
}

function listItems(node: unknown): readonly unknown[] {
  return isSeq(node) ? node.items : [];
}

function changeItems(node: unknown, change: (item: unknown) => void): void {
  if (isSeq(node)) for (const item of node.items) change(item);
  if (isMap(node)) for (const { value } of node.items) change(value);
}

function putOnOneLine(node: unknown): void {
  if (!isMap(node)) return;
  node.flow = true;
  for (const { value } of node.items) if (isSeq(value)) value.flow = true;
}

/** Sorts the regions by the rules: a map of codes is in numerical order, not the approval's. */
function sortByRules(regions: unknown, rules: Draft['pack']['rules']): void {
  if (!isMap(regions)) return;
  const order = [...new Set(rules.map(({ region }) => region))];
  const rank = (key: unknown) => {
    const at = isScalar(key) ? order.indexOf(String(key.value)) : -1;
    return at < 0 ? order.length : at;
  };
  regions.items.sort((a, b) => rank(a.key) - rank(b.key));
}

/** Puts a blank line between the rules of two regions. */
function separateRegions(rules: readonly unknown[]): void {
  let last: unknown = null;
  for (const rule of rules) {
    if (!isMap(rule)) continue;
    const region = rule.get('region');
    if (last !== null && region !== last) rule.spaceBefore = true;
    last = region;
  }
}

/** Puts the heading of each part above its first duty. */
function addHeadings(duties: readonly unknown[], headings: ReadonlyMap<string, string>): void {
  let last: unknown = null;
  for (const duty of duties) {
    if (!isMap(duty)) continue;
    const clause = duty.get('clause');
    if (typeof clause === 'string' && clause !== last) {
      duty.commentBefore = ` ${clause}、${headings.get(clause) ?? ''}`;
    }
    last = clause;
  }
}

function addComment(map: YAMLMap, key: string, words: string): void {
  const node = findKey(map, key);
  if (node === null) return;
  node.commentBefore = words;
  node.spaceBefore = true;
}

function addSpaceBefore(map: YAMLMap, keys: readonly string[]): void {
  for (const key of keys) {
    const node = findKey(map, key);
    if (node !== null) node.spaceBefore = true;
  }
}

function findKey(map: YAMLMap, key: string): Node | null {
  const found = map.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.key;
  return isScalar(found) ? found : null;
}
