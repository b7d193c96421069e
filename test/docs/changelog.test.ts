import { expect, test } from 'vitest';
import { modelVersion, modelVersions } from '../../src/model/version.js';
import { read } from './root.js';

const changelog = read('docs/changelog.md');
const resultsChange = [...changelog.matchAll(/^### Results change\n([\s\S]*?)(?=^##|(?![\s\S]))/gm)]
  .map(([, section]) => section)
  .join('\n');

test.each(modelVersions)('model version $version is told under Results change', ({ version }) => {
  expect(resultsChange).toMatch(new RegExp(`^- Model version ${version}:`, 'm'));
});

test('model versions count up from 1, each with its day', () => {
  expect(modelVersions.map(({ version }) => version)).toEqual(modelVersions.map((_, at) => at + 1));
  expect(modelVersions.at(-1)!.version).toBe(modelVersion);
  for (const { date, changed } of modelVersions) {
    expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(changed.en).not.toBe(changed.id);
  }
});
