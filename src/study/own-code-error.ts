/** Where a run was in a file of the user's own code. Plain data. */
export interface OwnCodePlace {
  readonly kind: 'policy' | 'measure';
  /** Its name, and the file that it comes from. */
  readonly name: string;
  readonly file: string;
  readonly year: number;
  /** From 1. */
  readonly week: number;
}

/** What a policy or measure of the user's own threw, with its message and its stack, and where: no mistake of ours. */
export class OwnCodeError extends Error {
  override readonly name = 'OwnCodeError';

  constructor(
    readonly place: OwnCodePlace,
    thrown: unknown,
  ) {
    super(thrown instanceof Error ? thrown.message : String(thrown));
    if (thrown instanceof Error && thrown.stack !== undefined) this.stack = thrown.stack;
  }
}
