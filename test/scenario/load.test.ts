import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/scenario/load.js';
import { loadStudy } from '../../src/scenario/load-study.js';
import { problemText } from '../../src/scenario/problem.js';
import { files, town } from './files-in-memory.js';

const load = (texts: Record<string, string>, path: string, overrides: string[] = []) =>
  loadScenario(path, { readFile: files({ 'town.yaml': town, ...texts }), overrides });

const head = 'name: other\ntitle: { en: Other, id: Lain }\nextends: ./town.yaml\n';

async function problems(texts: Record<string, string>, path: string, overrides: string[] = []) {
  return (await load(texts, path, overrides)).problems.map((problem) => problemText(problem, 'en'));
}

describe('loading a scenario', () => {
  it('fills in defaults and leaves what the files say beside them', async () => {
    const { scenario, raw, problems: found } = await load({}, 'town.yaml');
    expect(found).toEqual([]);
    expect(scenario?.time).toEqual({ startYear: 2006, years: 10, burnIn: 15 });
    expect(raw.time).toBeUndefined();
    expect(scenario?.world.places.coast?.radius).toBe(5);
  });

  it('reads JSON as it reads YAML', async () => {
    const { raw } = await load({}, 'town.yaml');
    const { scenario, problems: found } = await load(
      { 'town.json': `${JSON.stringify(raw, null, '\t')}\n` },
      'town.json',
    );
    expect(found).toEqual([]);
    expect(scenario).toEqual((await load({}, 'town.yaml')).scenario);
  });

  it('reads amounts with their units', async () => {
    const text = `${head}budget: { yearly: Rp 1.250.000 }
world: { firms: { bakers: { licensed: 30 %, sales: { median: Rp 2 miliar } } } }
policies: [{ policy: local-associations, interval: 3 bulan }]\n`;
    const { scenario } = await load({ 'a.yaml': text }, 'a.yaml');
    expect(scenario?.budget.yearly).toBe(1_250_000);
    expect(scenario?.world.firms.bakers).toMatchObject({ licensed: 0.3, sales: { median: 2e9 } });
    expect(scenario?.policies[0]).toMatchObject({ interval: 13 });
  });
});

describe('a budget that pays for nothing', () => {
  const policies = 'policies: [{ policy: skills }, { policy: local-associations }]\n';
  const warnings = (text: string) => problems({ 'a.yaml': `${head}${text}` }, 'a.yaml');

  it.each(['0', 'Rp 0'])('(%s) with policies that cost money is warned of', async (yearly) => {
    expect(await warnings(`budget: { yearly: ${yearly} }\n${policies}`)).toEqual([
      'a.yaml:4:19: budget.yearly: the budget is 0, and these policies cost money: skills, local-associations. What they cannot pay for is not done; give yearly an amount, or take them out.',
    ]);
  });

  it('is fine without policies, or with policies that cost nothing', async () => {
    expect(await warnings('budget: { yearly: 0 }\n')).toEqual([]);
    const free = 'policies: [{ policy: skills, courseCost: 0, costPerFirm: Rp 0 }]\n';
    expect(await warnings(`budget: { yearly: 0 }\n${free}`)).toEqual([]);
    const dear = 'policies: [{ policy: skills, courseCost: 3000, costPerFirm: 0 }]\n';
    expect(await warnings(`budget: { yearly: 3000 }\n${dear}`)).toEqual([]);
    expect(await warnings(`budget: { yearly: 1 }\n${free}`)).toEqual([]);
  });

  it.each(['50', 'Rp 50'])('(%s, with juta forgotten) is warned of, too', async (yearly) => {
    expect(await warnings(`budget: { yearly: ${yearly} }\n${policies}`)).toEqual([
      'a.yaml:4:19: budget.yearly: the budget is Rp 50 a year, less than the lowest price (Rp 200 thousand) of these policies: skills, local-associations. Nothing of them can be paid for; write the amount in full or with its word, such as Rp 250 million.',
    ]);
    const part = 'policies: [{ policy: seed-deal, value: 100, subsidy: 40 % }]\n';
    expect(await warnings(`budget: { yearly: ${yearly} }\n${part}`)).toEqual([]);
    const cheap = 'policies: [{ policy: skills }, { policy: seed-deal, value: 40 }]\n';
    expect(await warnings(`budget: { yearly: ${yearly} }\n${cheap}`)).toEqual([]);
  });
});

