import { jsonSchemaOf, type SchemaKind, schemaKinds } from '../scenario/json-schema.js';
import { type Command, DONE } from './command.js';

interface Arguments {
  readonly kind: SchemaKind;
}

/** `simpul schema scenario|study`: the JSON Schema that editors complete and check with. */
export default {
  options: [],
  builder: (yargs) => yargs.positional('kind', { choices: schemaKinds }),
  async run({ kind }, terminal) {
    terminal.print(JSON.stringify(jsonSchemaOf(kind), null, 2));
    return DONE;
  },
} satisfies Command<Arguments>;
