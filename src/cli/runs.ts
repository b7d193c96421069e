import { optionWords } from '../node/command-line.js';
import { originOf } from '../node/origin.js';
import { readFolder } from '../node/read-result.js';
import { type ListedRun, listRuns } from '../node/run-list.js';
import { isSweepFolder } from '../node/sweep-folder.js';
import { listPointRuns } from '../node/sweep-list.js';
import { fill, type Lang } from '../words/index.js';
import { queryWords as words } from '../words/query-messages.js';
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
    const { lang } = terminal;
    const read = await readFolder(result);
    const runs = await listRuns(result, read);
    const origin = originOf(read.manifest);
    const again = ['simpul', 'runs', 'RESULT', ...optionWords({ json })];
    if (json) {
      terminal.print(JSON.stringify(runs, null, 1));
      sayOrigin(origin, again, json, terminal);
      return DONE;
    }
    const head = ['scenario', 'replicate', 'budget', 'state', 'seed', 'digest', 'finishedAt'] as const;
    const rows = runs.map((run) => cellsOf(run, lang));
    terminal.print(
      tableText(
        head.map((name) => words[name][lang]),
        rows,
        terminal.isColourful,
        [0, 2, 3, 4, 5],
      ),
    );
    const finished = runs.filter(({ state }) => state === 'finished').length;
    const { replicates: done, planned } = read.comparison;
    const total = { all: runs.length, finished, failed: runs.length - finished, done, planned };
    terminal.print(fill(words.total, lang, total));
    sayOrigin(origin, again, json, terminal);
    return DONE;
  },
} satisfies Command<{ readonly result: string }>;

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
