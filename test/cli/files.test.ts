import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { simpul } from './terminal.js';

const home = process.cwd();
afterEach(() => process.chdir(home));

/** A new folder, in which the program then is. */
function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'simpul-'));
  process.chdir(path);
  return path;
}

describe('simpul init', () => {
  it.each(['en', 'id'])('writes a commented scenario that passes the check (%s)', async (lang) => {
    folder();
    expect((await simpul('init', 'my-city', '--lang', lang)).code).toBe(0);
    expect(await simpul('check', 'my-city.yaml')).toEqual({
      code: 0,
      out: 'my-city.yaml: no mistakes found.\n',
      err: '',
    });
    const text = readFileSync('my-city.yaml', 'utf8');
    expect(text).toContain(lang === 'en' ? '# The same seed of chance' : '# Benih acak yang sama');
    expect(text.split('\n')[0]).toMatch(/^# yaml-language-server: \$schema=.*scenario\.schema\.json$/);
  });

  it('has nothing English in the Indonesian one but keys, words of the format and names of policies', async () => {
    folder();
    await simpul('init', 'kota-saya.yaml', '--lang', 'id');
    const text = readFileSync('kota-saya.yaml', 'utf8');
    expect(text).toContain('    interval: 2 bulan\n');
    expect(text).toContain('burnIn: 10 tahun');
    expect(text).not.toMatch(
      /\b(months?|million|days|city|food|furniture|makers|write|where|The|Acts|Groups)\b/,
    );
  });

  it('never writes over a file', async () => {
    folder();
    writeFileSync('mine.yaml', 'mine');
    const { code, err } = await simpul('init', 'mine');
    expect([code, err]).toEqual([
      2,
      'mine.yaml: there is such a file already, and it is left as it is. Choose another name.\n',
    ]);
    expect(readFileSync('mine.yaml', 'utf8')).toBe('mine');
  });

  it.each([
    [
      'My City',
      'not a name of a scenario. Names are lower-case letters and digits with hyphens, such as my-city.',
    ],
    [
      '../x',
      'a path, where a name is taken; the file is written into the folder you are in. Write simpul init x there.',
    ],
    [
      'sub/My City.yaml',
      'a path, where a name is taken; the file is written into the folder you are in. Write simpul init my-city there.',
    ],
    ['..', 'not a name of a scenario. Names are lower-case letters and digits with hyphens.'],
    [
      '/',
      'a path, where a name is taken; the file is written into the folder you are in. Write simpul init my-city there.',
    ],
  ])('asks for a name that a scenario can have: not %s', async (name, message) => {
    const where = folder();
    expect(await simpul('init', name)).toEqual({ code: 2, out: '', err: `${name}: ${message}\n` });
    expect(readdirSync(where)).toEqual([]);
  });
});

describe('simpul params', () => {
  it('keeps to what is named, of a file as of all', async () => {
    const event = join(home, 'scenarios/pasuruan/annual-event-only.yaml');
    const of = async (name: string) => (await simpul('params', name, '--of', event)).out;
    expect(await of('quota')).toMatch(/^policies\.0\.quota = 20 firms\n {4}assumed: .*\n$/);
    expect(await of('annual-event.quota')).toBe(await of('quota'));
    const ofEvent = (await of('annual-event')).split('\n').filter((line) => /^\S/.test(line));
    expect(ofEvent.length).toBeGreaterThan(1);
    expect(ofEvent.every((line) => line.startsWith('policies.0.'))).toBe(true);
    expect(await simpul('params', 'quta', '--of', event)).toMatchObject({
      code: 2,
      err: expect.stringContaining('Did you mean quota?'),
    });
  });

  it('tells default, unit, range, origin and purpose', async () => {
    expect((await simpul('params', 'contact.faceKm')).out).toBe(
      [
        'behaviour.contact.faceKm = 8 km (3 … 15)',
        '    Scale of distance for meeting face to face',
        '    from the literature: Mok, Wellman & Carrasco 2010 (5 miles)',
        '',
      ].join('\n'),
    );
  });

  it('names the accesses of a firm in the language', async () => {
    const { out } = await simpul('params', 'humanResources', '--lang', 'id');
    expect(out).toContain('    Rata-rata bekal awal: akses sumber daya manusia\n');
    expect((await simpul('params', 'humanResources')).out).toContain('access to human resources\n');
  });

  it('takes the name of a group or a policy', async () => {
    const { out } = await simpul('params', 'skills', '--json');
    const paths = (JSON.parse(out) as { path: string }[]).map(({ path }) => path);
    expect(paths).toContain('skills.quota');
    expect(paths.every((path) => path.startsWith('skills.'))).toBe(true);
  });

  it('says where each comes from in the language of the reader', async () => {
    const { out } = await simpul('params', 'fading', '--lang', 'id');
    expect(out).toContain(
      '    asumsi: Sutcliffe, Wang & Dunbar 2012 (kepercayaan memudar tanpa interaksi); besaran: perkiraan',
    );
    const { out: json } = await simpul('params', 'generalisedSpread', '--json');
    expect(JSON.parse(json)).toMatchObject([{ source: { en: 'judgement', id: 'perkiraan' } }]);
    const { out: numbers } = await simpul(
      'params',
      '--of',
      'scenarios/pasuruan/pasuruan.yaml',
      '--lang',
      'id',
    );
    expect(numbers).toContain('    dari statistik resmi: RPJMD Kota Pasuruan: 35,29 km², dianggap lingkaran');
  });

  it('gives the nearest name', async () => {
    const { code, err } = await simpul('params', 'quotta');
    expect([code, err]).toEqual([
      2,
      'quotta: no parameter, group or policy has this in its name or summary. Did you mean quota?\n',
    ]);
  });

  it('lists the numbers of a scenario with --of', async () => {
    const { out } = await simpul('params', '--of', 'scenarios/pasuruan/pasuruan.yaml');
    expect(out).toContain(
      'world.firms.bukir-furniture.count = 881 firms\n    from official statistics: Disperindag Jawa Timur',
    );
  });

  it('refuses a scenario with mistakes', async () => {
    const { code, out, err } = await simpul('params', '--of', 'test/broken/role-unknown.yaml');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Did you mean umkm?');
  });
});

describe('simpul measures', () => {
  it('tells formula, unit, range and sources', async () => {
    const { out } = await simpul('measures', 'trust');
    expect(out).toMatch(
      /^trust — .*\n.*\n {4}formula: .*\n {4}unit: .*0 … 1; higher is better\n {4}sources: /,
    );
  });

  it('tells them in Indonesian, too', async () => {
    const { out } = await simpul('measures', 'trust', '--lang', 'id');
    expect(out).toContain('    rumus: rata-rata i dari T_i, T_i = rata-rata kepercayaan_ij pada ikatannya\n');
  });

  it('gives the nearest name', async () => {
    expect((await simpul('measures', 'trsut')).err).toBe(
      'trsut: no measure has this in its name, title or summary. Did you mean trust?\n',
    );
  });
});

describe('simpul schema', () => {
  it('prints the schema', async () => {
    expect(JSON.parse((await simpul('schema', 'study')).out).title).toBe('Simpul study');
  });
});

describe('simpul diff', () => {
  const follow = 'scenarios/pasuruan/event-and-follow-up.yaml';

  it('says that nothing differs', async () => {
    expect((await simpul('diff', follow, follow)).out).toBe(
      'event-and-follow-up and event-and-follow-up say the same.\n',
    );
  });

  it('says in words what differs, with units and defaults', async () => {
    expect((await simpul('diff', follow, 'scenarios/pasuruan/regular-follow-up.yaml')).out).toBe(
      [
        'From event-and-follow-up to regular-follow-up, 5 things change:',
        '  policy annual-event is left out',
        '  policies.regular-follow-up.channel: phone becomes visit',
        '      How the agency follows up: by visits, by phone, or with messages to a group',
        '  policies.regular-follow-up.pool: introduced becomes any',
        '      Among which ties: those the agency introduced, those first and then any other, or any tie of a small firm of its city',
        '  policies.regular-follow-up.silence: 9 weeks becomes 13 weeks',
        '      Time without contact after which a tie counts as at risk',
        '  policies.regular-follow-up.within: 6000 km (default) becomes 20 km',
        '      Greatest distance between the two',
        '',
      ].join('\n'),
    );
  });

  it('writes numbers as files take them, in words of the language', async () => {
    const { out } = await simpul(
      'diff',
      'scenarios/pasuruan/pasuruan.yaml',
      'scenarios/teaching/small-town.yaml',
      '--lang',
      'id',
    );
    expect(out).toMatch(/budget\.yearly: Rp\s400\sjuta( \(bawaan\))? menjadi Rp\s\d+\sjuta/);
    expect(out).toMatch(/time\.startYear: 2006( \(bawaan\))? menjadi 20\d\d\n/);
    expect(out).toContain('latitude: -7.6 derajat lintang utara');
    expect(out).not.toMatch(/\d,\d|rupiah/);
  });

  it('says what is written of a policy that is added, in Indonesian', async () => {
    const { out } = await simpul('diff', 'scenarios/pasuruan/annual-event-only.yaml', follow, '--lang', 'id');
    expect(out).toContain(
      [
        '  kebijakan regular-follow-up ditambahkan, pada prioritas ke-2',
        '      interval: 9 minggu',
        '          Selang waktu antarputaran',
        '      channel: phone',
        '          Cara tindak lanjut: kunjungan, telepon, atau pesan grup',
        '      whom: ties-at-risk',
      ].join('\n'),
    );
  });

  it('says of an added policy its target, condition and phases, too, and what it is by another label', async () => {
    const town = readFileSync('scenarios/teaching/small-town.yaml', 'utf8');
    folder();
    writeFileSync('town.yaml', town);
    const head = (name: string) =>
      `name: ${name}\ntitle: { en: ${name}, id: ${name} }\nextends: ./town.yaml\n`;
    writeFileSync('none.yaml', `${head('none')}policies: []\n`);
    writeFileSync(
      'two.yaml',
      `${head('two')}policies:
  - policy: skills
    label: course
    when: { signal: mean-trust, below: 40 % }
    target: { sizes: [micro, small] }
    courseCost: Rp 1000000
    phases: [{ to: 2021-12 }, { from: 2022-01, quota: 30 }]
`,
    );
    const added = await simpul('diff', 'none.yaml', 'two.yaml');
    expect(added.out.split('\n').slice(1)).toEqual([
      '  policy course is added, as number 1 in priority',
      '      policy: skills',
      '          Which policy',
      '      when.signal: mean-trust',
      '          What is looked at',
      '      when.below: 40 %',
      '          Acts while it is below this',
      '      target.sizes: [micro, small]',
      '          Firms of these size classes',
      '      courseCost: Rp 1 million',
      '          Cost of a course',
      '      phases.0.to: 2021-12',
      '          Last month',
      '      phases.1.from: 2022-01',
      '          First month',
      '      phases.1.quota: 30 firms per year',
      '          Firms trained in a year',
      '',
    ]);
    const removed = await simpul('diff', 'two.yaml', 'none.yaml');
    expect(removed.out.split('\n').slice(1)).toEqual(['  policy course is left out', '']);
  });
});
