import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { smallFiles } from './small-files.js';
import { changeJson, copyOf } from './tampering.js';
import { simpul } from './terminal.js';

const folder = smallFiles();
const made = join(folder, 'output', 'made');
const verify = (result: string, ...more: string[]) =>
  simpul('verify', result, '--workers', '1', '--sample', '1', ...more);

beforeAll(async () => {
  const study = join(folder, 'study.json');
  const { code } = await simpul('compare', study, '--replicates', '2', '--csv', '--out', made, '--quiet');
  expect(code).toBe(0);
});

describe('simpul verify', () => {
  test('finds CSV, charts and report as they were written, also made again in another language', async () => {
    expect(await verify(made)).toMatchObject({ code: 0 });
    const other = copyOf(made, 'indonesian');
    expect((await simpul('report', other, '--lang', 'id')).code).toBe(0);
    expect(await verify(other)).toMatchObject({ code: 0 });
    rmSync(join(other, 'report.html'));
    expect(await verify(other)).toMatchObject({ code: 0 });
    rmSync(join(other, 'charts'), { recursive: true });
    rmSync(join(other, 'outcomes.csv'));
    expect(await verify(other)).toMatchObject({ code: 0 });
  });

  test('names each file that was changed, and the line', async () => {
    const charts = readdirSync(join(made, 'charts'));
    const svg = `charts/${charts.find((name) => name.endsWith('.svg'))}`;
    const spec = `charts/${charts.find((name) => name.endsWith('.vl.json'))}`;
    for (const name of ['outcomes.csv', 'outcomes.csv-metadata.json', 'report.html', svg, spec]) {
      const result = copyOf(made, `changed-${name.replace('/', '-')}`);
      const text = readFileSync(join(result, name), 'utf8');
      const changed = text.replace(/(\d)(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
      expect(changed).not.toBe(text);
      writeFileSync(join(result, name), changed);
      const { code, out } = await verify(result, '--json');
      expect(code, name).toBe(1);
      const { differences } = JSON.parse(out);
      expect(differences.map(({ kind, file }: Record<string, unknown>) => [kind, file])).toEqual([
        ['file-bytes', name],
      ]);
      const told = (await verify(result)).out;
      expect(told).toContain(`${name}: is not what the tables and the comparison give: line `);
    }
  });

  test('does not judge what another version of simpul drew', async () => {
    const result = copyOf(made, 'older');
    changeJson(result, 'manifest.json', (manifest) => {
      manifest.simpul = '0.0.1';
    });
    appendFileSync(join(result, 'report.html'), '<!-- -->');
    const { code, out, err } = await verify(result);
    expect(out).not.toContain('report.html');
    expect(err).toContain('is of simpul 0.0.1');
    // The description of the CSV file names the version, which the manifest now tells otherwise.
    expect([code, out]).toEqual([1, expect.stringContaining('outcomes.csv-metadata.json')]);
  });

  test('follows what own code imports', async () => {
    mkdirSync(join(folder, 'parts'));
    writeFileSync(join(folder, 'parts', 'quota.mjs'), 'export const quota = 3;\n');
    const policy = readFileSync('test/node/own/no-hall.mjs', 'utf8');
    writeFileSync(
      join(folder, 'no-hall.mjs'),
      `import { quota } from './parts/quota.mjs';\nvoid quota;\n${policy}`,
    );
    const own = join(folder, 'output', 'own');
    const given = [join(folder, 'none.json'), join(folder, 'own.json'), '--replicates', '4', '--years', '1'];
    await simpul('compare', ...given, '--out', own, '--allow-code', '--quiet');
    expect(await verify(own, '--allow-code')).toMatchObject({ code: 0 });
    appendFileSync(join(folder, 'parts', 'quota.mjs'), '// changed\n');
    const { code, out } = await verify(own, '--allow-code');
    expect(code).toBe(1);
    expect(out).toMatch(/parts\/quota\.mjs: own code was changed since the result was made/);
  });
});
