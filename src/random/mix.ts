/** An int32 in which every bit depends on every bit of the int32 words `a` and `b`; mix(a, b) is not mix(b, a). */
export function mix(a: number, b: number): number {
  let x = Math.imul(a ^ (a >>> 16), 0x85ebca6b);
  let y = Math.imul(b ^ (b >>> 15) ^ 0x1b873593, 0x9e3779b1);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  y = Math.imul(y ^ (y >>> 14), 0xcc9e2d51);
  x = (x ^ (x >>> 16)) + (y ^ (y >>> 15));
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return x ^ (x >>> 16);
}
