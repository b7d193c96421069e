/** A command as a shell takes it: words with odd characters in quotes. */
export function commandLine(words: readonly string[]): string {
  return words.map(quoted).join(' ');
}

function quoted(word: string): string {
  return /^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** The words of such a command again. */
export function wordsOf(command: string): string[] {
  const words = command.matchAll(/(?:'[^']*'|\\'|[^\s'\\])+/g);
  return [...words].map(([word]) =>
    word.replaceAll(/'([^']*)'|\\'/g, (_, inner: string | undefined) => inner ?? "'"),
  );
}

type OptionValue = string | number | boolean | readonly string[] | undefined;

/** Options as they are given again: of several values each with its own, of a boolean the bare name, what is not there not at all. */
export function optionWords(options: Readonly<Record<string, OptionValue>>): string[] {
  return Object.entries(options).flatMap(([name, value = []]) => {
    if (typeof value === 'boolean') return value ? [`--${name}`] : [];
    return [value].flat().flatMap((each) => [`--${name}`, String(each)]);
  });
}
