import type { Bilingual, Lang } from '../words/lang.js';

/** Where a command writes: results to `print`, everything else to `note`. */
export interface Terminal {
  readonly lang: Lang;
  /** The text in the user's language. */
  say(text: Bilingual): string;
  /** A line of the result, to stdout. */
  print(line: string): void;
  /** A line about what is going on, to stderr; nothing with `--quiet`. */
  note(line: string): void;
  /** A line about what is wrong, to stderr, always. */
  complain(line: string): void;
  /** Whether stderr is a terminal that can draw a progress bar (never with `--quiet`). */
  readonly isInteractive: boolean;
  /** Whether stdout may be coloured. */
  readonly isColourful: boolean;
}

/** What a terminal writes to; the process by default, text in tests. */
export interface Streams {
  readonly stdout: { write(text: string): unknown; readonly isTTY?: boolean | undefined };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean | undefined };
}

/** A terminal over two streams. */
export function terminalOver(streams: Streams, lang: Lang, isQuiet: boolean): Terminal {
  const { stdout, stderr } = streams;
  return {
    lang,
    say: (text) => text[lang],
    print: (line) => void stdout.write(`${line}\n`),
    note: (line) => {
      if (!isQuiet) stderr.write(`${line}\n`);
    },
    complain: (line) => void stderr.write(`${line}\n`),
    isInteractive: !isQuiet && stderr.isTTY === true,
    isColourful: stdout.isTTY === true && !process.env.NO_COLOR,
  };
}
