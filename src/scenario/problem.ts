import type { Bilingual } from '../words/lang.js';
import { withoutEndlessWords } from '../words/value-messages.js';
import { withoutSteering } from './odd-text.js';
import type { Site } from './tree.js';

/** One thing that is wrong with a file, or likely a slip (`warning`); all of a file are found at once. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly site: Site;
  /** The value's path, `policies.0.quota`; empty for the file as a whole. */
  readonly where: string;
  /** What was found, and what would be right. */
  readonly message: Bilingual;
  /** Told by what does not know what belongs there: gives way to what does, at the same place. */
  readonly isGeneral?: boolean;
}

/** Makes an error. */
export function errorAt(site: Site, where: string, message: Bilingual): Problem {
  return { severity: 'error', site, where, message };
}

export function warningAt(site: Site, where: string, message: Bilingual): Problem {
  return { severity: 'warning', site, where, message };
}

/** Whether there is anything that keeps the file from being used. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** `file:line:column: where: message`, in one language and one line: nothing of a file or option steers the terminal. */
export function problemText({ site, where, message }: Problem, lang: 'en' | 'id'): string {
  const place = site.isOption || site.line === 0 ? site.file : `${site.file}:${site.line}:${site.column}`;
  const path = where === '' || site.isOption ? '' : `${where}: `;
  return withoutEndlessWords(withoutSteering(`${place}: ${path}${message[lang]}`));
}

/** The offending line with a caret below the column; nothing where there is no line. */
export function excerptOf({ site }: Problem): string[] {
  if (site.isOption || site.line === 0 || site.text.trim() === '') return [];
  const from = Math.max(0, site.column - 81);
  // Nothing of a file may steer the terminal.
  const shown = site.text.slice(from, from + 120).replace(/\p{Cc}|\p{Cf}/gu, ' ');
  return [`  ${shown}`, `  ${' '.repeat(site.column - 1 - from)}^`];
}

/** Whether two were found at one place of a file, or in one option. */
export function isSameSite(one: Site, other: Site): boolean {
  if (one.file !== other.file || one.isOption !== other.isOption) return false;
  return one.isOption === true || (one.line === other.line && one.column === other.column && one.line > 0);
}

/** Once each, an option with its first mistake alone, in the order of the files as they were met and of the lines in them. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const files = [...new Set(problems.map(({ site }) => site.file))];
  const once = new Map<string, Problem>();
  const isOutdone = ({ isGeneral, site }: Problem) =>
    isGeneral && problems.some((other) => !other.isGeneral && isSameSite(other.site, site));
  for (const problem of problems) {
    if (isOutdone(problem)) continue;
    const key = problem.site.isOption ? problem.site.file : problemText({ ...problem, where: '' }, 'en');
    if (!once.has(key)) once.set(key, problem);
  }
  return [...once.values()].sort(
    (one, other) =>
      files.indexOf(one.site.file) - files.indexOf(other.site.file) ||
      one.site.line - other.site.line ||
      one.site.column - other.site.column,
  );
}
