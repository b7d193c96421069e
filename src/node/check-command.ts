import { isForStudy } from '../scenario/load-study.js';
import { readAssignment } from '../scenario/override.js';
import * as say from '../words/verify-messages.js';
import { commandLine, wordsOf } from './command-line.js';
import { type Finding, found } from './finding.js';
import type { AnyManifest } from './manifest.js';

/** What the command in a manifest sets, where the manifest says otherwise besides: repeating it would give another result. */
export function commandFindings({ command, sets, study, scenarios }: AnyManifest): Finding[] {
  const words = wordsOf(command);
  const given = (option: string) => words.filter((_, at) => words[at - 1] === `--${option}`);
  const inScenarios = given('set').filter((set) => !isForStudy(readAssignment(set)));
  const pairs: [option: string, inCommand: readonly string[], stored: readonly string[]][] = [
    ['set', inScenarios, sets],
    ...(
      [
        ['seed', study.seed],
        ['replicates', study.replicates],
        ['baseline', study.baseline],
        ['years', scenarios[0]?.scenario.time.years],
      ] as const
    ).flatMap(([option, stored]): typeof pairs =>
      given(option).length > 0 ? [[option, given(option).slice(-1), [String(stored)]]] : [],
    ),
  ];
  return pairs.flatMap(([option, inCommand, stored]) => {
    const [one, other] = [commandLine(inCommand), commandLine(stored)];
    const facts = { option, inCommand, stored };
    return one === other ? [] : [found('command', say.commandOtherwise(`--${option}`, one, other), facts)];
  });
}
