import { existsSync } from 'node:fs';
import { optionWords } from '../node/command-line.js';
import { unfinishedJournalOf } from '../node/journal.js';
import { type Origin, originOf } from '../node/origin.js';
import { readFolder } from '../node/read-result.js';
import { type Listed, listRuns, listUnfinished } from '../node/run-list.js';
import type { JournalLine } from '../node/study-event.js';
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

/** `simpul runs RESULT`: every run of a result folder, or of a study or sweep that has none yet, and what became of it. */
export default {
  options: [],
  async run({ result, json }, terminal) {
    const unfinished = unfinishedJournalOf(result);
    const isThere = unfinished.length === 0 || existsSync(result);
    const { runs, size, origin } = isThere ? await readRuns(result) : startedRuns(unfinished);
    if (json) terminal.print(JSON.stringify(runs, null, 1));
    else {
      terminal.print(runsText(runs, terminal));
      terminal.print(totalText(runs, size, terminal.lang));
    }
    if (origin) sayOrigin(origin, 'runs', optionWords({ json }), json, terminal);
    if (unfinished.length > 0) {
      const start = unfinished.findLast((line) => line.event === 'started');
      terminal.note(terminal.say(notFinished(start?.command ?? '', unfinished[0]!.time)));
    }
    return DONE;
  },
} satisfies Command<{ readonly result: string }>;

interface Told {
  readonly runs: readonly Listed[];
  /** Which words tell of the size of the whole, and what goes into them. */
  readonly size: { readonly words: keyof typeof words; readonly numbers: Readonly<Record<string, number>> };
  readonly origin?: Origin;
}

async function readRuns(folder: string): Promise<Told> {
  if (isSweepFolder(folder)) {
    const { runs, manifest } = await listPointRuns(folder);
    const { design, scenarios, study } = manifest;
    const numbers = {
      points: design.points,
      scenarios: scenarios.length,
      replicates: study.replicates,
    };
    return { runs, size: { words: 'sizeOfSweep', numbers }, origin: manifest };
  }
  const read = await readFolder(folder);
  const { replicates: done, planned } = read.comparison;
  const size = { words: 'sizeOfStudy', numbers: { done, planned } } as const;
  return { runs: listRuns(folder, read), size, origin: originOf(read.manifest) };
}

/** The same of a study or sweep that has no result yet, since it is at work or was interrupted. */
function startedRuns(journal: readonly JournalLine[]): Told {
  const runs = listUnfinished(journal);
  const numbersOf = (of: (run: Listed) => number | string) => new Set(runs.map(of)).size;
  const replicates = numbersOf(({ replicate }) => replicate);
  if (runs.some((run) => 'point' in run)) {
    const points = numbersOf((run) => ('point' in run ? run.point : 0));
    const scenarios = numbersOf(({ scenario }) => scenario);
    return { runs, size: { words: 'sizeOfSweep', numbers: { points, scenarios, replicates } } };
  }
  const open = new Set(runs.filter(({ state }) => state === 'planned').map(({ replicate }) => replicate));
  const numbers = { done: replicates - open.size, planned: replicates };
  return { runs, size: { words: 'sizeOfStudy', numbers } };
}

function totalText(runs: readonly Listed[], size: Told['size'], lang: Lang): string {
  const count = (state: Listed['state']) => runs.filter((run) => run.state === state).length;
  const counts = {
    all: runs.length,
    finished: count('finished'),
    failed: count('failed'),
    open: count('planned'),
  };
  const total = fill(counts.open > 0 ? words.totalUnfinished : words.total, lang, counts);
  return `${total}; ${fill(words[size.words], lang, size.numbers)}.`;
}

function runsText(runs: readonly Listed[], { lang, isColourful }: Terminal): string {
  const isOfSweep = runs.some((run) => 'point' in run);
  const place = isOfSweep
    ? (['point', 'scenario', 'replicate'] as const)
    : (['scenario', 'replicate', 'budget'] as const);
  const head = [...place, 'state', 'seed', 'digest', 'finishedAt'] as const;
  const heads = head.map((name) => words[name][lang]);
  const rows = runs.map((run) => [...placeOf(run, lang), ...cellsOf(run, lang)]);
  return tableText(heads, rows, isColourful, isOfSweep ? [1, 3, 4, 5] : [0, 2, 3, 4, 5]);
}

function placeOf(run: Listed, lang: Lang): string[] {
  const replicate = String(run.replicate);
  return 'point' in run
    ? [String(run.point), run.scenario, replicate]
    : [run.scenario, replicate, words[run.budget][lang]];
}

/** What became of a run, for people. */
function cellsOf({ state, message, seed, digest, finishedAt }: Listed, lang: Lang): string[] {
  return [
    fill(words[state], lang, { message: message?.split('\n')[0] ?? '' }),
    seed,
    digest?.slice(0, SHORT) ?? '–',
    finishedAt?.replace('T', ' ').slice(0, 19) ?? '–',
  ];
}
