import { measures as builtIn } from '../measure/index.js';
import { meantName, titledName } from '../words/meanings.js';

const titles = Object.fromEntries(builtIn.map(({ name, title }) => [name, title]));

/** The measure that somebody means who writes its title, says it in other words or misspells it; undefined when none is like it. */
export function meantMeasure(written: string, names: readonly string[]): string | undefined {
  return titledName(written, titles) ?? meantName(written, names);
}
