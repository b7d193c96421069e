/** For pages and screens of a usual width, or for a telephone: nothing beside anything that can stand below it. */
export type Layout = 'wide' | 'narrow';

/** All layouts; a file of a chart holds the first. */
export const layouts: readonly Layout[] = ['wide', 'narrow'];

/** Characters of a line, by what is written: a line of a narrow picture ends where the telephone does. */
export const lineWidths = {
  wide: { title: 78, subtitle: 104, legend: Number.POSITIVE_INFINITY, scenario: 28 },
  narrow: { title: 36, subtitle: 52, legend: 32, scenario: 23 },
} as const;

/** Sizes of letters in pixels. A narrow picture may still be shrunk a little, so its smallest ones are larger. */
export const fontSizes = {
  wide: { axis: 11, panel: 12, legend: 12, mark: 11 },
  narrow: { axis: 12, panel: 13, legend: 12, mark: 12 },
} as const;
