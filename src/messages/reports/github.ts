import type { Localized, Messages } from '../text.js';

/** What the report for GitHub says around findings. */
export const GITHUB_WORDING = {
  all: { zh: '全部核对结果和数据问题', en: 'All findings and problems in the data' },
  verdict: { zh: '核对结论', en: 'Verdict' },
  /** Stands in the last annotation of a kind, where GitHub would drop the rest silently. */
  more: (count: number) => ({
    zh: `另有 ${count} 项未在此标注（每步最多标注 10 项），全部列于本步日志和摘要`,
    en: `${count} more are not annotated (at most 10 a step); all are in this step's log and summary`,
  }),
  moreTitle: { zh: '还有更多', en: 'More' },
  /** Stands in a summary that had to be shortened. */
  shortened: (kibibytes: number) => ({
    zh: `完整报告超过步骤摘要的上限（${kibibytes} KiB），此处只列结论和汇总；完整内容请用 -o markdown=… 或 -o html=… 另存。`,
    en: `The whole report exceeds the limit of a step summary (${kibibytes} KiB), so this holds the verdict and the tables of counties alone; write it whole with -o markdown=… or -o html=….`,
  }),
} satisfies Messages;

/** {@link GITHUB_WORDING} in one language. */
export type GithubWording = Localized<typeof GITHUB_WORDING>;
