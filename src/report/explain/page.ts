import type { ApprovalDocument } from '../../core/pack.js';
import type { Localizer } from '../../messages/localizer.js';
import type { ExplainWording } from '../../messages/reports/explain.js';

/** What each block of lines of an explanation is made with. */
export interface Page {
  readonly width: number;
  readonly localizer: Localizer;
  readonly wording: ExplainWording;
  /** The approval, which need not be named again. */
  readonly own: ApprovalDocument;
}
