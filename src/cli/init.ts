import { existsSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { modelVersion } from '../model/version.js';
import { writeNewFile } from '../node/write-new-file.js';
import { policies } from '../policy/index.js';
import { slug } from '../scenario/issues.js';
import { isWritten, notAScenarioName, notInThisFolder } from '../words/init-messages.js';
import { InputError } from '../words/input-error.js';
import { starterScenario } from '../words/starter.js';
import { type Command, DONE } from './command.js';

interface Arguments {
  readonly name: string;
}

/** `simpul init NAME`: a commented scenario to start from. */
export default {
  options: [],
  async run({ name, json }, terminal) {
    const scenario = name.replace(/\.ya?ml$/, '');
    const path = name === scenario ? `${name}.yaml` : name;
    if (/[\\/]/.test(name)) throw new InputError(notInThisFolder(name, slug(basename(scenario))));
    if (slug(scenario) !== scenario) throw new InputError(notAScenarioName(scenario, slug(scenario)));
    const facts = { modelVersion, schemaPath: schemaFrom(path) };
    await writeNewFile(path, [starterScenario(scenario, policies, facts, terminal.lang)]);
    if (json) terminal.print(JSON.stringify({ written: path }));
    else terminal.print(terminal.say(isWritten(path)));
    return DONE;
  },
} satisfies Command<Arguments>;

/** How an editor gets from the file to the schema of this package; undefined if it is not there. */
function schemaFrom(path: string): string | undefined {
  const schema = fileURLToPath(new URL('../../scenarios/scenario.schema.json', import.meta.url));
  if (!existsSync(schema)) return undefined;
  const way = relative(dirname(resolve(path)), schema).replaceAll('\\', '/');
  return way.startsWith('.') ? way : `./${way}`;
}
