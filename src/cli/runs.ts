import { optionWords } from '../node/command-line.js';
import { originOf } from '../node/origin.js';
import { readFolder } from '../node/read-result.js';
import { type ListedRun, listRuns } from '../node/run-list.js';
import { fill, type Lang } from '../words/index.js';
import { queryWords as words } from '../words/query-messages.js';
import { type Command, DONE } from './command.js';
import { sayOrigin } from './say-origin.js';
import { tableText } from './table-text.js';

/** Digits of a digest that tell runs apart at a glance. */
const SHORT = 12;

/** `simpul runs RESULT`: every run of a result folder and what became of it. */
export default {
  options: [],
  async run({ result, json }, terminal) {
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

function cellsOf(run: ListedRun, lang: Lang): string[] {
  const message = run.message?.split('\n')[0] ?? '';
  return [
    run.scenario,
    String(run.replicate),
    words[run.budget][lang],
    fill(words[run.state], lang, { message }),
    run.seed,
    run.digest?.slice(0, SHORT) ?? '–',
    run.finishedAt?.replace('T', ' ').slice(0, 19) ?? '–',
  ];
}
