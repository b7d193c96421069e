import type { BytesCompared } from '../node/compare-bytes.js';
import { verdict } from '../words/reproduce-messages.js';
import { DONE, FAILED } from './command.js';
import type { Terminal } from './terminal.js';

interface Reproduced {
  readonly folder: string;
  readonly digest: string;
  readonly digestOfResult: string;
  readonly compared: BytesCompared;
  readonly json: boolean;
}

/** Says whether a result that was made again is the same, and gives the exit code. */
export function sayReproduced(
  { folder, digest, digestOfResult, compared, json }: Reproduced,
  terminal: Terminal,
): number {
  const isSame = digest === digestOfResult && compared.differing.length === 0;
  const facts = { folder, isSame, digest, digestOfResult, ...compared };
  const text = terminal.say(verdict(digestOfResult, digest, compared));
  terminal.print(json ? JSON.stringify(facts, null, 1) : text);
  return isSame ? DONE : FAILED;
}
