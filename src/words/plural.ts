/** A count with its English noun, which ends in s but for one: 1 replicate, 2 replicates. Indonesian has no plural. */
export function plural(count: number | string, nouns: string): string {
  return `${count} ${String(count) === '1' ? nouns.replace(/s$/, '') : nouns}`;
}
