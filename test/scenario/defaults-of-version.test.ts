import { expect, test } from 'vitest';
import { modelVersion } from '../../src/model/version.js';
import { withDefaultsOfVersion } from '../../src/scenario/defaults-of-version.js';
import { parseText } from '../../src/scenario/parse.js';
import { type MapTree, plainOf } from '../../src/scenario/tree.js';

function filled(text: string): unknown {
  return plainOf(withDefaultsOfVersion(parseText('file.yaml', text).tree as MapTree));
}

const ofVersion2 = { helpGain: 0, bringing: 0 };

test('a scenario of an older version gets the defaults of that version, where it says nothing', () => {
  expect(filled('modelVersion: 2')).toEqual({
    modelVersion: 2,
    behaviour: { association: ofVersion2 },
  });
  expect(filled('modelVersion: 1\nbehaviour: {trust: {fading: 0.5}, association: {bringing: 0.1}}')).toEqual({
    modelVersion: 1,
    behaviour: { trust: { fading: 0.5 }, association: { bringing: 0.1, helpGain: 0 } },
  });
});

test('one of this version, of none or of an odd one is left as it is', () => {
  for (const text of [`modelVersion: ${modelVersion}`, 'name: x', 'modelVersion: two', 'modelVersion: [2]'])
    expect(filled(text)).toEqual(plainOf(parseText('file.yaml', text).tree as MapTree));
});

test('what stands in the place of a map stays, so that it is told of', () => {
  expect(filled('modelVersion: 2\nbehaviour: 5')).toEqual({ modelVersion: 2, behaviour: 5 });
  expect(filled('modelVersion: 2\nbehaviour:\n  association:')).toEqual({
    modelVersion: 2,
    behaviour: { association: null },
  });
});
