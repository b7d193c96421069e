import type { Spec } from './chart.js';
import type { Layout } from './layout.js';

/** Panels beside each other, so many in a row, or all of them; on a narrow screen below each other. */
export function panelsOf(layout: Layout, panels: readonly Spec[], inRow?: number): Spec {
  if (layout === 'narrow') return { columns: 1, align: 'each', concat: panels };
  return inRow === undefined ? { hconcat: panels } : { columns: inRow, align: 'each', concat: panels };
}

/** Whether a panel is the first of its row, at which the rows are named. */
export function isFirstInRow(layout: Layout, index: number, inRow = Number.POSITIVE_INFINITY): boolean {
  return layout === 'narrow' || index % inRow === 0;
}
