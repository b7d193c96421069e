/** What a text that reads as YAML has that JSON has not, and where. */
export interface JsonFault {
  readonly offset: number;
  readonly fault: 'comma' | 'comment' | 'quotes' | 'other';
}

const blank = /[ \t\r\n]*/y;
const token =
  /[{}[\],:]|"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/uy;

/** The first place where a text is not JSON, undefined if all of it is. */
export function jsonFault(text: string): JsonFault | undefined {
  const open: string[] = [];
  let before = '';
  let offset = 0;
  for (;;) {
    blank.lastIndex = offset;
    offset += blank.exec(text)?.[0].length ?? 0;
    if (offset === text.length)
      return open.length === 0 && before === 'value' ? undefined : { offset, fault: 'other' };
    token.lastIndex = offset;
    const found = token.exec(text)?.[0];
    if (found === undefined) return { offset, fault: faultAt(text, offset) };
    const isEnd = found === '}' || found === ']';
    if (isEnd && before === ',') return { offset: text.lastIndexOf(',', offset), fault: 'comma' };
    const kind = kindOf(found, before, open.at(-1));
    if (kind === undefined) return { offset, fault: 'other' };
    if (isEnd) open.pop();
    else if (found === '{' || found === '[') open.push(found);
    before = kind;
    offset += found.length;
  }
}

/** What a token is in its place: a sign, a `key` or a `value`; undefined if it does not belong there. */
function kindOf(found: string, before: string, within: string | undefined): string | undefined {
  const isBegin = before === within || before === ',';
  if (found === ':') return before === 'key' ? ':' : undefined;
  if (found === ',') return before === 'value' && within ? ',' : undefined;
  if (found === '}' || found === ']') {
    const isFull = before === 'value' || before === within;
    return isFull && within === (found === '}' ? '{' : '[') ? 'value' : undefined;
  }
  if (within === '{' && isBegin) return found.startsWith('"') ? 'key' : undefined;
  const isPlace = within === '{' ? before === ':' : within === '[' ? isBegin : before === '';
  if (!isPlace) return undefined;
  return found === '{' || found === '[' ? found : 'value';
}

function faultAt(text: string, offset: number): JsonFault['fault'] {
  const rest = text.slice(offset, offset + 2);
  if (rest === '//' || rest === '/*' || rest.startsWith('#')) return 'comment';
  return /^['A-Za-z_]/.test(rest) ? 'quotes' : 'other';
}
