import { readScenario, readTextFile } from '../node/read-scenario.js';
import { checkStudy } from '../node/read-sweep.js';
import { isStudyTree } from '../scenario/kind-of-file.js';
import { parseText } from '../scenario/parse.js';
import { hasErrors, inOrder, type Problem } from '../scenario/problem.js';
import { treeAt } from '../scenario/tree.js';
import { allIsWell, partIsWell, somePoints } from '../words/check-messages.js';
import { type Command, DONE, INPUT_WRONG } from './command.js';
import { problemJson, sayProblems } from './say-problems.js';

interface Arguments {
  readonly files: readonly string[];
}

/** `simpul check FILE...`: every mistake of every file. */
export default {
  options: ['set', 'allow-code'],
  async run({ files, set = [], allowCode = false, json }, terminal) {
    const problems: Problem[] = [];
    for (const file of files) {
      const kind = await kindOf(file);
      const options = { overrides: set, isCodeAllowed: allowCode };
      const read =
        kind === 'study'
          ? await checkStudy(file, options)
          : await readScenario(file, { ...options, isPart: kind === 'part' });
      problems.push(...read.problems);
      if (read.problems.length > 0 || json) continue;
      terminal.print(terminal.say(kind === 'part' ? partIsWell(file) : allIsWell(file)));
      if ('points' in read && read.lookedAt < read.points)
        terminal.print(terminal.say(somePoints(read.lookedAt, read.points)));
    }
    const told = inOrder(problems);
    if (json) terminal.print(JSON.stringify({ files, problems: told.map(problemJson) }, null, 2));
    else sayProblems(told, terminal, (line) => terminal.print(line));
    return hasErrors(problems) ? INPUT_WRONG : DONE;
  },
} satisfies Command<Arguments>;

/** What makes a file a scenario; one that has none of it is a part for scenarios to extend, such as a catalogue of patterns. */
const marks = [
  ['name'],
  ['title'],
  ['extends'],
  ['policies'],
  ['world', 'places'],
  ['world', 'sectors'],
  ['world', 'firms'],
];

async function kindOf(path: string): Promise<'study' | 'scenario' | 'part'> {
  const read = await readTextFile(path);
  const tree = 'text' in read ? parseText(path, read.text).tree : undefined;
  if (tree?.kind !== 'map') return 'scenario';
  if (isStudyTree(tree)) return 'study';
  return marks.some((mark) => treeAt(tree, mark) !== undefined) ? 'scenario' : 'part';
}
