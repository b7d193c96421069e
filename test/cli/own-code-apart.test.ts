import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { smallFile } from '../study/small.js';

const folder = mkdtempSync(join(tmpdir(), 'simpul-'));

/** A scenario with a policy of its own, which does this as it is loaded and this when it acts. */
function scenario(name: string, onLoad: string, onAct: string, params = ''): string {
  writeFileSync(
    join(folder, `${name}.mjs`),
    `import { definePolicy, z } from 'simpul';
${onLoad}
export default definePolicy({
  name: '${name}', title: { en: 'A', id: 'A' }, summary: { en: 'A', id: 'A' }, sources: [],
  params: z.strictObject({ ${params} }),
  intervene(world, params, desk) { ${onAct} },
});
`,
  );
  const path = join(folder, `${name}.json`);
  writeFileSync(path, JSON.stringify(smallFile(name, [{ policy: `./${name}.mjs` }])));
  return path;
}

/** The program in a process of its own, since it is about what own code does to that. */
function simpul(...words: string[]) {
  const argv = ['dist/cli/main.js', ...words, '--allow-code', '--lang', 'en'];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('own code', () => {
  test('prints to stderr, in a run and in the threads of a comparison', () => {
    const path = scenario(
      'talks',
      "console.log('loaded');",
      "if (world.tick === 3) console.log('week three');",
    );
    const ran = simpul('run', path, '--years', '1', '--json', '--quiet');
    expect(JSON.parse(ran.stdout)).toMatchObject({ scenario: 'talks' });
    expect(ran).toMatchObject({ status: 0, stderr: 'loaded\nweek three\n' });
    const out = join(folder, 'out');
    const compared = simpul(
      'compare',
      path,
      '--years',
      '1',
      '--replicates',
      '2',
      '--out',
      out,
      '--json',
      '--quiet',
    );
    expect(JSON.parse(compared.stdout)).toMatchObject({ folder: out });
    expect(compared.stderr).toContain('week three');
  });

  test('cannot end the program unseen, whether it is loaded or acts', () => {
    const loading = simpul('check', scenario('leaves', 'process.exit(0);', ''));
    expect(loading.status).toBe(2);
    expect(loading.stdout).toContain('leaves.mjs cannot be loaded: process.exit(0) called.');
    const acting = simpul('run', scenario('ends', '', 'if (world.tick === 60) process.exit(0);'));
    expect(acting).toMatchObject({ status: 1, stdout: '' });
    expect(acting.stderr).toMatch(
      /the run failed in the policy ends of your file .*ends\.mjs, week 9 of 2007: process\.exit\(0\)/,
    );
  });

  test.each([
    [
      'rejects',
      'Promise.reject(new Error("later"));',
      'cannot be loaded: later (rejects.mjs:2). Mend the file.',
    ],
    [
      'ticks',
      'setTimeout(() => { throw new Error("tick"); }, 20); await new Promise((done) => setTimeout(done, 200));',
      'cannot be loaded: tick (ticks.mjs:2). Mend the file.',
    ],
    ['slips', '\nconst a = = 3;', 'cannot be loaded: Unexpected token (slips.mjs:3). Mend the file.'],
    [
      'waits',
      'await new Promise(() => {});',
      'never finishes loading, since what it awaits never comes. Take that await out of the file.',
    ],
  ])('that %s as it is loaded is told of at its file', (name, onLoad, message) => {
    const { status, stdout, stderr } = simpul('check', scenario(name, onLoad, ''));
    expect([status, stderr]).toEqual([2, '']);
    expect(stdout).toContain(`${name}.mjs ${message}`);
  });

  test('may not act later than it is asked to', () => {
    const promising = simpul('run', scenario('promises', '', 'return Promise.reject(new Error("no"));'));
    expect([promising.status, promising.stdout]).toEqual([1, '']);
    expect(promising.stderr).toMatch(
      /^promises, .* in the policy promises of your file .*promises\.mjs, week 1 of 2006: a promise given\. A function that is not async would be right\. To repeat it: .*\n$/,
    );
    const lingering = simpul(
      'run',
      scenario('lingers', '', '\nsetTimeout(() => { throw new Error("boom"); }, 0);'),
    );
    expect(lingering).toEqual({
      status: 1,
      stdout: '',
      stderr:
        'Your own code threw when it was over: boom (lingers.mjs:7). Let it do all its work before it returns, without timers and promises.\n',
    });
  });

  test('with parameters whose schema throws is told of as its author’s', () => {
    const thrower = 'a: z.number().default(1).transform(() => { throw new Error("in schema"); })';
    const { status, stdout, stderr } = simpul('check', scenario('throws', '', '', thrower));
    expect([status, stderr]).toEqual([2, '']);
    expect(stdout).toContain(
      'policies.0: the params of this policy throw while they read what stands here: in schema (throws.mjs:5). Let them refuse a value with .refine(…) instead.',
    );
  });

  test.each(['NaN', '-1', 'Infinity'])('cannot pay %s', (amount) => {
    const path = scenario('pays', '', `desk.pay(${amount}, 0);`);
    const { status, stderr } = simpul('run', path);
    expect(status).toBe(1);
    expect(stderr).toContain(`desk.pay: costIdr is ${amount}. A finite number from 0 would be right.`);
  });
});
