import type { Amendment, Overlay, Pack, Relation } from '../../src/core/pack.js';
import { applyOverlays } from '../../src/packs/load-pack-files.js';
import { shippedPacks } from '../../src/packs/shipped.js';

/** What a test says of an amendment; the quote is made up. */
export interface AmendmentDraft {
  readonly rule: string;
  readonly from: number;
  readonly through?: number;
  readonly limit: readonly [relation: Relation, value: string, unit: string] | 'assigned';
  /** The year that its words draw the line for; none: they speak of each year. */
  readonly target?: number;
}

/** An overlay of the shipped pack, dated the first of March of a year. */
export function overlayOf(year: number, ...drafts: readonly AmendmentDraft[]): Overlay {
  const number = `吉政函〔${year}〕000号（虚构）`;
  const date = `${year}-03-01`;
  const amendments = drafts.map((draft): Amendment => {
    const { rule, from, through = 2035, limit, target = null } = draft;
    const [relation, value, unit] = limit === 'assigned' ? (['<=', '', ''] as const) : limit;
    const amount = limit === 'assigned' ? null : { value, unit };
    const citation = {
      clause: null,
      quote: `${rule} ${value}`,
      line: 1,
      column: 1,
      document: number,
    };
    const by = limit === 'assigned' ? '上级' : null;
    const year = from === through ? from : null;
    return {
      ...{ rule, from, through, target, document: { number, date } },
      limit: { relation, amount, year, by, citation },
    };
  });
  return {
    id: `baishan-${year}`,
    amends: 'jizhenghan-2024-46',
    document: {
      ...{ title: '关于调整控制指标的批复（虚构）', number, issuer: '吉林省人民政府', date },
      ...{ text: 'amendment.txt', sha256: '0'.repeat(64), source: 'made up', clauses: [] },
    },
    amendments,
    excused: [],
  };
}

/** The shipped pack with overlays applied; the test fails where they contradict each other. */
export function amend(...overlays: readonly Overlay[]): Pack {
  const [base] = shippedPacks;
  if (base === undefined) throw new Error('nothing is shipped');
  const placed = overlays.map((overlay) => {
    const place = { path: `${overlay.id}/pack.yaml`, line: 1, column: 1 };
    return { overlay, place, places: overlay.amendments.map(() => place) };
  });
  const { pack, problems } = applyOverlays(base, placed);
  if (pack === null) throw new Error(JSON.stringify(problems));
  return pack;
}
