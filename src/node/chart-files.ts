import { makerOf, type Origin } from './origin.js';
import type { RenderedChart } from './render-charts.js';
import { textWidth } from './text-width.js';
import { escaped } from './xml.js';

/** The files of the charts, `NAME.vl.json` and `NAME.svg` for each, as name and text. */
export function chartFiles(rendered: readonly RenderedChart[], origin: Origin): [string, string][] {
  return rendered.flatMap(({ name, spec, svg }): [string, string][] => [
    [`${name}.vl.json`, `${JSON.stringify(spec, null, 1)}\n`],
    [`${name}.svg`, signedSvg(svg, origin)],
  ]);
}

const FOOT_HEIGHT = 18;
const FOOT_SIZE = 9;
const MARGIN = 12;
const SHORT_DIGEST = 12;

/**
 * A picture that says where it comes from when it is away from its report: all of it for machines, and a faint line at its
 * foot with version, the start of the digest and the command, cut where the picture ends.
 */
function signedSvg(svg: string, origin: Origin): string {
  const size =
    /<svg[^>]* width="([\d.]+)" height="([\d.]+)" viewBox="0 0 \1 \2"><rect width="\1" height="\2"/.exec(svg);
  if (!size) throw new Error('chart: the picture has no size that a line could be added to.');
  const [, width, height] = size.map(Number) as [number, number, number];
  const taller = String(height + FOOT_HEIGHT);
  const head = size[0].replaceAll(`height="${size[2]}"`, `height="${taller}"`);
  const signed = head.replace(`viewBox="0 0 ${size[1]} ${size[2]}"`, `viewBox="0 0 ${size[1]} ${taller}"`);
  const metadata = `<metadata>${escaped(JSON.stringify({ simpul: origin }))}</metadata>`;
  const line = shortened(
    `Simpul ${origin.simpul} · ${origin.digest.slice(0, SHORT_DIGEST)} · ${origin.command}`,
    width - 2 * MARGIN,
  );
  const foot = `<text x="${MARGIN}" y="${height + 4}" font-family="Helvetica, Arial, sans-serif" font-size="${FOOT_SIZE}" fill="#767676">${escaped(line)}</text>`;
  return svg
    .replace(size[0], () => signed.replace('><rect', `>${metadata}<rect`))
    .replace(/<\/svg>(\s*)$/, (_, end: string) => `${foot}</svg>${end}`);
}

function shortened(text: string, width: number): string {
  if (textWidth(text, FOOT_SIZE) <= width) return text;
  let end = text.length;
  while (end > 0 && textWidth(`${text.slice(0, end)}…`, FOOT_SIZE) > width) end--;
  return `${text.slice(0, end).trimEnd()}…`;
}

/** A specification that says where it comes from; programs that draw it pass over that. */
export function signedSpec<Spec extends object>(spec: Spec, origin: Origin): Spec {
  return { ...spec, usermeta: { simpul: { maker: makerOf(origin), ...origin } } };
}
