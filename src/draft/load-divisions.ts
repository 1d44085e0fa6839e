import { type Divisions, readDivisions } from './divisions.js';

/** Loads the administrative divisions of GB/T 2260 that the build compacted: a file of its own. */
export async function loadDivisions(): Promise<Divisions> {
  const { default: compact } = await import('#divisions');
  return readDivisions(compact);
}
