import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { event, smallFile } from '../study/small.js';

/** An event in each of the three years. */
function held(more: object = {}) {
  return event({ itinerary: [2006, 2007, 2008].map((year) => ({ year, place: 'away' })), ...more });
}

/** A new folder with a few small scenarios and a study of two of them; JSON is a scenario's other dress. */
export function smallFiles(): string {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-'));
  const write = (name: string, content: object) => writeFileSync(join(folder, name), JSON.stringify(content));
  write('none.json', smallFile('none'));
  write('event.json', smallFile('event', [held()]));
  write('nothing.json', smallFile('nothing', [held({ quota: 0 })]));
  write('late.json', smallFile('late', [held({ phases: [{ from: '2008-01' }] })]));
  write('own.json', smallFile('own', [{ policy: './no-hall.mjs' }]));
  write('study.json', {
    name: 'small-study',
    title: { en: 'A small study', id: 'Studi kecil' },
    scenarios: ['./none.json', './event.json'],
    baseline: 'none',
    replicates: 3,
    outcomes: ['tie-count', 'trust'],
    seed: 'small',
  });
  return folder;
}

/**
 * Writes a sweep of the two scenarios of such a folder's study; gives its path. What is varied stands from the sixth line
 * on, as plain data or as the very text.
 */
export function smallSweep(folder: string, name: string, vary: string | object, more: object = {}): string {
  const study = {
    name: 'small-sweep',
    scenarios: ['./none.json', './event.json'],
    baseline: 'none',
    replicates: 3,
    seed: 'small',
  };
  const title = { en: 'A small sweep', id: 'Sweep kecil' };
  const [before, after] = [
    { ...study, ...more },
    { title, outcomes: ['tie-count', 'trust'] },
  ].map((keys) => Object.entries(keys).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`));
  const varied = typeof vary === 'string' ? vary : `vary: ${JSON.stringify(vary)}\n`;
  const path = join(folder, `${name}.yaml`);
  writeFileSync(path, [...before!, varied, ...after!].join(''));
  return path;
}

/** The files of a sweep's result by name, each as it is to the byte; not those of its parts, nor the journal with its times. */
export function filesOf(result: string): Record<string, string> {
  const names = readdirSync(result).filter((name) => name !== 'shards' && name !== 'journal');
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(result, name)).toString('base64')]));
}
