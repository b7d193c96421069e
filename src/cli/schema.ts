import { jsonSchemaOf, schemaKinds } from '../scenario/json-schema.js';
import { noSuchSchema } from '../words/command-messages.js';
import { InputError } from '../words/input-error.js';
import { type Command, DONE } from './command.js';

interface Arguments {
  readonly kind: string;
}

/** `simpul schema scenario|study`: the JSON Schema that editors complete and check with. */
export default {
  options: [],
  async run({ kind: asked }, terminal) {
    const kind = schemaKinds.find((each) => each === asked);
    if (!kind) throw new InputError(noSuchSchema(asked, schemaKinds));
    terminal.print(JSON.stringify(jsonSchemaOf(kind), null, 2));
    return DONE;
  },
} satisfies Command<Arguments>;
