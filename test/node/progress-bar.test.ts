import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { progressBar } from '../../src/node/progress-bar.js';

/** A terminal that keeps what is written to it. */
function terminal() {
  const written: string[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      written.push(String(chunk));
      done();
    },
  });
  return { written, stream: Object.assign(stream, { isTTY: true, columns: 120 }) };
}

describe('the bar', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('follows what there is to do, which grows with every look of a study that runs until it is precise', async () => {
    const { written, stream } = terminal();
    const bar = await progressBar(true, 'Comparing', 'runs', stream);
    const shownAfter = (done: number, all: number) => {
      written.length = 0;
      bar.update(done, all);
      vi.advanceTimersByTime(500);
      return written.join('');
    };
    expect(shownAfter(0, 20)).toMatch(/0\/20 runs {2}(?![\w-])/);
    expect(shownAfter(20, 20)).toContain('100 %  20/20 runs');
    expect(shownAfter(20, 26)).toContain('76 %  20/26 runs');
    expect(shownAfter(25, 26)).toContain('96 %  25/26 runs');
    bar.stop();
  });

  it('is silent without a terminal', async () => {
    const { written, stream } = terminal();
    const bar = await progressBar(false, 'Comparing', 'runs', stream);
    bar.update(1, 20);
    bar.update(21, 25);
    vi.advanceTimersByTime(500);
    bar.stop();
    expect(written).toEqual([]);
  });
});
