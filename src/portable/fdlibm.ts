/*
 * exp.ts, log.ts, pow.ts and trig.ts are ports of fdlibm (netlib.org/fdlibm: e_exp.c, e_log.c, e_pow.c, k_sin.c,
 * k_cos.c, e_rem_pio2.c), whose notice is:
 *
 *   Copyright (C) 1993-2004 by Sun Microsystems, Inc. All rights reserved.
 *   Developed at SunSoft, a Sun Microsystems, Inc. business.
 *   Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice
 *   is preserved.
 *
 * Here are the constants that more than one of them uses.
 */

/** The natural logarithm of 2, its upper bits: a multiple of it by a small integer is exact. */
export const LN2_HIGH = 0.6931471803691238;

/** The rest of the natural logarithm of 2. */
export const LN2_LOW = 1.9082149292705877e-10;

/**
 * x minus the even part of x (exp(x) + 1) / (exp(x) - 1), by a polynomial of Remez, for |x| <= ln(2) / 2;
 * exp(x) follows from it as 1 + x + x c / (2 - c).
 */
export function expRemainder(x: number): number {
  const t = x * x;
  return (
    x -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (6.613756321437934e-5 + t * (-1.6533902205465252e-6 + t * 4.1381367970572385e-8))))
  );
}
