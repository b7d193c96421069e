import { describe, expect, it } from 'vitest';
import { folderOf, isRelative, joinPath, pathFrom } from '../../src/scenario/path.js';

describe('paths of files', () => {
  it.each([
    ['a.yaml', '.'],
    ['one/two/a.yaml', 'one/two'],
    ['/a.yaml', '/'],
    ['C:\\one\\a.yaml', 'C:\\one'],
  ])('%s is in %s', (file, folder) => {
    expect(folderOf(file)).toBe(folder);
  });

  it.each([
    ['.', './a.yaml', 'a.yaml'],
    ['one/two', '../a.yaml', 'one/a.yaml'],
    ['one', '../../a.yaml', '../a.yaml'],
    ['/one', '../../../a.yaml', '/a.yaml'],
    ['C:\\one', '..\\two\\a.yaml', 'C:/two/a.yaml'],
  ])('from %s, %s is %s', (folder, path, joined) => {
    expect(joinPath(folder, path)).toBe(joined);
  });

  it.each([
    ['.', 'a.ts', './a.ts'],
    ['one', 'one/two/a.ts', './two/a.ts'],
    ['one/two', 'one/a.ts', '../a.ts'],
    ['/one/two', '/one/three/a.ts', '../three/a.ts'],
  ])('from %s the way to %s is %s', (folder, file, way) => {
    expect(pathFrom(folder, file)).toBe(way);
    expect(joinPath(folder, way)).toBe(file);
  });

  it('knows what starts from the file', () => {
    for (const path of ['./a.yaml', 'a.yaml', '../b/a.yaml']) expect(isRelative(path)).toBe(true);
    for (const path of [
      '/a.yaml',
      '~/a.yaml',
      'C:\\a.yaml',
      'https://example.org/a.yaml',
      'file:a.yaml',
      '\\\\host\\a',
    ]) {
      expect(isRelative(path)).toBe(false);
    }
  });
});
