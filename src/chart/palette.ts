import { scaleOrdinal } from 'd3-scale';
import type { Comparison } from '../study/comparison.js';

/**
 * Okabe and Ito's colours (2008, told apart with every common colour blindness), the two palest last and the yellow
 * left out, since it vanishes on white.
 */
export const colours = ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#000000', '#E69F00', '#56B4E9'] as const;

/** Six shapes and five dashes: their cycles differ from the colours', so no two of the first 30 scenarios look alike. */
const shapes = ['circle', 'square', 'triangle-up', 'diamond', 'cross', 'triangle-down'];
const dashes = [
  [1, 0],
  [6, 2],
  [2, 2],
  [8, 2, 2, 2],
  [10, 4],
];

/** What stands for the founding study beside the scenarios. */
export const studyColour = '#595959';

/** The look of each scenario: by its place in the study, so that it is the same on every chart. */
export function scenarioScales({ scenarios }: Pick<Comparison, 'scenarios'>) {
  const domain = scenarios.map(({ name }) => name);
  const colour = scaleOrdinal<string, string>(colours).domain(domain);
  const shape = scaleOrdinal<string, string>(shapes).domain(domain);
  const dash = scaleOrdinal<string, number[]>(dashes).domain(domain);
  return {
    domain,
    colour: { domain, range: domain.map(colour) },
    shape: { domain, range: domain.map(shape) },
    dash: { domain, range: domain.map(dash) },
    // Lines drawn later are thinner, so that those beneath them are seen on both sides; evenly from the first to the last.
    width: { domain, range: [4.5, 1.25] },
  };
}
