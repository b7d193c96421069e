/**
 * How far `counts` are from all being equal, as the z score of their chi-square: standard normal, nearly, if
 * every cell is equally likely.
 */
export function unevenness(counts: ArrayLike<number>): number {
  const cells = counts.length;
  let total = 0;
  for (let cell = 0; cell < cells; cell++) total += counts[cell];
  let chiSquare = 0;
  for (let cell = 0; cell < cells; cell++) chiSquare += (counts[cell] - total / cells) ** 2;
  chiSquare /= total / cells;
  return (chiSquare - (cells - 1)) / Math.sqrt(2 * (cells - 1));
}

/** What a row of `length` draws looks like, each figure a z score: near 0 if the draws are independent and even. */
export function scoresOf(draw: (at: number) => number, length: number) {
  const top = new Uint32Array(1024);
  const bottom = new Uint32Array(1024);
  const topPairs = new Uint32Array(4096);
  const bottomPairs = new Uint32Array(4096);
  const triples = new Uint32Array(4096);
  const changes = new Uint32Array(1024);
  let products = 0;
  let before = draw(0);
  let beforeThat = draw(0);
  for (let at = 1; at <= length; at++) {
    const now = draw(at);
    top[now >>> 22]++;
    bottom[now & 1023]++;
    changes[(now ^ before) >>> 22]++;
    topPairs[((now >>> 26) << 6) | (before >>> 26)]++;
    bottomPairs[((now & 63) << 6) | (before & 63)]++;
    if (at > 1) triples[((now >>> 28) << 8) | ((before >>> 28) << 4) | (beforeThat >>> 28)]++;
    products += (now / 2147483648 - 1) * (before / 2147483648 - 1);
    beforeThat = before;
    before = now;
  }
  return {
    top: unevenness(top),
    bottom: unevenness(bottom),
    changes: unevenness(changes),
    topPairs: unevenness(topPairs),
    bottomPairs: unevenness(bottomPairs),
    triples: unevenness(triples),
    // A product of two independent numbers even on (-1, 1) has mean 0 and variance 1/9.
    correlation: (3 * products) / Math.sqrt(length),
  };
}
