// The licences of what is built into the program: who hands on their code hands on their words.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/** The packages that modules come from, by the paths of those. */
export function packagesOf(modules) {
  const names = modules.map((path) => PACKAGE.exec(path.replaceAll('\\', '/'))?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}

/** The paths of the modules of which something is left in what esbuild bundled. */
export function modulesIn({ outputs }) {
  return Object.values(outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).filter((path) => inputs[path].bytesInOutput > 0),
  );
}

/** The licence of each package, in full. */
export function licencesOf(root, packages) {
  return packages
    .map((name) => {
      const folder = join(root, 'node_modules', name);
      const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const file = readdirSync(folder).find((one) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(one));
      if (file === undefined) throw new Error(`${name} is built in and has no licence`);
      const text = readFileSync(join(folder, file), 'utf8').trim();
      return `${name} ${version} (${license})\n\n${text}\n`;
    })
    .join(`\n${'-'.repeat(60)}\n\n`);
}