describe('extends', () => {
  it('merges maps and replaces lists; of several files the later wins, the file itself last', async () => {
    const texts = {
      'one.yaml': `${head}seed: one\nbudget: { yearly: 1000000, officerDays: 10 }\npolicies: [{ policy: skills }, { policy: seed-deal }]\n`,
      'two.yaml': 'seed: two\nbudget: { officerDays: 20 }\n',
      'sub/all.yaml': `name: all\nextends: [../one.yaml, ../two.yaml]\npolicies: [{ policy: skills }]\n`,
    };
    const { scenario, files: read, problems: found } = await load(texts, 'sub/all.yaml');
    expect(found).toEqual([]);
    expect(scenario).toMatchObject({
      name: 'all',
      seed: 'two',
      budget: { yearly: 1000000, officerDays: 20 },
    });
    expect(scenario?.policies.map(({ policy }) => policy)).toEqual(['skills']);
    expect(read.map(({ path }) => path)).toEqual(['sub/all.yaml', 'one.yaml', 'town.yaml', 'two.yaml']);
  });

  it('points to the file in which a value was written', async () => {
    const texts = {
      'base.yaml': `${head}seed: 3\ntime: { years: 0 }\n`,
      'a.yaml': 'name: a\nextends: ./base.yaml\n',
    };
    expect(await problems(texts, 'a.yaml')).toEqual([
      'base.yaml:5:16: time.years: 0 is too low. Write a whole number from 1 to 100 (years).',
    ]);
  });

  it('still judges what stands in a file whose base is missing', async () => {
    const text =
      'name: a\ntitle: { en: A, id: A }\nextends: ./gone.yaml\ntiem: { years: 3 }\nsurvey: { noise: 7 }\n';
    expect(await problems({ 'a.yaml': text }, 'a.yaml')).toEqual([
      'a.yaml:3:10: extends: there is no file gone.yaml. Check the name and the folder.',
      'a.yaml:4:1: tiem: there is no key tiem here. Did you mean time?',
      'a.yaml:5:18: survey.noise: 7 is too high. Write a number from 0 to 1 (trust).',
    ]);
  });

  it.each([
    ['5', 'a.yaml:3:10: extends: extends takes a file or a list of files. Write extends: ./name.yaml.'],
    ["''", 'a.yaml:3:10: extends: extends takes a file or a list of files. Write extends: ./name.yaml.'],
    ['./gone.yaml', 'a.yaml:3:10: extends: there is no file gone.yaml. Check the name and the folder.'],
    [
      './a.yaml',
      'a.yaml:3:10: extends: extends goes round in a circle: a.yaml → a.yaml. Take one of them out.',
    ],
    [
      './list.yaml',
      'list.yaml:1:1: the file holds a list, not keys with values. Begin with lines such as name: my-scenario.',
    ],
    [
      './study.yaml',
      'study.yaml:2:1: this is a study, and a.yaml extends it. A scenario extends scenarios or parts of them.',
    ],
  ])(
    'that is refused (%s) is the only reason told, not what is missing because of it',
    async (base, message) => {
      const texts = {
        'list.yaml': '- a\n',
        'study.yaml': 'name: study\nscenarios: [./town.yaml]\nbaseline: town\n',
        'a.yaml': `name: a\ntitle: { en: A, id: A }\nextends: ${base}
policies:
  - { policy: annual-event, itinerary: [{ year: 2006, place: coast }] }
  - { policy: clear-rules, patterns: [outsourcing] }
provenance: { 'world.firms.*.count': { mark: study, source: x } }
index: { own-measure: 1 }\n`,
      };
      const overrides = ['policies.0.quota=3', 'world.firms.bakers.count=3'];
      expect(await problems(texts, 'a.yaml', overrides)).toEqual([message]);
    },
  );

  it('merges with << inside a file, what is written out winning', async () => {
    const text = `${head}world:
  firms:
    bakers: &b { role: umkm, place: town, sector: bakery, count: 5, licensed: 0.1 }
    cooks: { <<: *b, count: 7 }\n`;
    const { scenario } = await load({ 'a.yaml': text }, 'a.yaml');
    expect(scenario?.world.firms.cooks).toMatchObject({ count: 7, licensed: 0.1, role: 'umkm' });
  });

  it('has a limit of depth', async () => {
    const texts: Record<string, string> = {};
    for (let level = 0; level < 40; level++)
      texts[`f${level}.yaml`] = `name: f\nextends: ./f${level + 1}.yaml\n`;
    expect(await problems(texts, 'f0.yaml')).toEqual([
      'f16.yaml:2:10: extends: extends goes more than 16 files deep. Merge some of them.',
    ]);
  });

  it('survives brackets without end', async () => {
    const [message] = await problems({ 'a.yaml': `a: ${'['.repeat(200_000)}` }, 'a.yaml');
    expect(message).toMatch(/^a\.yaml(:\d+:\d+)?: /);
  });

  it('says once what belongs where a number is none', async () => {
    const text = 'name: other\ntitle: { en: Other, id: Lain }\nextends: .inf\n';
    expect(await problems({ 'a.yaml': text }, 'a.yaml')).toEqual([
      'a.yaml:3:10: extends: extends takes a file or a list of files. Write extends: ./name.yaml.',
    ]);
  });

  it('keeps a number that is none out even where nothing asks for a number', async () => {
    const { scenario } = await load({ 'a.yaml': `${head}provenance: { world: { mark: .nan } }\n` }, 'a.yaml');
    expect(scenario).toBeUndefined();
  });

  it('takes lines and tabs in a text, and nothing that steers a terminal in its messages', async () => {
    const text = head.replace('en: Other', 'en: "Two\\nlines\\tand a tab"');
    expect((await load({ 'a.yaml': text }, 'a.yaml')).problems).toEqual([]);
    const found = await problems({ 'a.yaml': head }, 'a.yaml', ['na\u001b[31mme=\u0007']);
    expect(found.join()).not.toMatch(/\p{Cc}/u);
  });

  it('refuses more partnership patterns than ties can tell apart, memoranda of phases included', async () => {
    const withPhases = (count: number) => {
      const phases = Array.from({ length: count }, (_, at) => {
        const [year, month] = [2006 + Math.floor(at / 12), String(1 + (at % 12)).padStart(2, '0')];
        return `{ from: ${year}-${month}, to: ${year}-${month} }`;
      });
      const trip = `{ policy: annual-event, itinerary: [{ year: 2006, place: coast }], phases: [${phases}] }`;
      return problems({ 'a.yaml': `${head}time: { years: 30 }\npolicies: [${trip}]\n` }, 'a.yaml');
    };
    expect(await withPhases(255)).toEqual([]);
    expect(await withPhases(256)).toEqual([
      expect.stringContaining('policies: 256 partnership patterns, a memorandum for each phase of an annual'),
    ]);
  });

  it('changes nothing beyond the scenario', async () => {
    await load(
      { 'a.yaml': `${head}__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }\n` },
      'a.yaml',
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('--set', () => {
  const trip =
    '{ policy: annual-event, itinerary: [{ year: 2006, place: coast }], phases: [{ from: 2006-01 }] }';
  const text = `${head}policies:\n  - { policy: skills }\n  - { policy: seed-deal, label: seeds }\n  - ${trip}\n`;

  it('changes values by path, by the number of a policy, by its name or label', async () => {
    const overrides = [
      'time.years=3',
      'policies.0.quota=7',
      'policies.skills.first=left-out',
      'policies.seeds.quota=9',
    ];
    const { scenario } = await load({ 'a.yaml': text }, 'a.yaml', overrides);
    expect(scenario?.time.years).toBe(3);
    expect(scenario?.policies).toMatchObject([{ quota: 7, first: 'left-out' }, { quota: 9 }, {}]);
  });

  it('finds a policy of one’s own by the name of its file, and tells such names', async () => {
    const own = `${head}policies:\n  - { policy: ./own/mentoring.js, pairs: 2 }\n  - { policy: skills }\n`;
    const { raw } = await load({ 'a.yaml': own }, 'a.yaml', ['policies.mentoring.pairs=7']);
    expect(raw.policies).toMatchObject([{ pairs: 7 }, {}]);
    expect((await problems({ 'a.yaml': own }, 'a.yaml', ['policies.mentring.pairs=7'])).join('\n')).toContain(
      'policies.mentring leads nowhere. Did you mean mentoring?',
    );
  });

  it('takes whole lists and maps', async () => {
    const { scenario } = await load({ 'a.yaml': text }, 'a.yaml', ['policies=[]', 'survey={ noise: 0 }']);
    expect(scenario?.policies).toEqual([]);
    expect(scenario?.survey.noise).toBe(0);
  });

  it.each([
    ['time.years=0', 'time.years=0: 0 is too low. Write a whole number from 1 to 100 (years).'],
    ['time.yeras=5', 'time.yeras=5: there is no key yeras here. Did you mean years?'],
    [
      'policies.5.quota=1',
      'policies.5.quota=1: policies.5 leads nowhere. There are 0, 1, 2, skills, seeds, seed-deal, annual-event.',
    ],
    ['policies.skils.quota=1', 'policies.skils.quota=1: policies.skils leads nowhere. Did you mean skills?'],
    [
      'time.years.more=1',
      'time.years.more=1: found a map of keys. Write a whole number from 1 to 100 (years).',
    ],
    [
      'time.=5',
      'time.=5: the path time. has a point with no key beside it. Write keys with one point between them, such as time.years.',
    ],
    ['=5', '=5: there is no path before the =. Write --set path=value, such as --set time.years=5.'],
    ['time.years=', 'time.years=: there is no value. Write --set path=value, such as --set time.years=5.'],
    ['seed="\\u001b[31m"', 'seed="\\u001b[31m": the text has a sign that is not seen (U+001B). Delete it.'],
    ['world=3', 'world=3: found 3. Write keys with values (places, sectors, firms, patterns, sizeLimits).'],
    ['world.firms=[]', 'world.firms=[]: found an empty list. Write keys with values.'],
    ['world.firms={}', 'world.firms={}: the world has no firm. Give a group a count above 0.'],
    ['world.places={}', 'world.places={}: no place is the home city. Write home: true at one place.'],
    [
      'world.places.town=3',
      'world.places.town=3: found 3. Write keys with values (title, home, latitude, longitude, radius, counterpart).',
    ],
    ['world.sectors={}', 'world.sectors={}: the world has no line of business. Write one, such as food: {}.'],
    ['time=5', 'time=5: found 5. Write keys with values: { startYear: …, years: …, burnIn: … }.'],
    ['extends=./b.yaml', 'extends=./b.yaml: files are put together before --set. Write extends in the file.'],
    [
      'policies=[{ policy: x }, { policy: y }]',
      'policies=[{ policy: x }, { policy: y }]: there is no policy "x". There are annual-event, local-associations, regular-follow-up, clear-rules, buyer-matching, skills, seed-deal.',
    ],
    ['seed.a.b=1', 'seed.a.b=1: found a map of keys. Write a text or a whole number.'],
    ['name.x=1', 'name.x=1: name.x leads nowhere. The part before it is a single value.'],
    ['time.years', 'time.years: there is no value. Write --set path=value, such as --set time.years=5.'],
    ['time.years=', 'time.years=: there is no value. Write --set path=value, such as --set time.years=5.'],
    ['__proto__.x=1', '__proto__.x=1: __proto__ leads nowhere. The part before it is a single value.'],
    ['seed=[1', 'seed=[1: a quote, bracket, comma or colon is missing before here. Close what was opened.'],
    [
      'survey.noise=.inf',
      'survey.noise=.inf: .inf is not a finite number. Write a number from 0 to 1 (trust).',
    ],
  ])('--set %s is checked like the file', async (override, message) => {
    expect(await problems({ 'a.yaml': text }, 'a.yaml', [override])).toEqual([`--set ${message}`]);
  });
});

describe('loading a study', () => {
  const study = 'name: both\nbaseline: town\nscenarios: [./town.yaml, ./a.yaml]\n';
  const texts = { 'town.yaml': town, 'a.yaml': head, 'study.yaml': study };

  it('loads its scenarios in their order', async () => {
    const loaded = await loadStudy('study.yaml', { readFile: files(texts) });
    expect(loaded.problems).toEqual([]);
    expect(loaded.study).toMatchObject({ replicates: { atMost: 100 }, equalBudget: { yearly: 0 } });
    expect(loaded.scenarios.map(({ scenario }) => scenario?.name)).toEqual(['town', 'other']);
  });

  it('takes overrides for itself and for all its scenarios', async () => {
    const overrides = ['replicates=5', 'time.years=2'];
    const loaded = await loadStudy('study.yaml', { readFile: files(texts), overrides });
    expect(loaded.study?.replicates.atMost).toBe(5);
    expect(loaded.scenarios.map(({ scenario }) => scenario?.time.years)).toEqual([2, 2]);
  });

  it('is not refused for fewer replicates on the command line than its first look needs', async () => {
    const text = `${study}replicates: { until: { measure: trust, halfWidth: 1 }, atLeast: 30, atMost: 50 }\n`;
    const told = async (...overrides: string[]) => {
      const readFile = files({ ...texts, 'study.yaml': text });
      return (await loadStudy('study.yaml', { readFile, overrides })).problems.map((one) =>
        problemText(one, 'en'),
      );
    };
    expect(await told()).toEqual([]);
    expect(await told('replicates.atMost=8')).toEqual([]);
    expect(await told('replicates=8')).toEqual([]);
    expect(await told('replicates.atLeast=50')).toEqual([]);
    expect(await told('replicates.atLeast=51')).toEqual([
      '--set replicates.atLeast=51: 51 is more than atMost, which is 50. Write 50 or fewer, or a higher atMost.',
    ]);
    expect(await told('replicates.atMost=8', 'replicates.atLeast=9')).toHaveLength(1);
  });

  it('warns of what is allowed and does little: looks that never come, a Sobol sequence cut off', async () => {
    const told = async (more: string, ...overrides: string[]) => {
      const readFile = files({ ...texts, 'study.yaml': `${study}${more}\n` });
      const { problems: found, study: read } = await loadStudy('study.yaml', { readFile, overrides });
      expect(read).toBeDefined();
      return found.map((one) => problemText(one, 'en'));
    };
    const until = (atMost: number) =>
      `replicates: { until: { measure: trust, halfWidth: 1 }, atMost: ${atMost} }`;
    expect(await told(until(4))).toEqual([
      expect.stringMatching(
        /replicates\.atMost: until never ends the study with 4 replicates.*Write 5 or more/,
      ),
    ]);
    expect(await told(until(5))).toEqual([]);
    expect(await told(until(50), 'replicates=2')).toEqual([]);
    expect(await told('replicates: 4')).toEqual([]);
    const vary = (method: string, samples: number) =>
      `vary: { method: ${method}, samples: ${samples}, parameters: { behaviour.trust.fading: { from: 0.1, to: 0.2 } } }`;
    expect(await told(vary('sobol', 100))).toEqual([
      expect.stringMatching(/vary\.samples: 100 is no power of two.*Take 64 or 128\./),
    ]);
    for (const [method, samples] of [
      ['sobol', 64],
      ['sobol', 1],
      ['latin-hypercube', 100],
    ] as const)
      expect(await told(vary(method, samples))).toEqual([]);
  });

  it('changes a policy where it is, and says so once if no scenario has it', async () => {
    const others = { ...texts, 'a.yaml': `${head}policies: [{ policy: skills }]\n` };
    const load = (override: string) =>
      loadStudy('study.yaml', { readFile: files(others), overrides: [override] });
    const changed = await load('policies.skills.quota=7');
    expect(changed.problems).toEqual([]);
    expect(changed.scenarios.map(({ scenario }) => scenario?.policies)).toMatchObject([[], [{ quota: 7 }]]);
    const told = async (override: string) =>
      (await load(override)).problems.map((problem) => problemText(problem, 'en'));
    expect(await told('policies.skils.quota=7')).toEqual([
      '--set policies.skils.quota=7: policies.skils leads nowhere. Did you mean skills?',
    ]);
    expect(await told('policies.skills.quota=x')).toEqual([
      '--set policies.skills.quota=x: found "x". Write a whole number from 0 to 1 million (firms per year).',
    ]);
    expect(await told('budget.yearly=x')).toHaveLength(1);
  });

  it('does not hold it against a study that measures of its scenarios were not allowed to run', async () => {
    const others = {
      ...texts,
      'a.yaml': `${head}measures: [./own.ts]\nindex: { own: 1 }\n`,
      'study.yaml': `${study}outcomes: [own]\n`,
    };
    const { problems } = await loadStudy('study.yaml', { readFile: files(others) });
    expect(problems.map(({ message }) => message.en)).toEqual([expect.stringContaining('add --allow-code')]);
  });

  it('runs on after the end in 25 replicates, or in as many as the study says', async () => {
    const withdrawal = async (written: string, ...overrides: string[]) => {
      const others = { ...texts, 'study.yaml': `${study}${written}` };
      const loaded = await loadStudy('study.yaml', { readFile: files(others), overrides });
      return loaded.study?.withdrawal.replicates ?? loaded.problems.map(({ where }) => where);
    };
    expect(await withdrawal('')).toBe(25);
    expect(await withdrawal('withdrawal: 0\n')).toBe(0);
    expect(await withdrawal('withdrawal: { replicates: 40 }\n')).toBe(40);
    expect(await withdrawal('', 'withdrawal.replicates=3')).toBe(3);
    expect(await withdrawal('withdrawal: 1.5\n')).toEqual(['withdrawal']);
    expect(await withdrawal('withdrawal: { years: 2 }\n')).toEqual(['withdrawal.years']);
  });

  it('takes an equal budget as an amount, or with its own replicates, in the file and on the command line', async () => {
    const equalBudget = async (written: string, ...overrides: string[]) => {
      const others = { ...texts, 'study.yaml': `${study}${written}` };
      const loaded = await loadStudy('study.yaml', { readFile: files(others), overrides });
      return loaded.study?.equalBudget ?? loaded.problems.map(({ where, message }) => [where, message.en]);
    };
    const full = 'equalBudget: { yearly: Rp 60 juta, replicates: 25 }\n';
    expect(await equalBudget('equalBudget: Rp 60 juta\n')).toEqual({ yearly: 60e6 });
    expect(await equalBudget(full)).toEqual({ yearly: 60e6, replicates: 25 });
    expect(await equalBudget(full, 'equalBudget.yearly=5000000')).toEqual({ yearly: 5e6, replicates: 25 });
    expect(await equalBudget(full, 'equalBudget=Rp 5 juta')).toEqual({ yearly: 5e6 });
    expect(await equalBudget('equalBudget: 7\n', 'equalBudget.replicates=3')).toEqual({
      yearly: 7,
      replicates: 3,
    });
    expect(await equalBudget('equalBudget: lots\n')).toEqual([
      ['equalBudget', expect.stringContaining('lots')],
    ]);
    expect(await equalBudget('equalBudget: { yearly: 5, replicates: 0 }\n')).toEqual([
      ['equalBudget.replicates', expect.stringContaining('0')],
    ]);
    for (const nothing of ['0', '{ replicates: 3 }', '{ yearly: Rp 0 }', '{}'])
      expect(await equalBudget(`equalBudget: ${nothing}\n`)).toEqual([
        ['equalBudget', expect.stringContaining('there is no amount above 0')],
      ]);
    expect(await equalBudget('equalBudget: { replicate: 5 }\n')).toEqual([
      ['equalBudget.replicate', expect.stringContaining('replicates')],
    ]);
    expect(await equalBudget('equalBudget: [5]\n')).toEqual([['equalBudget', expect.anything()]]);
    expect(await equalBudget('equalBudget:\n')).toEqual([['equalBudget', expect.anything()]]);
  });

  it('warns of scenarios that have a title in common, in either language', async () => {
    const twin = 'name: other\ntitle: { en: Other, id: Kota }\nextends: ./town.yaml\n';
    const read = (texts: object) =>
      loadStudy('study.yaml', { readFile: files({ ...texts, 'study.yaml': study }) });
    const told = await read({ 'town.yaml': town, 'a.yaml': twin });
    expect(told.study).toBeDefined();
    expect(told.problems.map((problem) => [problem.severity, problemText(problem, 'en')])).toEqual([
      [
        'warning',
        'study.yaml:3:26: scenarios.1: the title "Kota" is that of town.yaml as well. Give one of them another title; until then tables and charts show the names beside it.',
      ],
    ]);
    expect((await read(texts)).problems).toEqual([]);
  });

  it('tells a scenario from a study', async () => {
    const asStudy = await loadStudy('a.yaml', { readFile: files({ ...texts, 'a.yaml': town }) });
    expect(asStudy.problems.map((problem) => problemText(problem, 'en'))).toEqual([
      'a.yaml: this is a scenario, not a study. A study lists scenarios and a baseline.',
    ]);
    const asScenario = await load({ 'study.yaml': study }, 'study.yaml');
    expect(asScenario.problems.map((problem) => problemText(problem, 'en'))).toEqual([
      'study.yaml: this is a study (it has scenarios), not a scenario. Use simpul compare with it.',
    ]);
  });
});
