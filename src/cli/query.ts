import { optionWords } from '../node/command-line.js';
import { csvLine } from '../node/csv.js';
import { type QueryAnswer, queryResult } from '../node/query-result.js';
import { InputError } from '../words/input-error.js';
import { csvOrJson, queryWords } from '../words/query-messages.js';
import { type Command, DONE } from './command.js';
import { flag } from './options.js';
import { sayOrigin } from './say-origin.js';
import { tableText } from './table-text.js';

interface Own {
  readonly result: string;
  readonly sql: string;
  readonly csv: boolean;
}

/** `simpul query RESULT "SQL"`: asks the tables of a result folder. */
export default {
  options: [],
  builder: (yargs, say) => yargs.option('csv', flag(say, queryWords.csv)),
  async run({ result, sql, csv, json }, terminal) {
    if (csv && json) throw new InputError(csvOrJson);
    const answer = await queryResult(result, sql);
    const { columns, areNumbers, rows, origin } = answer;
    if (json) terminal.print(JSON.stringify(recordsOf(answer), null, 1));
    else if (csv) for (const row of [columns, ...textsOf(rows)]) terminal.print(csvLine(row).trimEnd());
    else {
      const left = areNumbers.flatMap((isNumber, index) => (isNumber ? [] : [index]));
      terminal.print(tableText(columns, textsOf(rows), terminal.isColourful, left));
    }
    sayOrigin(origin, 'query', [sql, ...optionWords({ csv, json })], csv || json, terminal);
    return DONE;
  },
} satisfies Command<Own>;

function recordsOf({ columns, rows }: QueryAnswer): object[] {
  return rows.map((row) => Object.fromEntries(row.map((value, index) => [columns[index], value])));
}

/** Values as text, in full; what there is not is empty. */
function textsOf(rows: QueryAnswer['rows']): string[][] {
  return rows.map((row) =>
    row.map((value) =>
      typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? ''),
    ),
  );
}
