import shipped from '#shipped';
import type { Catalogue } from '../core/indicator.js';
import type { Pack } from '../core/pack.js';

/** The packs of `rules/`, proven against their texts and compiled when the program was built. */
export const shippedPacks: readonly Pack[] = shipped.packs;

/** The catalogue of `rules/indicators.yaml`, by id. */
export const shippedCatalogue: Catalogue = new Map(
  shipped.catalogue.map((indicator) => [indicator.id, indicator]),
);
