/** The modules that the build writes beside the bundles. */

/** The catalogue and the packs of `rules/`, compiled. */
declare module '#shipped' {
  const shipped: {
    readonly catalogue: readonly import('./core/indicator.js').Indicator[];
    readonly packs: readonly import('./core/pack.js').Pack[];
  };
  export default shipped;
}

/** The administrative divisions of GB/T 2260, compacted; `draft/divisions.ts` reads them. */
declare module '#divisions' {
  const compact: string;
  export default compact;
}

/** Pairs of a traditional character and its simplified form, compacted. */
declare module '#traditional' {
  const pairs: string;
  export default pairs;
}
