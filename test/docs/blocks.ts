import { read } from './root.js';

/** A code block of a document: the words after the fence, and its lines. */
export interface Block {
  readonly kind: string;
  /** Said after the kind; `long` marks commands that the tests do not run. */
  readonly remark: string;
  readonly lines: readonly string[];
}

/** The code blocks of a document, in order. */
export function blocksOf(path: string): Block[] {
  return [...read(path).matchAll(/^```(\w*) ?(\w*)\n([\s\S]*?)^```$/gm)].map(([, kind, remark, text]) => ({
    kind: kind as string,
    remark: remark as string,
    lines: (text as string).trimEnd().split('\n'),
  }));
}

/** A file that a block shows: its first line is a comment with the file's path. */
export function fileIn({ lines }: Block): { readonly path: string; readonly text: string } | undefined {
  const match = /^(?:#|\/\/) ([\w./-]+\.(?:yaml|ts|mjs))$/.exec(lines[0] ?? '');
  return match ? { path: match[1] as string, text: `${lines.join('\n')}\n` } : undefined;
}

/** The words of a command as a shell would take them; quotes are the only thing it knows. */
export function wordsOf(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|"([^"]*)"|([^\s'"]+)/g)].map(([, single, double, bare]) =>
    String(single ?? double ?? bare),
  );
}
