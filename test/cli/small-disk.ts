import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';

/** A small disk of one's own. Where none may be mounted, `isThere` is false: what it is there for is skipped by name. */
export function smallDisk(size: string) {
  const path = mkdtempSync(join(tmpdir(), 'simpul-disk-'));
  const isThere =
    process.platform === 'linux' && mount('-t', 'tmpfs', '-o', `size=${size}`, 'simpul-test', path);
  return {
    path,
    isThere,
    remount: (option: string) => expect(mount('-o', `remount,${option}`, path)).toBe(true),
    remove() {
      if (isThere) execFileSync('umount', [path]);
      rmSync(path, { recursive: true, force: true });
    },
  };
}

function mount(...options: string[]): boolean {
  try {
    execFileSync('mount', options, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
