import { readScenario, readStudy, readTextFile } from '../node/read-scenario.js';
import { fileSite, parseText } from '../scenario/parse.js';
import { hasErrors, type Problem } from '../scenario/problem.js';
import { allIsWell } from '../words/check-messages.js';
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
      const options = { overrides: set, isCodeAllowed: allowCode };
      const read = (await isStudy(file)) ? await readStudy(file, options) : await readScenario(file, options);
      problems.push(...read.problems);
      if (read.problems.length === 0 && !json) terminal.print(terminal.say(allIsWell(file)));
    }
    if (json) terminal.print(JSON.stringify({ files, problems: problems.map(problemJson) }, null, 2));
    else sayProblems(problems, terminal, (line) => terminal.print(line));
    return hasErrors(problems) ? INPUT_WRONG : DONE;
  },
} satisfies Command<Arguments>;

/** Whether a file is a study: a scenario names no scenarios. */
async function isStudy(path: string): Promise<boolean> {
  const read = await readTextFile(path);
  const tree = 'text' in read ? parseText(fileSite(path).file, read.text).tree : undefined;
  return tree?.kind === 'map' && tree.entries.has('scenarios');
}
