/** Says that a study was stopped before its end; what was finished is in the store. */
export class Interrupted extends Error {
  /** So many of so many runs are there; `replicates`: of so many of the first replicates all. */
  constructor(
    readonly done: number,
    readonly all: number,
    readonly replicates: number,
  ) {
    super(`interrupted after ${done} of ${all} runs`);
  }
}
