import type { Catalogue, Indicator } from '../core/indicator.js';
import type { Pack, Region, Rule } from '../core/pack.js';
import type { FigureTable } from './figure-table.js';
import type { QuotaTable } from './quota-table.js';

/** What a finding is made from. */
export interface Matter {
  readonly pack: Pack;
  readonly rule: Rule;
  readonly region: Region;
  readonly indicator: Indicator;
  readonly year: number | null;
  readonly figures: FigureTable;
  readonly quotas: QuotaTable;
  readonly catalogue: Catalogue;
}
