import type { Shape } from './shape.js';

/** What the JSON files of a result have to hold, down to what the commands that open one rely on. */

const title: Shape = { en: 'text', id: 'text' };
const interval: Shape = { low: 'figure', high: 'figure' };
const estimated: Shape = { mean: 'figure', low: 'figure', high: 'figure' };
const failure = {
  scenario: 'text',
  replicate: 'number',
  seed: 'text',
  message: 'text',
  command: 'text',
} as const satisfies Shape;
const failures: Shape = [failure];

const scenarios: Shape = [
  {
    name: 'text',
    file: 'text',
    hash: 'text',
    scenario: {
      name: 'text',
      title,
      world: 'map',
      behaviour: 'map',
      policies: ['map'],
      budget: { yearly: 'number' },
      agency: 'map',
      time: { startYear: 'number', years: 'number', burnIn: 'number' },
      survey: 'map',
    },
    'code?': [
      {
        kind: 'text',
        name: 'text',
        path: 'text',
        hash: 'text',
        'imports?': [{ path: 'text', hash: 'text' }],
      },
    ],
  },
];

const runs: Shape = [{ scenario: 'text', replicate: 'number', digest: 'text' }];

const anyManifest = {
  simpul: 'text',
  model: 'number',
  identity: 'text',
  command: 'text',
  sets: ['text'],
  study: {
    name: 'text',
    title,
    seed: 'text',
    replicates: 'number',
    baseline: 'text',
    equalBudgetIdr: 'number',
    outcomes: ['text'],
  },
  scenarios,
  digest: 'text',
  failures,
} as const satisfies Shape;

/** `manifest.json` of a comparison. */
export const manifestShape: Shape = {
  ...anyManifest,
  scaled: scenarios,
  runs,
  equalBudgetRuns: runs,
  'ownAssumptions?': ['map'],
};

/** `manifest.json` of a sweep. */
export const sweepManifestShape: Shape = {
  ...anyManifest,
  kind: 'text',
  design: { parameters: ['text'], points: 'number', hash: 'text' },
  counts: { runs: 'number', distinct: 'number' },
  failures: [{ point: 'number', ...failure }],
};

const differences: Shape = [
  {
    scenario: 'text',
    measure: 'text',
    year: 'number',
    n: 'number',
    mean: 'figure',
    t: interval,
    effectSize: 'figure',
    betterShare: 'figure',
    pairingGain: 'figure',
  },
];

const findings = {
  replicates: 'number',
  'goodRuns?': [{ scenario: 'text', n: 'number' }],
  estimates: [{ scenario: 'text', measure: 'text', year: 'number', n: 'number', sd: 'figure', ...estimated }],
  differences,
  survival: [
    {
      scenario: 'text',
      origin: 'text',
      months: ['number'],
      share: ['number'],
      low: ['number'],
      high: ['number'],
      atRisk: ['number'],
      n: 'number',
    },
  ],
  money: [
    {
      scenario: 'text',
      spentPerYearIdr: estimated,
      unfundedPerYearIdr: estimated,
      introductions: estimated,
      lastingIntroductions: estimated,
      costPerLastingIntroductionIdr: estimated,
      policies: [{ name: 'text', title, spentPerYearIdr: estimated, unfundedPerYearIdr: estimated }],
    },
  ],
  survey: [
    {
      scenario: 'text',
      asked: 'number',
      low: estimated,
      medium: estimated,
      high: estimated,
      repeatContact: estimated,
    },
  ],
  leftOut: [{ scenario: 'text', by: 'text', name: 'text', title, firms: 'figure', share: estimated }],
  indexTerms: [{ name: 'text', title, weight: 'number', from: 'number', to: 'number' }],
  index: [{ scenario: 'text', terms: ['figure'], rankFirstShare: 'figure', ...estimated }],
  digest: 'text',
} as const satisfies Shape;

/** `comparison.json`. */
export const comparisonShape: Shape = {
  ...findings,
  study: 'text',
  title,
  seed: 'text',
  planned: 'number',
  'stopped?': {
    measure: 'text',
    halfWidth: 'number',
    replicates: 'number',
    atMost: 'number',
    looks: ['map'],
  },
  level: 'number',
  startYear: 'number',
  years: 'number',
  baseline: 'text',
  reference: 'text',
  scenarios: [{ name: 'text', title }],
  outcomes: ['text'],
  measures: [
    {
      name: 'text',
      title,
      summary: title,
      unit: 'text',
      family: 'text',
      better: 'text',
      range: interval,
    },
  ],
  failures,
  'withdrawal?': {
    replicates: 'number',
    rows: [{ scenario: 'text', measure: 'text', months: 'number', n: 'number', value: estimated }],
  },
  'equalBudget?': {
    ...findings,
    amountIdr: 'number',
    planned: 'number',
    scaled: [{ scenario: 'text', policy: { name: 'text', title }, parameter: 'text', factor: 'number' }],
    unreached: [{ scenario: 'text', spentPerYearIdr: 'number', reason: title }],
  },
};
