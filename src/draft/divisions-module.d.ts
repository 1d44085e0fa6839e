/** The administrative divisions of GB/T 2260, compacted by the build; see `divisions.ts`. */
declare module '#divisions' {
  const compact: string;
  export default compact;
}
