import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { refuseOwnGround } from '../../src/node/result-folder.js';

test.each(['', ' ', '.', '..', '/', process.cwd(), dirname(process.cwd())])(
  'a result cannot replace "%s"',
  (folder) => {
    expect(() => refuseOwnGround(folder)).toThrow();
  },
);

test.each(['output/mine', join(process.cwd(), 'output'), '../elsewhere-entirely'])(
  'a result can go to %s',
  (folder) => {
    expect(() => refuseOwnGround(folder)).not.toThrow();
  },
);
