import type { ApprovalDocument } from '../../core/pack.js';
import type { Speaker } from '../speaker.js';
import type { ExplainWording } from './wording.js';

/** What each block of lines of an explanation is made with. */
export interface Page {
  readonly width: number;
  readonly speaker: Speaker;
  readonly wording: ExplainWording;
  /** The approval, which need not be named again. */
  readonly own: ApprovalDocument;
}
