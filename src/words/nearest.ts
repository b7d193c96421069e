import { distance } from 'fastest-levenshtein';

/** The name most like a misspelt one, or undefined when none is like it: at most a third of its letters apart; two in short names, one in those of three letters. */
export function nearestName(misspelt: string, names: Iterable<string>): string | undefined {
  const asked = plain(misspelt);
  let best: string | undefined;
  let least = Math.max(asked.length > 3 ? 2 : 1, Math.floor(asked.length / 3)) + 1;
  for (const name of names) {
    const candidate = plain(name);
    const apart = distance(asked, candidate);
    if (apart >= Math.min(least, Math.max(asked.length, candidate.length))) continue;
    best = name;
    least = apart;
  }
  return best;
}

/** Case, hyphens, blanks and marks are what people mix up first. */
export function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\d]/gu, '');
}
