import { expect, test } from 'vitest';
import { sweepCommand } from '../../src/cli/sweep-options.js';

test('the command of a sweep has what changes the result, as the shell takes it, and nothing else', () => {
  const args = {
    ...{ file: 'my study.yaml', merge: false, force: true, fresh: true, detach: false },
    ...{ json: true, quiet: true, debug: false, workers: 2, out: 'out', seed: "it's", years: 3 },
    ...{ set: ['a=1', 'b={ c: 2 }'], allowCode: true },
  };
  expect(sweepCommand(args)).toBe(
    "simpul sweep 'my study.yaml' --seed 'it'\\''s' --years 3 --set a=1 --set 'b={ c: 2 }' --allow-code",
  );
});
