import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { ownCodeText, ownImportsOf } from '../../src/node/own-imports.js';

const folder = mkdtempSync(join(tmpdir(), 'simpul-'));
mkdirSync(join(folder, 'parts'));
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
write('alone.ts', "import { z } from 'simpul';\nexport default z;\n");
write('policy.ts', "import a from './parts/a.js';\nimport './parts';\nconst c = await import('./c.json');\n");
write('parts/a.ts', "export { b } from '../b';\nimport '../policy.ts';\nimport './gone.js';\n");
write('parts/index.mjs', '');
write('b.mts', '');
write('c.json', '{ "from": "./b.mts" }');

test('relative imports are followed, round circles, with the endings that may be left out', () => {
  const found = ownImportsOf(join(folder, 'policy.ts')).map((path) => relative(folder, path));
  expect(found).toEqual(['parts/a.ts', 'parts/index.mjs', 'c.json', 'b.mts']);
  expect(ownImportsOf(join(folder, 'alone.ts'))).toEqual([]);
});

test('the text of a file that imports nothing is that of the file', () => {
  expect(ownCodeText(join(folder, 'alone.ts'))).toMatch(/^import \{ z \}/);
  expect(ownCodeText(join(folder, 'policy.ts'))).toHaveLength(5);
});
