import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { modelVersion, modelVersions } from '../../src/model/version.js';
import { parameterEntries } from '../../src/scenario/parameters.js';

/**
 * The defaults of every model version are fixed. When one is meant to move: raise the model version, put the value that
 * it had into `defaultsBefore`, tell it in the changelog, and write them anew with `GOLDEN=write npx vitest run test/golden` and `npm run fix`.
 */

const path = 'test/golden/defaults.json';

const now = Object.fromEntries(
  parameterEntries()
    .filter((entry) => entry.default !== undefined)
    .map((entry) => [entry.path, entry.default]),
);
if (process.env['GOLDEN'] === 'write')
  writeFileSync(path, `${JSON.stringify({ modelVersion, defaults: now }, null, 2)}\n`);
const golden: { modelVersion: number; defaults: Record<string, unknown> } = JSON.parse(
  readFileSync(path, 'utf8'),
);

describe('defaults', () => {
  it('are those of this model version', () => {
    expect(golden.modelVersion).toBe(modelVersion);
    expect(Object.keys(now).length).toBeGreaterThan(150);
    expect(now, 'raise the model version and say what the default was before').toEqual(golden.defaults);
  });

  it('of earlier versions are about parameters that there are, and other than those of today or of a version between', () => {
    for (const { defaultsBefore } of modelVersions)
      for (const [parameter, value] of Object.entries(defaultsBefore ?? {})) {
        expect(now[parameter], parameter).toBeTypeOf('number');
        expect(now[parameter], parameter).not.toBe(value);
      }
  });
});
