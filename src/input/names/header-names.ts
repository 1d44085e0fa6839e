import { type Answers, NO_ANSWERS } from '../../core/answer.js';
import { foldName } from '../../core/language/text.js';
import type { HeaderNames } from '../layout/header-cell.js';
import type { Role } from '../layout/vocabulary.js';
import type { IndicatorIndex } from './indicators.js';
import { type QualifierNames, readQualifiers } from './qualifiers.js';
import type { RegionIndex } from './regions.js';

/** What a header is read by: the names of a catalogue, of packs' duties and of their regions. */
export function headerNames(
  indicators: IndicatorIndex,
  regions: RegionIndex,
  { columns, indicator }: Answers = NO_ANSWERS,
): HeaderNames {
  const answered = new Map<string, Role | 'actual'>(
    Object.entries(columns).map(([header, role]) => [
      foldName(header),
      role === 'value' ? 'actual' : (role as Role),
    ]),
  );
  const words = qualifierNames(indicators, regions);
  return {
    isIndicatorAnswered: indicator !== null,
    ...(answered.size === 0
      ? {}
      : { answeredRole: (header: string) => answered.get(foldName(header)) ?? null }),
    isUnderstood: (text) => readQualifiers(text, 'label', words).unknown === '',
    isIndicator: (text) => indicators.knows(text),
    isRegion: (text) => regions.knows(text),
    isTotal: (text) => regions.isTotal(text),
    isParent: (text) => regions.read(text, '').kind === 'parent',
  };
}

/** The names that are no qualifiers, or say which region a text is about. */
export function qualifierNames(indicators: IndicatorIndex, regions: RegionIndex): QualifierNames {
  return {
    isIndicator: (text) => indicators.knows(text),
    placeOf: (text) => {
      if (regions.isAbove(text)) return 'harmless';
      if (!regions.knows(text)) return null;
      const reading = regions.read(text, '');
      if (reading.kind === 'parent') return 'harmless';
      return 'region' in reading ? reading.region : null;
    },
  };
}
