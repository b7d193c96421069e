import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Rooms by floor, lowest first. A file imports from its own room or from a lower floor. */
const floors: readonly (readonly string[])[] = [
  ['portable', 'kernel'],
  ['random', 'stats', 'network', 'words', 'quantity'],
  ['model'],
  ['policy', 'measure'],
  ['scenario'],
  ['study'],
  ['chart', 'inference'],
  ['report'],
  ['node'],
  ['cli', 'web'],
];
const NODE_FLOOR = floors.findIndex((rooms) => rooms.includes('node'));
const MOST_LINES = 300;

interface Source {
  readonly path: string;
  readonly room: string;
  readonly text: string;
}

const sources: Source[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({
    path,
    room: path.includes('/') ? path.split('/')[0]! : '',
    text: readFileSync(join('src', path), 'utf8'),
  }));

function floorOf(room: string): number {
  return floors.findIndex((rooms) => rooms.includes(room));
}

/** Where a file's relative imports lead, as paths below src. */
function importsOf({ path, text }: Source): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) =>
    normalize(join(dirname(path), match[1]!)),
  );
}

/** What breaks the order of the floors in one file. */
function floorBreaches(source: Source): string[] {
  if (source.room === '') return [];
  return importsOf(source).flatMap((target) => {
    const room = target.split('/')[0]!;
    const isBelow = floorOf(room) >= 0 && floorOf(room) < floorOf(source.room);
    // The public API gathers what lies below the Node floor; from there on up it may be used like any lower room.
    const isPublicApi = target === 'index.js' && floorOf(source.room) >= NODE_FLOOR;
    const isAllowed = room === source.room || isBelow || isPublicApi;
    return isAllowed ? [] : [`${source.path} imports ${target}`];
  });
}

/** Code without comments and texts, so that a word in a sentence is no call. */
function codeOf(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '')
    .replace(/'(?:\\.|[^'\\\n])*'/g, "''")
    .replace(/`(?:\\.|[^`\\])*`/g, '``');
}

const forbidden: readonly (readonly [RegExp, string])[] = [
  [
    /\bMath\.(random|exp|expm1|log|log1p|log2|log10|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|asinh|acosh|atanh|cbrt|hypot)\b/,
    'differs between engines',
  ],
  [/\*\*/, 'differs between engines'],
  [/\bDate\b|\bperformance\.now\b/, 'reads the clock'],
  [/\bIntl\b|\.toLocale/, 'depends on the machine’s language'],
  [
    /from 'node:|\bprocess\.(env|argv|stdout|stderr|exit|cwd|on|platform)\b|\brequire\(|\bwindow\.|\bdocument\.(body|create|query|get)/,
    'knows Node or the browser',
  ],
];

/** What a file below the Node floor uses and may not. */
function impurities({ path, room, text }: Source): string[] {
  const isBelowNode = room === '' || floorOf(room) < NODE_FLOOR;
  if (!isBelowNode) return [];
  const code = codeOf(text);
  const breaches = forbidden.filter(([pattern]) => pattern.test(code)).map(([, why]) => `${path}: ${why}`);
  return /from 'node:/.test(text) ? [...breaches, `${path}: imports Node`] : breaches;
}

describe('the house', () => {
  it('keeps every file in a known room', () => {
    const strangers = sources.filter(({ room }) => room !== '' && floorOf(room) < 0).map(({ path }) => path);
    expect(strangers).toEqual([]);
  });

  it('imports downwards only', () => {
    expect(sources.flatMap(floorBreaches)).toEqual([]);
  });

  it('uses nothing below the Node floor that differs between machines', () => {
    expect(sources.flatMap(impurities)).toEqual([]);
  });

  it('keeps files short', () => {
    const long = sources
      .filter(({ text }) => text.split('\n').length > MOST_LINES + 1)
      .map(({ path }) => path);
    expect(long).toEqual([]);
  });

  it('has no drawers for odds and ends', () => {
    const drawers = sources.filter(({ path }) =>
      /(^|\/)(utils?|helpers?|common|core|manager|types)(\.ts|\/)/.test(path),
    );
    expect(drawers.map(({ path }) => path)).toEqual([]);
  });

  it('notices a breach when there is one', () => {
    const breach = (path: string, text: string) => ({ path, room: path.split('/')[0]!, text });
    expect(floorBreaches(breach('model/a.ts', "import { x } from '../policy/b.js';"))).toHaveLength(1);
    expect(floorBreaches(breach('policy/a.ts', "import { x } from '../measure/b.js';"))).toHaveLength(1);
    expect(floorBreaches(breach('policy/a.ts', "import { x } from '../model/b.js';"))).toHaveLength(0);
    expect(impurities(breach('model/a.ts', 'const x = Math.random();'))).toHaveLength(1);
    expect(impurities(breach('model/a.ts', 'const x = 2 ** 3;'))).toHaveLength(1);
    expect(impurities(breach('stats/a.ts', "import { readFileSync } from 'node:fs';"))).toHaveLength(1);
    expect(impurities(breach('node/a.ts', "import { readFileSync } from 'node:fs';"))).toHaveLength(0);
    expect(impurities(breach('model/a.ts', '/** Math.random is not used. */ const x = 1;'))).toHaveLength(0);
  });
});
