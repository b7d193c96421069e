/**
 * How wide a text is without a browser to measure it: the advance widths of Helvetica and Arial, a little widened,
 * so that charts drawn here have room for the fonts that other systems put in their place.
 */

/** Thousandths of the font size, for the characters from space to tilde. */
const widths = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

const otherWidth = 556;
const room = 1.12;
const boldRoom = 1.14;

/** Width of a line of text in pixels at a font size (pixels). */
export function textWidth(text: string, fontSize: number, isBold = false): number {
  let thousandths = 0;
  for (const character of text) thousandths += widths[character.charCodeAt(0) - 32] ?? otherWidth;
  return (thousandths / 1000) * fontSize * room * (isBold ? boldRoom : 1);
}
