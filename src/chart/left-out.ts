import type { Comparison, LeftOut } from '../study/comparison.js';
import { sizeTitles } from '../study/left-out.js';
import { titleOf } from '../study/titles.js';
import {
  chartTitles,
  chartWords,
  fill,
  formatInterval,
  formatNumber,
  formatPercent,
  type Lang,
  listed,
  nameOf,
} from '../words/index.js';
import { defineChart, type Spec } from './chart.js';
import { frame, panelTitle } from './frame.js';
import { labelRoom, legendLabels, namesAxis, scenarioLabels } from './labels.js';
import { lastYear } from './last-year.js';
import type { Layout } from './layout.js';
import { scenarioScales } from './palette.js';
import { panelsOf } from './panels.js';
import { valueAxis } from './value-axis.js';

/** The size classes that an UMKM is of. */
const umkmSizes = ['micro', 'small', 'medium'] as const;

/** Share of small firms that the agency never reached: by size class and by sector, a mark a scenario. */
export const leftOut = defineChart({
  name: 'left-out',
  spec(comparison, lang, layout) {
    const panels = (['size', 'sector'] as const).flatMap((by) => {
      const rows = comparison.leftOut.filter((group) => group.by === by && group.share.mean !== null);
      return rows.length > 0 ? [{ by, rows }] : [];
    });
    if (panels.length === 0) return undefined;
    return frame(comparison, lang, layout, {
      title: chartTitles['left-out'][lang],
      notes: [
        fill(chartWords.overYears, lang, { from: comparison.startYear, to: lastYear(comparison) }),
        ...missingSizes(comparison, lang),
      ],
      body: panelsOf(
        layout,
        panels.map((shown) => panel(comparison, shown, lang, layout)),
      ),
    });
  },
});

/** Why a size class of UMKM has no row, or none under some scenarios: there was no firm of it. */
function missingSizes(comparison: Comparison, lang: Lang): string[] {
  const rows = comparison.leftOut.filter(({ by }) => by === 'size');
  const told = [...new Set(comparison.leftOut.map(({ scenario }) => scenario))];
  return umkmSizes.flatMap((size) => {
    const without = told.filter(
      (scenario) => !rows.some((row) => row.scenario === scenario && row.name === size),
    );
    if (without.length === 0) return [];
    const phrase = without.length === told.length ? chartWords.noneOfSize : chartWords.noneOfSizeUnder;
    const scenarios = without.map((name) => `“${titleOf(comparison, name, lang)}”`);
    return [
      fill(phrase, lang, {
        size: sizeTitles[size][lang].toLowerCase(),
        scenarios: listed(scenarios, lang),
        year: lastYear(comparison),
      }),
    ];
  });
}

interface Panel {
  readonly by: LeftOut['by'];
  readonly rows: readonly LeftOut[];
}

/** Characters of a line of a group's name. */
const nameWidths = { wide: 18, narrow: 14 };

/** Share of a group's height that is left free below it. */
const betweenGroups = 0.25;

/** How far the marks of a group lie apart (pixels): few scenarios leave its name no room unless they move apart. */
function markStep(titles: Readonly<Record<string, string>>, scenarios: number, layout: Layout): number {
  const room = labelRoom(titles, nameWidths[layout], layout) * (1 - betweenGroups);
  return Math.max(11, Math.ceil(room / scenarios));
}

function panel(comparison: Comparison, { by, rows: groups }: Panel, lang: Lang, layout: Layout): Spec {
  const width = layout === 'wide' ? 240 : 220;
  const labels = scenarioLabels(comparison, lang);
  const scales = scenarioScales(comparison);
  const titles = Object.fromEntries(groups.map(({ name, title }) => [name, title[lang]]));
  const legend = { labelExpr: legendLabels(labels, layout) };
  const color = { field: 'scenario', type: 'nominal', scale: scales.colour, legend };
  const y = {
    field: 'group',
    type: 'nominal',
    scale: { domain: Object.keys(titles), paddingInner: betweenGroups },
    axis: namesAxis(titles, nameWidths[layout], layout),
  };
  const yOffset = { field: 'scenario', type: 'nominal', scale: { domain: scales.domain } };
  const x = {
    type: 'quantitative',
    title: chartWords.neverReached[lang],
    ...valueAxis([], { unit: 'share', length: width, domain: [0, 1] }, lang, layout),
  };
  const tooltip = [
    { field: 'label', type: 'nominal', title: chartWords.scenario[lang] },
    { field: 'groupLabel', type: 'nominal', title: nameOf('by', by, lang) },
    { field: 'text', type: 'nominal', title: chartWords.neverReached[lang] },
    { field: 'firms', type: 'nominal', title: chartWords.firms[lang] },
  ];
  return {
    title: panelTitle(nameOf('by', by, lang), layout),
    data: { values: groups.map((group) => rowOf(group, labels, lang)) },
    width,
    height: { step: markStep(titles, scales.domain.length, layout), for: 'offset' },
    layer: [
      {
        mark: { type: 'rule', strokeWidth: 3, opacity: 0.55 },
        encoding: {
          y,
          yOffset,
          x: { field: 'low', ...x },
          x2: { field: 'high' },
          color,
          tooltip,
        },
      },
      {
        mark: { type: 'point', filled: true, size: 45, opacity: 1 },
        encoding: {
          y,
          yOffset,
          x: { field: 'mean', ...x },
          color,
          shape: { field: 'scenario', type: 'nominal', scale: scales.shape, legend },
          tooltip,
        },
      },
    ],
  };
}

function rowOf(
  { scenario, name, title, firms, share }: LeftOut,
  labels: Readonly<Record<string, string>>,
  lang: Lang,
) {
  return {
    scenario,
    label: labels[scenario],
    group: name,
    groupLabel: title[lang],
    mean: share.mean,
    low: share.low,
    high: share.high,
    text: `${formatPercent(share.mean, lang)} (${formatInterval(share.low, share.high, 'share', lang)})`,
    firms: formatNumber(firms, lang, firms < 1 ? 2 : 0),
  };
}
