/** Signs that are read again at most in search of what can be read of a text with syntax errors. */
const MAX_READ_AGAIN = 500_000;

/** A top-level key with all below it: its lines from the one (from 0) up to the other. */
export interface Block {
  readonly start: number;
  readonly end: number;
}

export interface Rest {
  /** The lines that are left out are empty, so that the others keep their numbers. */
  readonly text: string;
  readonly leftOut: readonly Block[];
}

/**
 * A text without one of its top-level keys, then without two. Left out is nothing that the rest refers to by an anchor.
 * What stands before the first key belongs to a block of its own.
 */
export function* restsOf(text: string): Generator<Rest> {
  const rows = text.split('\n');
  const isContent = (row: string) => /^\s*[^\s#]/.test(row);
  const starts = rows.flatMap((row, at) => (/^[^\s#\-}\]]/.test(row) ? [at] : []));
  const first = rows.findIndex(isContent);
  if (first >= 0 && first !== starts[0]) starts.unshift(first);
  const blocks: Block[] = starts.map((start, at) => ({ start, end: starts[at + 1] ?? rows.length }));
  let signs = MAX_READ_AGAIN;
  for (const lot of onesAndPairs(blocks)) {
    signs -= text.length;
    if (signs < 0) return;
    if (lot.some((block) => isReferredTo(block, rows))) continue;
    const rest = [...rows];
    for (const { start, end } of lot) rest.fill('', start, end);
    yield { text: rest.join('\n'), leftOut: lot };
  }
}

/** Whether anything outside a block refers to an anchor in it. */
function isReferredTo({ start, end }: Block, rows: readonly string[]): boolean {
  const anchors = rows.slice(start, end).flatMap((row) => [...row.matchAll(/(?<=^|\s)&([^\s,[\]{}]+)/g)]);
  const others = [...rows.slice(0, start), ...rows.slice(end)];
  return anchors.some(([, name]) => others.some((row) => row.includes(`*${name}`)));
}

/** A rest with one of the blocks in it that were left out of the text. */
export function withBlock(rest: Rest, { start, end }: Block, text: string): string {
  const rows = rest.text.split('\n');
  rows.splice(start, end - start, ...text.split('\n').slice(start, end));
  return rows.join('\n');
}

function* onesAndPairs<T>(all: readonly T[]): Generator<readonly T[]> {
  for (const one of all) yield [one];
  for (let one = 0; one < all.length; one++)
    for (let other = one + 1; other < all.length; other++) yield [all[one]!, all[other]!];
}
