import { excerptOf, type Problem, problemText } from '../scenario/problem.js';
import { countOfProblems, warningWord } from '../words/check-messages.js';
import { INPUT_WRONG } from './command.js';
import type { Terminal } from './terminal.js';

/** Every problem with its line and a caret, and how many there are. */
export function sayProblems(
  problems: readonly Problem[],
  terminal: Terminal,
  write: (line: string) => void,
): void {
  if (problems.length === 0) return;
  for (const problem of problems) {
    const mark = problem.severity === 'warning' ? ` (${terminal.say(warningWord)})` : '';
    write(problemText(problem, terminal.lang) + mark);
    for (const line of excerptOf(problem)) write(line);
  }
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  write(terminal.say(countOfProblems(errors, problems.length - errors)));
}

/** Says why what was given is refused, to machines on stdout; gives the exit code. */
export function refuse(
  problems: readonly Problem[],
  { json }: { readonly json: boolean },
  terminal: Terminal,
): number {
  if (json) terminal.print(JSON.stringify({ problems: problems.map(problemJson) }, null, 2));
  else sayProblems(problems, terminal, terminal.complain);
  return INPUT_WRONG;
}

/** A problem for machines; both languages. */
export function problemJson({ severity, site, where, message }: Problem) {
  const { file, line, column, isOption } = site;
  return isOption
    ? { severity, option: file, where, message }
    : { severity, file, line, column, where, message };
}
