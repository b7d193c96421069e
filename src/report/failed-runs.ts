import type { Comparison, Findings } from '../study/comparison.js';
import { lostScenarios, titleOf } from '../study/titles.js';
import { answerWords, fill, type Lang } from '../words/index.js';

/** Which scenarios lost runs, over how many their figures are, and what cannot be said where all of one failed. */
export function failedRuns(comparison: Comparison, findings: Findings, lang: Lang): string[] {
  const { baseline, reference } = comparison;
  const { replicates: n, goodRuns = [] } = findings;
  const lost = lostScenarios(findings);
  const titled = (name: string) => titleOf(comparison, name, lang);
  return [
    ...goodRuns
      .filter((each) => each.n < n)
      .map(({ scenario, n: good }) =>
        fill(good === 0 ? answerWords.failedAll : answerWords.failedSome, lang, {
          scenario: titled(scenario),
          failed: n - good,
          good,
          n,
        }),
      ),
    ...(lost.includes(baseline)
      ? [fill(answerWords.baselineLost, lang, { baseline: titled(baseline) })]
      : []),
    ...(lost.includes(reference)
      ? [fill(answerWords.referenceLost, lang, { reference: titled(reference) })]
      : []),
  ];
}
