import type { Catalogue, Indicator } from '../../core/indicator.js';
import { binds, type Obligation, type Pack, type Region } from '../../core/pack.js';
import { type HeaderCell, type HeaderNames, readHeaderCell } from '../layout/header-cell.js';
import { headerNames } from '../names/header-names.js';
import { IndicatorIndex } from '../names/indicators.js';
import { RegionIndex } from '../names/regions.js';
import type { TemplateLanguage } from './words.js';

/** What a spreadsheet would run as a formula, in either width; control characters; lone surrogates. */
const HARMFUL = /^\s*[=+\-@＝＋－＠]|[\p{Cc}\p{Cs}]/u;

/**
 * Chooses the words that stand for regions, indicators and duties in a template: the plainest that
 * the reader takes for just that one and that harm no spreadsheet; at the last a code or an id.
 */
export class TemplateNames {
  readonly #indicators: IndicatorIndex;
  readonly #regions: RegionIndex;
  readonly #known: HeaderNames;

  constructor(
    packs: readonly Pack[],
    catalogue: Catalogue,
    readonly language: TemplateLanguage,
  ) {
    const indicators = new IndicatorIndex(catalogue, packs);
    const regions = new RegionIndex(packs);
    this.#indicators = indicators;
    this.#regions = regions;
    this.#known = headerNames(indicators, regions);
  }

  /** An indicator in a cell of its column. */
  indicator(indicator: Indicator): string {
    return choose(indicatorNames(indicator, this.language), (name) =>
      this.#meansIndicator(this.#alone(name, 'indicator'), indicator),
    );
  }

  /** An indicator and its unit as the header of a column. */
  indicatorHeader(indicator: Indicator, unit: string): string {
    const withUnit = (name: string) =>
      this.language === 'zh' ? `${name}（${unit}）` : `${name} (${unit})`;
    const name = choose(indicatorNames(indicator, this.language), (one) => {
      const header = this.#read(withUnit(one));
      const named = partAlone({ ...header, unit: null }, 'indicator');
      return header.unit === unit && this.#meansIndicator(named, indicator);
    });
    return withUnit(name);
  }

  /** A duty, in a cell or as a header; it need mean that duty for one region alone. */
  duty(duty: Obligation, region: Region, isParent: boolean): string {
    return choose([duty.name, duty.id], (name) => {
      const reading = this.#indicators.read(this.#alone(name, 'indicator') ?? '', null);
      if (reading.kind !== 'obligation') return false;
      return reading.obligations.find((one) => binds(one, region.code, isParent)) === duty;
    });
  }

  /** A region in a cell of its column. */
  region(region: Region, parent: Region | null): string {
    return choose(regionNames(region, parent), (name) => this.#meansRegion(name, region));
  }

  /** A region as the header of a column. */
  regionHeader(region: Region, parent: Region | null): string {
    return choose(regionNames(region, parent), (name) =>
      this.#meansRegion(this.#alone(name, 'region') ?? '', region),
    );
  }

  #read(text: string): HeaderCell {
    return readHeaderCell(text, this.#known);
  }

  /** What a cell names, if it says nothing else. */
  #alone(text: string, part: 'indicator' | 'region'): string | null {
    return partAlone(this.#read(text), part);
  }

  #meansIndicator(name: string | null, { id }: Indicator): boolean {
    const reading = this.#indicators.read(name ?? '', null);
    return reading.kind === 'indicator' && reading.indicator.id === id;
  }

  #meansRegion(name: string, { code }: Region): boolean {
    const reading = this.#regions.read(name, '');
    return 'region' in reading && reading.region.code === code;
  }
}

function partAlone(header: HeaderCell, part: 'indicator' | 'region'): string | null {
  const others = Object.entries(header).filter(([key]) => key !== part);
  return others.every(([, value]) => value === null || value === '') ? header[part] : null;
}

function indicatorNames(
  { id, name, aliases }: Indicator,
  language: TemplateLanguage,
): readonly string[] {
  return [name[language], name.zh, ...aliases, id];
}

function regionNames({ code, name, aliases }: Region, parent: Region | null): readonly string[] {
  const prefixed = parent === null ? [] : [parent.name + name];
  return [name, ...aliases, ...prefixed, code];
}

/** The first name that will do; the last where none does. */
function choose(names: readonly string[], willDo: (name: string) => boolean): string {
  const found = names.find((name) => !HARMFUL.test(name) && willDo(name));
  return found ?? names.at(-1) ?? '';
}
