/** Pairs of a traditional character and its simplified form, compacted by the build. */
declare module '#traditional' {
  const pairs: string;
  export default pairs;
}
