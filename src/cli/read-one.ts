import { readScenario } from '../node/read-scenario.js';
import type { LoadedScenario } from '../scenario/load.js';
import type { Scenario } from '../scenario/schema.js';
import type { CommonArguments } from './options.js';
import { runOverrides } from './run-overrides.js';
import { refuse, sayProblems } from './say-problems.js';
import type { Terminal } from './terminal.js';

/** A scenario file as the command line has it run once; undefined if there are mistakes in it, which are said. */
export async function readOne(
  file: string,
  args: CommonArguments,
  terminal: Terminal,
): Promise<(LoadedScenario & { readonly scenario: Scenario }) | undefined> {
  const overrides = runOverrides(args);
  const loaded = await readScenario(file, { overrides, isCodeAllowed: args.allowCode ?? false });
  const { scenario, problems } = loaded;
  if (!scenario) {
    refuse(problems, args, terminal);
    return undefined;
  }
  sayProblems(problems, terminal, terminal.note);
  return { ...loaded, scenario };
}
