import { cos, log } from '../portable/index.js';

/**
 * A standard normal number from two independent uniform ones in (0, 1), by Box and Muller (1958, Annals of
 * Mathematical Statistics 29: 610-611).
 */
export function normal(u1: number, u2: number): number {
  return Math.sqrt(-2 * log(u1)) * cos(6.283185307179586 * u2);
}
