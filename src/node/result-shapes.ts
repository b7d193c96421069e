import { z } from 'zod';
import { figure, map, number, text } from './shape.js';

/** What the JSON files of a result have to hold, down to what the commands that open one rely on. */

const title = z.looseObject({ en: text, id: text });
const interval = z.looseObject({ low: figure, high: figure });
const estimated = z.looseObject({ mean: figure, low: figure, high: figure });
const failure = z.looseObject({
  scenario: text,
  replicate: number,
  seed: text,
  message: text,
  command: text,
});
const failures = z.array(failure);

const scenarios = z.array(
  z.looseObject({
    name: text,
    file: text,
    hash: text,
    scenario: z.looseObject({
      name: text,
      title,
      world: map,
      behaviour: map,
      policies: z.array(map),
      budget: z.looseObject({ yearly: number }),
      agency: map,
      time: z.looseObject({ startYear: number, years: number, burnIn: number }),
      survey: map,
    }),
    code: z
      .array(
        z.looseObject({
          kind: text,
          name: text,
          path: text,
          hash: text,
          imports: z.array(z.looseObject({ path: text, hash: text })).optional(),
        }),
      )
      .optional(),
  }),
);

const runs = z.array(z.looseObject({ scenario: text, replicate: number, digest: text }));

const anyManifest = z.looseObject({
  simpul: text,
  model: number,
  identity: text,
  command: text,
  sets: z.array(text),
  study: z.looseObject({
    name: text,
    title,
    seed: text,
    replicates: number,
    baseline: text,
    equalBudgetIdr: number,
    outcomes: z.array(text),
  }),
  scenarios,
  digest: text,
  failures,
});

/** `manifest.json` of a comparison. */
export const manifestShape = z.looseObject({
  ...anyManifest.shape,
  scaled: scenarios,
  runs,
  equalBudgetRuns: runs,
  ownAssumptions: z.array(map).optional(),
});

/** `manifest.json` of a sweep. */
export const sweepManifestShape = z.looseObject({
  ...anyManifest.shape,
  kind: text,
  design: z.looseObject({ parameters: z.array(text), points: number, hash: text }),
  counts: z.looseObject({ runs: number, distinct: number }),
  failures: z.array(z.looseObject({ point: number, ...failure.shape })),
});

const differences = z.array(
  z.looseObject({
    scenario: text,
    measure: text,
    year: number,
    n: number,
    mean: figure,
    t: interval,
    effectSize: figure,
    dAv: figure.optional(),
    betterShare: figure,
    pairingGain: figure,
  }),
);

const findings = z.looseObject({
  replicates: number,
  goodRuns: z.array(z.looseObject({ scenario: text, n: number })).optional(),
  estimates: z.array(
    z.looseObject({ scenario: text, measure: text, year: number, n: number, sd: figure, ...estimated.shape }),
  ),
  differences,
  survival: z.array(
    z.looseObject({
      scenario: text,
      origin: text,
      months: z.array(number),
      share: z.array(number),
      low: z.array(number),
      high: z.array(number),
      atRisk: z.array(number),
      n: number,
    }),
  ),
  money: z.array(
    z.looseObject({
      scenario: text,
      lastSpentYear: figure.optional(),
      spentPerYearIdr: estimated,
      unfundedPerYearIdr: estimated,
      introductions: estimated,
      lastingIntroductions: estimated,
      costPerLastingIntroductionIdr: estimated,
      policies: z.array(
        z.looseObject({ name: text, title, spentPerYearIdr: estimated, unfundedPerYearIdr: estimated }),
      ),
    }),
  ),
  survey: z.array(
    z.looseObject({
      scenario: text,
      asked: number,
      low: estimated,
      medium: estimated,
      high: estimated,
      repeatContact: estimated,
    }),
  ),
  leftOut: z.array(
    z.looseObject({ scenario: text, by: text, name: text, title, firms: figure, share: estimated }),
  ),
  indexTerms: z.array(z.looseObject({ name: text, title, weight: number, from: number, to: number })),
  indexWithout: z.array(z.looseObject({ name: text, title })).optional(),
  index: z.array(
    z.looseObject({ scenario: text, terms: z.array(figure), rankFirstShare: figure, ...estimated.shape }),
  ),
  digest: text,
});

/** `comparison.json`. */
export const comparisonShape = z.looseObject({
  ...findings.shape,
  study: text,
  title,
  seed: text,
  planned: number,
  stopped: z
    .looseObject({
      measure: text,
      halfWidth: number,
      replicates: number,
      atMost: number,
      looks: z.array(map),
    })
    .optional(),
  level: number,
  startYear: number,
  years: number,
  baseline: text,
  reference: text,
  scenarios: z.array(z.looseObject({ name: text, title })),
  outcomes: z.array(text),
  measures: z.array(
    z.looseObject({
      name: text,
      title,
      summary: title,
      unit: text,
      family: text,
      better: text,
      range: interval,
    }),
  ),
  failures,
  withdrawal: z
    .looseObject({
      replicates: number,
      rows: z.array(
        z.looseObject({ scenario: text, measure: text, months: number, n: number, value: estimated }),
      ),
    })
    .optional(),
  equalBudget: z
    .looseObject({
      ...findings.shape,
      amountIdr: number,
      planned: number,
      scaled: z.array(
        z.looseObject({
          scenario: text,
          policy: z.looseObject({ name: text, title }),
          parameter: text,
          factor: number,
        }),
      ),
      unreached: z.array(z.looseObject({ scenario: text, spentPerYearIdr: number, reason: title })),
    })
    .optional(),
});
