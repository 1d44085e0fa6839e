import type { Language } from '../../messages/text.js';

/** What the report for GitHub says around findings. */
export interface GithubWording {
  readonly all: string;
  readonly verdict: string;
  /** Stands in the last annotation of a kind, where GitHub would drop the rest silently. */
  readonly more: (count: number) => string;
  readonly moreTitle: string;
  /** Stands in a summary that had to be shortened. */
  readonly shortened: (kibibytes: number) => string;
}

/** In both languages. */
export const GITHUB_WORDINGS: Readonly<Record<Language, GithubWording>> = {
  zh: {
    all: '全部核对结果和数据问题',
    verdict: '核对结论',
    more: (count) => `另有 ${count} 项未在此标注（每步最多标注 10 项），全部列于本步日志和摘要`,
    moreTitle: '还有更多',
    shortened: (kibibytes) =>
      `完整报告超过步骤摘要的上限（${kibibytes} KiB），此处只列结论和汇总；完整内容请用 -o markdown=… 或 -o html=… 另存。`,
  },
  en: {
    all: 'All findings and problems in the data',
    verdict: 'Verdict',
    more: (count) =>
      `${count} more are not annotated (at most 10 a step); all are in this step's log and summary`,
    moreTitle: 'More',
    shortened: (kibibytes) =>
      `The whole report exceeds the limit of a step summary (${kibibytes} KiB), so this holds the verdict and the tables of counties alone; write it whole with -o markdown=… or -o html=….`,
  },
};
