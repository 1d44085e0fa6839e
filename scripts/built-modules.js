// The modules that the build itself writes, and that src imports by the names in package.json.
import { join } from 'node:path';

/** The file of each in the folder that is being built, for the `alias` of a bundler. */
export function builtModules(folder) {
  return {
    '#shipped': join(folder, 'shipped.json'),
    '#traditional': join(folder, 'traditional.json'),
    '#divisions': join(folder, 'divisions.js'),
  };
}
