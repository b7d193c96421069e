import { commandLine } from './command-line.js';
import { canonicalJson } from './json.js';

/**
 * What every file of a result says of itself: whose it is and how it is made again. Nothing in it depends on the machine,
 * the time or the folder it is written to, so equal studies go on giving equal bytes.
 */
export interface Origin {
  /** Which study: its scenarios, baseline, seed and model. */
  readonly identity: string;
  /** What came out: that of the whole. */
  readonly digest: string;
  readonly command: string;
  /** Version of the package. */
  readonly simpul: string;
  /** Version of the model. */
  readonly model: number;
}

/** The one place that decides what the files of a result say of where they come from. */
export function originOf({ identity, digest, command, simpul, model }: Origin): Origin {
  return { identity, digest, command, simpul, model };
}

/** The commands that make the result, and then something of it with a command of `name`; the result is called RESULT, wherever it is. */
export function commandOnResult(
  { command }: Pick<Origin, 'command'>,
  name: string,
  words: readonly string[],
  result = 'RESULT',
): string {
  return `${command} --out ${result} && ${commandLine(['simpul', name, result, ...words])}`;
}

/** Version and model in words, as files for other programs tell who made them. */
export function makerOf({ simpul, model }: Pick<Origin, 'simpul' | 'model'>): string {
  return `Simpul ${simpul}, model version ${model}`;
}

/** The text of `comparison.json`: the comparison, and where it comes from. */
export function comparisonFile(comparison: object, origin: Origin): string {
  return `${canonicalJson({ ...comparison, origin: originOf(origin) })}\n`;
}

/** What a Parquet file says of itself in its key-value metadata, `simpul` before each key. */
export function notesOf(origin: Origin): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(originOf(origin)).map(([key, value]) => [
      key === 'simpul' ? 'simpul_version' : `simpul_${key}`,
      value,
    ]),
  );
}
