import type { HeaderNames } from '../layout/header-cell.js';
import type { IndicatorIndex } from './indicators.js';
import type { RegionIndex } from './regions.js';

/** What a header is read by: the names of a catalogue, of packs' duties and of their regions. */
export function headerNames(indicators: IndicatorIndex, regions: RegionIndex): HeaderNames {
  return {
    isIndicator: (text) => indicators.knows(text),
    isRegion: (text) => regions.knows(text),
    isTotal: (text) => regions.isTotal(text),
  };
}
