// The draws of `random/draw.ts` once more, bit for bit (test/model/kernel.test.ts holds one against the other).

/** Two int32 words as the stream they stand for. */
@inline export function streamOfWords(lo: i32, hi: i32): u64 {
  return (<u64>(<u32>hi) << 32) | <u64>(<u32>lo);
}

/** The stream of draws for one purpose in one tick. */
export function streamOf(keyLo: i32, keyHi: i32, purpose: i32, tick: i32): u64 {
  const first = mix(mix(keyLo, purpose), tick);
  const second = mix(mix(keyHi ^ 0x5bd1e995, purpose), tick);
  const lo = mix(first, second);
  return streamOfWords(lo, mix(second, lo));
}

/** 32 random bits: draw number `n` of the pair (`a`, `b`) in `stream`. Inlined, so that draws of one contact overlap. */
@inline export function bits(stream: u64, a: i32, b: i32, n: i32): u32 {
  const hi = <i32>(stream >> 32);
  let x = <i32>stream ^ a;
  let y = hi ^ b;
  let z = (n ^ (n >>> 16)) * 0x9e3779b1;
  x = (x ^ (x >>> 16)) * 0x7feb352d;
  y = (y ^ (y >>> 15)) * 0x846ca68b;
  z ^= z >>> 15;
  x = x + ((y << 13) | (y >>> 19));
  y ^= x ^ (x >>> 17);
  x = (((x ^ (x >>> 15)) + z) * 0x85ebca6b) ^ hi;
  y = (y ^ (y >>> 16) ^ z) * 0xc2b2ae35;
  x = (x + ((y << 11) | (y >>> 21))) ^ (y >>> 13);
  x = (x ^ (x >>> 16)) * 0x7feb352d;
  x = (x ^ (x >>> 15)) * 0x846ca68b;
  return <u32>(x ^ (x >>> 16));
}

/** As `bits`, of four pairs side by side. */
@inline export function bitsOfFour(stream: u64, a: v128, b: v128, n: v128): v128 {
  const hi = i32x4.splat(<i32>(stream >> 32));
  let x = v128.xor(i32x4.splat(<i32>stream), a);
  let y = v128.xor(hi, b);
  let z = i32x4.mul(folded(n, 16), i32x4.splat(0x9e3779b1));
  x = i32x4.mul(folded(x, 16), i32x4.splat(0x7feb352d));
  y = i32x4.mul(folded(y, 15), i32x4.splat(0x846ca68b));
  z = folded(z, 15);
  x = i32x4.add(x, v128.or(i32x4.shl(y, 13), i32x4.shr_u(y, 19)));
  y = v128.xor(y, folded(x, 17));
  x = v128.xor(i32x4.mul(i32x4.add(folded(x, 15), z), i32x4.splat(0x85ebca6b)), hi);
  y = i32x4.mul(v128.xor(folded(y, 16), z), i32x4.splat(0xc2b2ae35));
  x = v128.xor(i32x4.add(x, v128.or(i32x4.shl(y, 11), i32x4.shr_u(y, 21))), i32x4.shr_u(y, 13));
  x = i32x4.mul(folded(x, 16), i32x4.splat(0x7feb352d));
  x = i32x4.mul(folded(x, 15), i32x4.splat(0x846ca68b));
  return folded(x, 16);
}

@inline function folded(four: v128, by: i32): v128 {
  return v128.xor(four, i32x4.shr_u(four, by));
}

/** A random number in the open interval (0, 1). */
@inline export function uniform(stream: u64, a: i32, b: i32, n: i32): f64 {
  return (<f64>bits(stream, a, b, n) + 0.5) / 4294967296.0;
}

/** As `uniform`, from the first two of four draws. */
@inline export function uniforms(draws: v128): v128 {
  return f64x2.mul(f64x2.add(f64x2.convert_low_i32x4_u(draws), f64x2.splat(0.5)), f64x2.splat(1 / 4294967296.0));
}

function mix(a: i32, b: i32): i32 {
  let x = (a ^ (a >>> 16)) * 0x85ebca6b;
  let y = (b ^ (b >>> 15) ^ 0x1b873593) * 0x9e3779b1;
  x = (x ^ (x >>> 13)) * 0xc2b2ae35;
  y = (y ^ (y >>> 14)) * 0xcc9e2d51;
  x = (x ^ (x >>> 16)) + (y ^ (y >>> 15));
  x = (x ^ (x >>> 16)) * 0x7feb352d;
  x = (x ^ (x >>> 15)) * 0x846ca68b;
  return x ^ (x >>> 16);
}
