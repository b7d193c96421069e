// @types/seedrandom describes the package's root only, which brings seven generators and a call to Node's crypto.
declare module 'seedrandom/lib/tychei.js' {
  import type { PRNG } from 'seedrandom';

  export default function tychei(seed: string): PRNG;
}
