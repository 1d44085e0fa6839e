/** Half a character, which no URI can hold. */
const LONE_SURROGATE = /\p{Cs}/gu;

/** A path as given, as a URI reference: relative where the path is, else a file URI. */
export function pathToUri(path: string): string {
  const encoded = path
    .split('/')
    .map((segment) => encodeURIComponent(segment.replace(LONE_SURROGATE, '\uFFFD')))
    .join('/');
  if (path.startsWith('/')) return `file://${encoded}`;
  if (/^[A-Za-z]:\//.test(path)) return `file:///${encoded.replace('%3A', ':')}`;
  return encoded;
}
