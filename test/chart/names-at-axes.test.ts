import * as vega from 'vega';
import * as vegaLite from 'vega-lite';
import { describe, expect, it } from 'vitest';
import type { Spec } from '../../src/chart/chart.js';
import { charts } from '../../src/chart/index.js';
import { layouts } from '../../src/chart/layout.js';
import { langs } from '../../src/words/index.js';
import { comparisonFixture } from './fixture.js';

/** A label as Vega places it; what a scale of names calls it is a text, what one of numbers does a number. */
interface Label {
  readonly datum: { readonly value: unknown };
  readonly opacity?: number;
  readonly text: string | readonly string[];
  readonly bounds: { readonly y1: number; readonly y2: number };
}

interface Mark {
  readonly role?: string;
  readonly items: readonly (Mark & Label)[];
}

/** The names at each axis of a chart, from top to bottom. */
async function namesAtAxes(spec: Spec): Promise<Label[][]> {
  const { spec: compiled } = vegaLite.compile(structuredClone(spec) as never);
  const view = await new vega.View(vega.parse(compiled), { renderer: 'none' }).runAsync();
  const found: Label[][] = [];
  const visit = (mark: Mark) => {
    const names = mark.items?.filter(({ datum }) => typeof datum?.value === 'string') ?? [];
    if (mark.role === 'axis-label' && names.length > 0) found.push(names);
    for (const item of mark.items ?? []) visit(item);
  };
  visit((view.scenegraph() as unknown as { root: Mark }).root);
  view.finalize();
  return found;
}

describe('names at the axes of every chart', () => {
  it.each(charts.map((chart) => [chart.name, chart] as const))(
    '%s hides none, and none touch',
    async (name, chart) => {
      for (const scenarios of [1, 2, 3, 6]) {
        for (const layout of layouts) {
          for (const lang of langs) {
            const spec = chart.spec(comparisonFixture({ scenarios, equalBudget: true }), lang, layout);
            const axes = spec ? await namesAtAxes(spec) : [];
            for (const names of axes) {
              expect(names.filter(({ opacity }) => opacity === 0).map(({ text }) => text)).toEqual([]);
              for (const [place, { text, bounds }] of names.entries()) {
                const above = names[place - 1]?.bounds.y2 ?? Number.NEGATIVE_INFINITY;
                expect(bounds.y1, `${name}, ${scenarios} scenarios: ${String(text)}`).toBeGreaterThanOrEqual(
                  above,
                );
              }
            }
          }
        }
      }
    },
  );

  it('are there to be looked at', async () => {
    const leftOut = charts.find(({ name }) => name === 'left-out')!;
    const axes = await namesAtAxes(leftOut.spec(comparisonFixture({ scenarios: 2 }), 'id')!);
    expect(axes.map((names) => names.length)).toEqual([3, 4]);
    expect(axes[1].map(({ text }) => [text].flat().join(' '))).toContain('Pakaian, batik, dan rajut');
  });
});
