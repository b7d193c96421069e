import { defineConfig } from 'vitest/config';

const report = process.env['VITEST_REPORT'];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // One less than there are cores is not enough where there are two.
    maxWorkers: '100%',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    benchmark: { include: ['test/bench/**/*.bench.ts'] },
  },
});
