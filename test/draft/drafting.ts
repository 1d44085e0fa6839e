import { createHash } from 'node:crypto';
import compact from '#divisions';
import type { Proof } from '../../src/core/proof.js';
import { readDivisions } from '../../src/draft/divisions.js';
import { type Draft, draftPack } from '../../src/draft/draft.js';
import { provePack } from '../../src/packs/prove.js';
import { CATALOGUE } from '../packs/small-pack.js';

export const DIVISIONS = readDivisions(compact);

/** Drafts a text as the command does. */
export function draft(text: string): Draft {
  return draftPack(text, {
    catalogue: CATALOGUE,
    divisions: DIVISIONS,
    textName: 'approval.txt',
    sha256: sha256(new TextEncoder().encode(text)),
  });
}

/** Every limit of a draft as `region | indicator | limit | year`, with names in place of keys. */
export function limitsOf({ pack }: Draft): readonly string[] {
  return pack.rules.flatMap(({ region, indicator, target, limits, ...own }) =>
    (limits ?? [{ limit: own.limit ?? '', ...own }]).map((one) => {
      const year = ('year' in one ? one.year : undefined) ?? target ?? '';
      const limit = one.by === undefined ? one.limit : `${one.limit} ${one.by}`;
      const name = CATALOGUE.get(indicator)?.name.zh ?? indicator;
      return `${pack.regions[region]?.name} | ${name} | ${limit} | ${year}`;
    }),
  );
}

/** What a draft leaves unread as `reason | words`, line breaks left out. */
export function unreadOf({ pack }: Draft): readonly string[] {
  return (pack.unread ?? []).map(({ reason, quote }) => `${reason} | ${quote.replace(/\n/g, '')}`);
}

/** Proves a draft against its text, as `dixian verify` does. */
export function prove(text: string, { pack }: Draft): Proof {
  const source = JSON.stringify(pack);
  const bytes = new TextEncoder().encode(text);
  return provePack(
    { path: 'pack.json', source, readFile: () => bytes },
    { catalogue: CATALOGUE, sha256, bases: [] },
  );
}

/** The codes of the errors that a proof ends with, without those of what a draft says it lacks. */
export function objections(proof: Proof, lacks: readonly string[] = []): readonly string[] {
  const errors = proof.problems.filter(({ problem }) => problem.severity === 'error');
  return errors
    .map(({ problem }) => `${problem.code} ${JSON.stringify(problem.arguments)}`)
    .filter((line) => !lacks.some((code) => line.startsWith(code)));
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
