import { chainDigest } from '../study/digest.js';
import type { Run } from '../study/run.js';
import { misshapen, type Shape } from './shape.js';

/** All of a run but its values and what proves it: what became of money, ties and firms. */
export type RunRest = Pick<Run, 'spentIdr' | 'unfundedIdr' | 'ending' | 'afterEnd'>;

/** All of a run but its values, as a store keeps it. */
export type RunContent = Omit<Run, 'values'>;

const reach: Shape = [{ firms: 'number', leftOut: 'number' }];

const restShape = {
  spentIdr: ['number'],
  unfundedIdr: ['number'],
  ending: {
    spentIdr: ['number'],
    unfundedIdr: ['number'],
    introductions: 'number',
    lasting: 'number',
    survey: {
      n: 'number',
      low: 'number',
      medium: 'number',
      high: 'number',
      settled: 'number',
      repeat: 'number',
    },
    ended: ['number'],
    alive: ['number'],
    sizes: reach,
    sectors: reach,
  },
  'afterEnd?': [['figure']],
} as const satisfies Shape;

const contentShape: Shape = {
  digest: 'text',
  digests: ['text'],
  columnPrints: ['text'],
  weekPrints: ['text'],
  ...restShape,
};

/** All of a run but its values and what proves it, and nothing besides. */
export function restOf({ spentIdr, unfundedIdr, ending, afterEnd }: RunRest): RunRest {
  return { spentIdr, unfundedIdr, ending, ...(afterEnd ? { afterEnd } : {}) };
}

/** The same as text. */
export function restText(run: RunRest): string {
  return JSON.stringify(restOf(run));
}

/** The rest of a run read back. Throws a SyntaxError or a RangeError that says where the text is no such thing. */
export function restIn(text: string, years: number): RunRest {
  return read<RunRest>(text, restShape, years);
}

/** The content of a run read back. Throws as the above. */
export function contentIn(text: string, years: number): RunContent {
  const content = read<RunContent>(text, contentShape, years);
  for (const key of ['digests', 'columnPrints', 'weekPrints'] as const)
    if (content[key].length !== years) throw oddYears(key, content[key].length, years);
  if (chainDigest(content.digests) !== content.digest)
    throw new RangeError('content: digest is not that of the digests of the years');
  return content;
}

function read<Content extends RunRest>(text: string, shape: Shape, years: number): Content {
  const content = JSON.parse(text) as Content;
  const fault = misshapen(content, shape);
  if (fault) {
    const where = fault.where === '' ? 'content' : `content: ${fault.where}`;
    throw new RangeError(fault.isMissing ? `${where} is missing` : `${where} is no ${fault.wanted}`);
  }
  for (const key of ['spentIdr', 'unfundedIdr'] as const)
    if (content[key].length !== years) throw oddYears(key, content[key].length, years);
  const { afterEnd } = content;
  if (!afterEnd) return content;
  // JSON has no NaN: a value that is not there came back as null.
  return { ...content, afterEnd: afterEnd.map((row) => row.map((value) => value ?? Number.NaN)) };
}

function oddYears(key: string, found: number, years: number): RangeError {
  return new RangeError(`content: ${key} has ${found} years, the scenario ${years}`);
}
