import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { compareStudy } from '../../src/node/compare-study.js';
import { openRunStore, type RunStore } from '../../src/node/run-store.js';
import type { StudyData } from '../../src/study/study-data.js';
import { smallFiles } from '../cli/small-files.js';
import { simpul } from '../cli/terminal.js';
import { event } from '../study/small.js';
import { smallData } from './small-data.js';

const study = smallData(
  {
    few: [event({ quota: 4 })],
    none: [],
    many: [event({ quota: 20 }), event({ label: 'second', week: 30 })],
  },
  { replicates: 1, equalBudgetIdr: 80e6 },
);
const newPath = () => join(mkdtempSync(join(tmpdir(), 'simpul-')), 'runs.duckdb');

async function withStore<T>(path: string, use: (store: RunStore) => Promise<T>, isFresh = false): Promise<T> {
  const store = await openRunStore(path, isFresh);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

/** Compares a study; gives with for how many scenarios the equal budget was searched. */
function compared(path: string, data: StudyData, isFresh = false) {
  const searched: number[] = [];
  const onScale = (scenarios: number) => void searched.push(scenarios);
  return withStore(
    path,
    async (store) => {
      const { comparison } = await compareStudy(data, { workers: 2, store, onScale });
      return { comparison, searched };
    },
    isFresh,
  );
}

afterEach(() => vi.restoreAllMocks());

describe('the search for the equal budget', () => {
  test('is kept by scenario and amount, and made again for what is new, or when all is to be anew', async () => {
    const path = newPath();
    const first = await compared(path, study);
    expect(first.searched).toEqual([2]);
    expect(await compared(path, study)).toEqual({ ...first, searched: [] });
    expect(await compared(path, study, true)).toEqual(first);
    const turned = { ...study, scenarios: [...study.scenarios].reverse(), replicates: 2 };
    expect((await compared(path, turned)).searched).toEqual([]);
    expect((await compared(path, { ...study, equalBudgetIdr: 90e6 })).searched).toEqual([2]);
    expect((await compared(path, { ...study, seed: 'another' })).searched).toEqual([2]);
    const changed = smallData({ few: [event({ quota: 5 })] }).scenarios;
    const other = { ...study, scenarios: [...changed, ...study.scenarios.slice(1)] };
    expect((await compared(path, other)).searched).toEqual([1]);
  });

  test('that is interrupted goes on with what is missing', async () => {
    const path = newPath();
    const abort = new AbortController();
    await withStore(path, async (store) => {
      const { keep, ...rest } = store.scalings;
      const scalings: RunStore['scalings'] = {
        ...rest,
        keep(...one) {
          abort.abort();
          return keep(...one);
        },
      };
      const options = { workers: 1, signal: abort.signal, store: { ...store, scalings } };
      await expect(compareStudy(study, options)).rejects.toMatchObject({ done: 0, replicates: 0 });
    });
    const { searched, comparison } = await compared(path, study);
    expect(searched).toEqual([1]);
    expect(comparison).toEqual((await compared(newPath(), study)).comparison);
  });

  test('is not made by a study with everything finished, which has no thread do anything', async () => {
    const folder = smallFiles();
    const files = ['event', 'none'].map((name) => join(folder, `${name}.json`));
    const bytes = async (name: string, ...more: string[]) => {
      const out = join(folder, 'output', name);
      const words = ['--equal-budget', '80000000', '--replicates', '2', '--out', out, '--quiet', ...more];
      const sent = vi.spyOn(Worker.prototype, 'postMessage');
      expect((await simpul('compare', ...files, ...words)).code).toBe(0);
      const messages = sent.mock.calls.length;
      sent.mockRestore();
      return { messages, text: readFileSync(join(out, 'comparison.json'), 'utf8') };
    };
    const first = await bytes('first');
    expect(JSON.parse(first.text).equalBudget.scaled).toHaveLength(1);
    expect(first.messages).toBeGreaterThan(0);
    expect(await bytes('again')).toEqual({ messages: 0, text: first.text });
    const fresh = await bytes('fresh', '--fresh');
    expect(fresh.text).toBe(first.text);
    expect(fresh.messages).toBeGreaterThan(0);
  });
});
