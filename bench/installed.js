import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Packs dixian, installs it into an empty folder, and says what came of it; sizes in bytes. */
export function measureInstallation(root) {
  const folder = mkdtempSync(join(tmpdir(), 'dixian-bench-'));
  try {
    const [packed] = JSON.parse(npm(root, 'pack', '--json', '--pack-destination', folder));
    npm(folder, 'install', '--no-audit', '--no-fund', join(folder, packed.filename));
    const modules = join(folder, 'node_modules');
    const { packages } = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8'));
    return {
      tarball: packed.size,
      unpacked: packed.unpackedSize,
      files: packed.entryCount,
      packages: Object.keys(packages).length,
      installed: sizeOf(modules),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function npm(cwd, ...args) {
  return execFileSync('npm', [...args, '--ignore-scripts'], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function sizeOf(folder) {
  return readdirSync(folder, { recursive: true })
    .map((path) => statSync(join(folder, path)))
    .filter((one) => one.isFile())
    .reduce((sum, { size }) => sum + size, 0);
}
