import { dirname, join } from 'node:path';
import type { FindText, FoundText } from '../check/explain-words.js';
import type { ApprovalDocument } from '../core/pack.js';
import { isFolder } from './files.js';
import { sha256 } from './packs.js';
import { readBytes } from './read-bytes.js';

/** `rules` in the package, beside the built program. */
const SHIPPED = join(__dirname, '..', 'rules');

/**
 * Finds documents' texts beside the packs that hold them: in the package for the shipped ones, in
 * the user's folders for those named by path. Only the text that a pack was proven against counts.
 *
 * @param packIds ids under which packs are shipped.
 * @param names what `--pack` names.
 */
export function textsBeside(packIds: readonly string[], names: readonly string[]): FindText {
  const folders = [
    ...names.map((name) => (isFolder(name) ? name : dirname(name))),
    ...packIds.map((id) => join(SHIPPED, id)),
  ];
  return (document) => {
    let found: FoundText = { kind: 'missing' };
    for (const folder of folders) {
      const text = readText(folder, document);
      if (text.kind === 'found') return text;
      if (text.kind === 'changed') found = text;
    }
    return found;
  };
}

function readText(folder: string, document: ApprovalDocument): FoundText {
  const bytes = readBytes(join(folder, document.text));
  if ('code' in bytes) return { kind: 'missing' };
  if (sha256(bytes) !== document.sha256) return { kind: 'changed' };
  return { kind: 'found', text: new TextDecoder().decode(bytes) };
}
