import { existsSync } from 'node:fs';
import { optionWords } from '../node/command-line.js';
import { type JournalLine, unfinishedJournalOf } from '../node/journal.js';
import { originOf } from '../node/origin.js';
import { readFolder } from '../node/read-result.js';
import { type ListedRun, listRuns, listUnfinished } from '../node/run-list.js';
import { isSweepFolder } from '../node/sweep-folder.js';
import { listPointRuns } from '../node/sweep-list.js';
import { fill, type Lang } from '../words/index.js';
import { notFinished, queryWords as words } from '../words/query-messages.js';
import { type Command, DONE } from './command.js';
import { sayOrigin } from './say-origin.js';
import { tableText } from './table-text.js';
import type { Terminal } from './terminal.js';

/** Digits of a digest that tell runs apart at a glance. */
const SHORT = 12;

/** `simpul runs RESULT`: every run of a result folder and what became of it. */
export default {
  options: [],
  async run({ result, json }, terminal) {
    if (isSweepFolder(result)) return listSweep(result, json, terminal);
    const unfinished = unfinishedJournalOf(result);
    if (unfinished.length > 0 && !existsSync(result)) return listStarted(unfinished, json, terminal);
    const read = await readFolder(result);
    const runs = listRuns(result, read);
    const { replicates: done, planned } = read.comparison;
    sayRuns(runs, { done, planned }, json, terminal);
    sayOrigin(
      originOf(read.manifest),
      ['simpul', 'runs', 'RESULT', ...optionWords({ json })],
      json,
      terminal,
    );
    if (unfinished.length > 0) sayUnfinished(unfinished, terminal);
    return DONE;
  },
} satisfies Command<{ readonly result: string }>;

/** The same of a study that has no result yet, since it is at work or was interrupted. */
function listStarted(journal: readonly JournalLine[], isJson: boolean, terminal: Terminal): number {
  const runs = listUnfinished(journal);
  const replicates = new Map<number, boolean>();
  for (const { replicate, state } of runs)
    replicates.set(replicate, (replicates.get(replicate) ?? true) && state !== 'planned');
  const done = [...replicates.values()].filter(Boolean).length;
  sayRuns(runs, { done, planned: replicates.size }, isJson, terminal);
  sayUnfinished(journal, terminal);
  return DONE;
}

function sayUnfinished(journal: readonly JournalLine[], terminal: Terminal): void {
  const start = journal.findLast((line) => line.event === 'started');
  terminal.note(terminal.say(notFinished(start?.command ?? '', journal[0]!.time)));
}

function sayRuns(
  runs: readonly ListedRun[],
  replicates: { readonly done: number; readonly planned: number },
  isJson: boolean,
  terminal: Terminal,
): void {
  const { lang } = terminal;
  if (isJson) {
    terminal.print(JSON.stringify(runs, null, 1));
    return;
  }
  const head = ['scenario', 'replicate', 'budget', 'state', 'seed', 'digest', 'finishedAt'] as const;
  terminal.print(
    tableText(
      head.map((name) => words[name][lang]),
      runs.map((run) => cellsOf(run, lang)),
      terminal.isColourful,
      [0, 2, 3, 4, 5],
    ),
  );
  const count = (state: ListedRun['state']) => runs.filter((run) => run.state === state).length;
  const counts = { finished: count('finished'), failed: count('failed'), open: count('planned') };
  const total = { all: runs.length, ...counts, ...replicates };
  terminal.print(fill(counts.open > 0 ? words.totalUnfinished : words.total, lang, total));
}

/** The same of a sweep, whose runs are of points and know no time. */
async function listSweep(result: string, isJson: boolean, terminal: Terminal): Promise<number> {
  const { lang } = terminal;
  const { runs, manifest } = await listPointRuns(result);
  const again = ['simpul', 'runs', 'RESULT', ...optionWords({ json: isJson })];
  if (isJson) {
    terminal.print(JSON.stringify(runs, null, 1));
    sayOrigin(manifest, again, isJson, terminal);
    return DONE;
  }
  const head = ['point', 'scenario', 'replicate', 'state', 'seed', 'digest'] as const;
  const rows = runs.map((run) => {
    const { state, digest } = shownOf(run, lang);
    return [String(run.point), run.scenario, String(run.replicate), state, run.seed, digest];
  });
  terminal.print(
    tableText(
      head.map((name) => words[name][lang]),
      rows,
      terminal.isColourful,
      [1, 3, 4, 5],
    ),
  );
  const finished = runs.filter(({ state }) => state === 'finished').length;
  const { design, scenarios, study } = manifest;
  const total = { all: runs.length, finished, failed: runs.length - finished, points: design.points };
  const size = { scenarios: scenarios.length, replicates: study.replicates };
  terminal.print(fill(words.totalOfSweep, lang, { ...total, ...size }));
  sayOrigin(manifest, again, isJson, terminal);
  return DONE;
}

/** What became of a run, for people. */
function shownOf(
  { state, message, digest }: Pick<ListedRun, 'state' | 'message' | 'digest'>,
  lang: Lang,
): { readonly state: string; readonly digest: string } {
  return {
    state: fill(words[state], lang, { message: message?.split('\n')[0] ?? '' }),
    digest: digest?.slice(0, SHORT) ?? '–',
  };
}

function cellsOf(run: ListedRun, lang: Lang): string[] {
  const { state, digest } = shownOf(run, lang);
  return [
    run.scenario,
    String(run.replicate),
    words[run.budget][lang],
    state,
    run.seed,
    digest,
    run.finishedAt?.replace('T', ' ').slice(0, 19) ?? '–',
  ];
}
