import type { Language } from '../../messages/text.js';
import type { CommandName } from '../command.js';
import { CHECK_HELP } from './check.js';
import { DIFF_HELP } from './diff.js';
import { DRAFT_HELP } from './draft.js';
import { EXPLAIN_HELP } from './explain.js';
import { PAGE_HELP } from './page.js';
import { RULES_HELP } from './rules.js';
import { TEMPLATE_HELP } from './template.js';
import { VERIFY_HELP } from './verify.js';
import type { OneCommandWording } from './wording.js';

/** The help of every command. */
export const COMMAND_HELP: Readonly<
  Record<CommandName, Readonly<Record<Language, OneCommandWording>>>
> = {
  check: CHECK_HELP,
  verify: VERIFY_HELP,
  rules: RULES_HELP,
  explain: EXPLAIN_HELP,
  diff: DIFF_HELP,
  template: TEMPLATE_HELP,
  draft: DRAFT_HELP,
  page: PAGE_HELP,
};
