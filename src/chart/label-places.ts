import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { Estimated } from '../study/comparison.js';

/** A scale in pixels, rounded outwards to ends that can be read; zero is on it. */
export function paddedScale(
  figures: readonly Estimated[],
  range: readonly [number, number],
): ScaleLinear<number, number> {
  const ends = figures.flatMap(({ mean, low, high }) => [mean, low, high]).filter((end) => end !== null);
  const top = Math.max(0, ...ends);
  const bottom = Math.min(0, ...ends);
  return scaleLinear([bottom, top > bottom ? top : 1], [...range]).nice(5);
}

/** The two ends of a scale. */
export function endsOf(scale: ScaleLinear<number, number>): [number, number] {
  const [from = 0, to = 1] = scale.domain();
  return [from, to];
}

/**
 * Places of labels along an axis (pixels), each as near its own point as it can be with `gap` pixels between any two,
 * within 0 and `length`; in the order of the points given.
 */
export function spreadLabels(points: readonly number[], gap: number, length: number): number[] {
  const order = points.map((_, index) => index).sort((a, b) => points[a]! - points[b]! || a - b);
  // Labels that touch form a block; a block lies at the mean of what its labels want.
  const blocks: { wanted: number; members: number[] }[] = [];
  for (const index of order) {
    let block = { wanted: points[index]!, members: [index] };
    for (let above = blocks.at(-1); above && touches(above, block, gap); above = blocks.at(-1)) {
      blocks.pop();
      block = merge(above, block);
    }
    blocks.push(block);
  }
  const places: number[] = [];
  let next = Number.NEGATIVE_INFINITY;
  for (const { wanted, members } of blocks) {
    const half = ((members.length - 1) * gap) / 2;
    let place = Math.max(
      next,
      half > length / 2 ? 0 : Math.min(Math.max(wanted - half, 0), length - 2 * half),
    );
    for (const member of members) {
      places[member] = place;
      place += gap;
    }
    next = place;
  }
  return places;
}

interface Block {
  readonly wanted: number;
  readonly members: number[];
}

function touches(above: Block, below: Block, gap: number): boolean {
  const reach = ((above.members.length + below.members.length) * gap) / 2;
  return below.wanted - above.wanted < reach;
}

function merge(above: Block, below: Block): Block {
  const count = above.members.length + below.members.length;
  const wanted = (above.wanted * above.members.length + below.wanted * below.members.length) / count;
  return { wanted, members: [...above.members, ...below.members] };
}
