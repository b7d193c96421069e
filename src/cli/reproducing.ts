import { refuseOwnCode } from '../node/check-manifest.js';
import type { Finding } from '../node/finding.js';
import type { Manifest } from '../node/manifest.js';
import { type ProgressBar, progressBar } from '../node/progress-bar.js';
import { compareWords } from '../words/compare-words.js';
import { notRun, verifyWords } from '../words/verify-messages.js';
import type { Terminal } from './terminal.js';

/** What a result is made again with. */
export interface Reproducing {
  readonly out: string;
  readonly workers: number;
  readonly allowCode: boolean;
  readonly json: boolean;
  /** Called when the first run is about to begin. */
  readonly onStarted: () => void;
}

/**
 * The bar of the runs that are done again; undefined, and said why, if something in the manifest was changed. Throws an
 * InputError if own code may not run.
 */
export async function barToReproduce(
  manifest: Pick<Manifest, 'scenarios'>,
  changed: readonly Finding[],
  { allowCode, json }: Reproducing,
  terminal: Terminal,
): Promise<ProgressBar | undefined> {
  if (changed.length > 0) {
    for (const { text } of changed) terminal.complain(terminal.say(text));
    terminal.complain(terminal.say(notRun));
    return undefined;
  }
  refuseOwnCode(manifest, allowCode);
  const isDrawn = terminal.isInteractive && !json;
  return progressBar(isDrawn, terminal.say(verifyWords.reproducing), terminal.say(compareWords.runs));
}
