/** Brackets that are open at once, and indentation with its marks, that no scenario comes near. */
const MOST_OPEN = 200;
const MOST_INDENTED = 400;

/**
 * Where a text nests so deep that the parser, which calls itself for each level, could take the whole program down;
 * undefined if nowhere. Brackets in texts and remarks count: that many are none that anybody wrote.
 */
export function tooDeepAt(text: string): number | undefined {
  let open = 0;
  let lineStart = 0;
  // Within what a line begins with: blanks, and the marks of lists and keys.
  let isBefore = true;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\n') {
      lineStart = at + 1;
      isBefore = true;
      continue;
    }
    if (sign === '[' || sign === '{') open++;
    else if (sign === ']' || sign === '}') open = Math.max(0, open - 1);
    isBefore &&= sign === ' ' || sign === '\t' || sign === '-' || sign === '?';
    if (open > MOST_OPEN || (isBefore && at - lineStart >= MOST_INDENTED && hasMore(text, at))) return at;
  }
  return undefined;
}

/** Whether the line is more than blanks and a rule of hyphens. */
function hasMore(text: string, at: number): boolean {
  const end = text.indexOf('\n', at);
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? undefined : end);
  return /[^\s-]|-\s/.test(line);
}
