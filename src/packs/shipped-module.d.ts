/** What the build compiles from `rules/`. */
declare module '#shipped' {
  const shipped: {
    readonly catalogue: readonly import('../core/indicator.js').Indicator[];
    readonly packs: readonly import('../core/pack.js').Pack[];
  };
  export default shipped;
}
