import { scaleLinear } from 'd3-scale';
import type { Estimated } from '../study/comparison.js';
import { chartWords, formatNumber, isMoney, isShare, type Lang } from '../words/index.js';
import type { Spec } from './chart.js';
import { fontSizes, type Layout } from './layout.js';

/** An axis of values, and the room for its numbers. */
interface ValueAxis {
  readonly unit: string;
  /** Of the axis (pixels). */
  readonly length: number;
  readonly isUpright?: boolean;
  /** Values are differences: numbers have their sign, and zero is among them. */
  readonly isSigned?: boolean;
  /** Fixed ends; without them those of the figures, rounded outwards. */
  readonly domain?: readonly [number, number] | undefined;
}

/** Marks that an axis is made for, by the way it runs. */
const MOST_UPRIGHT = 6;
const MOST_FLAT = 5;

/** The scale and the axis of figures: as many marks as have room for their numbers, all with the same decimals. */
export function valueAxis(
  figures: readonly Estimated[],
  axis: ValueAxis,
  lang: Lang,
  layout: Layout,
): { readonly scale: Spec; readonly axis: Spec } {
  const most = axis.isUpright ? MOST_UPRIGHT : MOST_FLAT;
  const scale = scaleLinear().domain(axis.domain ?? endsOf(figures, axis.isSigned ?? false));
  if (!axis.domain) scale.nice(most);
  const counts = Array.from({ length: most - 1 }, (_, fewer) => most - fewer);
  const marks = counts.map((count) => marksOf(scale.ticks(count), axis, lang));
  const { values, form } =
    marks.find((each) => widthOf(each, axis, lang, layout) <= axis.length) ?? marks.at(-1)!;
  return {
    scale: { domain: scale.domain(), nice: false, zero: false },
    // Of more values than its count of ticks Vega leaves every other one out.
    axis: { values, tickCount: values.length, labelExpr: expressionOf(form, axis), labelOverlap: false },
  };
}

interface Marks {
  readonly values: readonly number[];
  readonly form: NumberForm;
}

function marksOf(values: readonly number[], axis: ValueAxis, lang: Lang): Marks {
  return { values, form: formOf(values, axis, lang) };
}

/** Room that all numbers take along the axis, with a gap between any two (pixels). */
function widthOf({ values, form }: Marks, axis: ValueAxis, lang: Lang, layout: Layout): number {
  const size = fontSizes[layout].axis;
  const letters = Math.max(...values.map((value) => textOf(value, form, axis, lang).length));
  return values.length * size * (axis.isUpright ? 2 : 0.56 * (letters + 2));
}

/** Where all figures are the same, the axis begins at zero. */
function endsOf(figures: readonly Estimated[], hasZero: boolean): [number, number] {
  const ends = figures.flatMap(({ mean, low, high }) => [mean, low, high]).filter((end) => end !== null);
  const [least, greatest] = [Math.min(...ends), Math.max(...ends)];
  if (least === greatest && least === 0) return [0, 1];
  return hasZero || least === greatest ? [Math.min(0, least), Math.max(0, greatest)] : [least, greatest];
}

/** How the numbers of an axis are written: in which part of the unit, with how many decimals, and in what words. */
interface NumberForm {
  readonly per: number;
  readonly decimals: number;
  readonly word: string;
}

function formOf(values: readonly number[], { unit }: ValueAxis, lang: Lang): NumberForm {
  const greatest = Math.max(...values.map(Math.abs));
  const [per, word] = scaleOf(unit, greatest, lang);
  let decimals = 0;
  const isExact = (value: number) =>
    Math.abs(Number((value / per).toFixed(decimals)) * per - value) <= greatest * 1e-9;
  while (!values.every(isExact)) decimals++;
  return { per, decimals, word };
}

function scaleOf(unit: string, greatest: number, lang: Lang): readonly [number, string] {
  if (isShare(unit)) return [0.01, ''];
  if (!isMoney(unit) || greatest < 1e5) return [1, ''];
  return greatest >= 1e9 ? [1e9, ` ${chartWords.billion[lang]}`] : [1e6, ` ${chartWords.million[lang]}`];
}

function textOf(value: number, { per, decimals, word }: NumberForm, { isSigned }: ValueAxis, lang: Lang) {
  return `${isSigned ? '+' : ''}${formatNumber(value / per, lang, decimals)}${word}`;
}

/** The same as Vega writes it. */
function expressionOf({ per, decimals, word }: NumberForm, { isSigned }: ValueAxis): string {
  const sign = isSigned ? "datum.value > 0 ? '+' : ''" : "''";
  const number = `(${sign}) + format(datum.value / ${per}, ',.${decimals}f') + '${word}'`;
  return word === '' ? number : `datum.value === 0 ? '0' : ${number}`;
}

/** An axis of money at marks that lie far apart, each in the words of its own size. */
export function moneyAxis(values: readonly number[], lang: Lang): Spec {
  const million = `format(datum.value / 1e6, ',.2~f') + ' ${chartWords.million[lang]}'`;
  const billion = `format(datum.value / 1e9, ',.2~f') + ' ${chartWords.billion[lang]}'`;
  const labelExpr = `datum.value >= 1e9 ? ${billion} : datum.value >= 1e5 ? ${million} : format(datum.value, ',.0f')`;
  return { values, tickCount: values.length, labelExpr };
}
