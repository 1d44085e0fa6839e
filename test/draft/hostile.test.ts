import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DRAFT_WRITERS } from '../../src/draft/write-draft.js';
import { draft } from './drafting.js';
import { describeHostileTexts } from './hostile.js';

const APPROVAL = readFileSync('rules/jizhenghan-2024-46/approval.txt', 'utf8');

describeHostileTexts({ counties: 200, copies: 5, characters: 10_000 });

test('the same text gives the same draft, to the byte', () => {
  for (const write of Object.values(DRAFT_WRITERS)) {
    expect(write(draft(APPROVAL))).toBe(write(draft(APPROVAL)));
  }
});
