import { escapeHtml } from './html.js';

const fontFamily = 'font-family="Helvetica, Arial, sans-serif"';

/** What says nothing in a picture that is heard as one name and only looked at, or is the same left out. */
const idle = new RegExp(
  ` (?:(?:class|role|pointer-events|aria-[a-z]+)="[^"]*"|(?:opacity|stroke-opacity|fill-opacity)="1"|${fontFamily})`,
  'g',
);

/** Paths of no extent or that are never shown. */
const unseen = /<path(?: d="(?:M0,0h[\d.]+v[\d.]+h-?[\d.]+Z)?"| display="none"){1,2}\/>/g;

const tag = /<\w+(?: [\w:-]+="[^"]*")*\s*\/?>/g;

/**
 * A drawn chart as an element of the page: named for readers who hear it, its anchors its own, and a third smaller than
 * its file, since it holds only what is seen.
 */
export function pictureHtml(svg: string, anchor: string, label: string): string {
  return svg
    .slice(Math.max(0, svg.indexOf('<svg')))
    .replace(tag, (written) =>
      written
        .replace(idle, '')
        .replace(/ id="([^"]+)"/, ` id="${anchor}-$1"`)
        .replace(/url\(#([^)]+)\)/g, `url(#${anchor}-$1)`)
        .replace(/ ((?:xlink:)?href)="#([^"]+)"/, ` $1="#${anchor}-$2"`),
    )
    .replace(unseen, '')
    .replace('<svg', () => `<svg role="img" aria-label="${escapeHtml(label)}" ${fontFamily}`);
}
