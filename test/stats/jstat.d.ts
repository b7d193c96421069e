// jStat comes without types; these are the functions used as an oracle.
declare module 'jstat' {
  interface Continuous {
    cdf(x: number, ...parameters: number[]): number;
    inv(p: number, ...parameters: number[]): number;
  }
  const jstat: {
    readonly normal: Continuous;
    readonly studentt: Continuous;
    readonly beta: Continuous;
    readonly chisquare: Continuous;
    readonly binomial: { pdf(k: number, n: number, p: number): number };
    gammaln(x: number): number;
  };
  export default jstat;
}
