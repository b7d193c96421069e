import { describe, expect, it } from 'vitest';
import { pictureHtml } from '../../src/report/picture.js';

const svg = `<?xml version="1.0"?>
<svg xmlns="http://www.w3.org/2000/svg" class="marks" width="9" height="9" viewBox="0 0 9 9"><g role="graphics-object" aria-roledescription="group" opacity="1"><path class="background" aria-hidden="true" d="M0,0h9v9h-9Z"/><defs><clipPath id="clip0"><rect width="9"/></clipPath></defs><g clip-path="url(#clip0)"><path d="M0,0h9v9h-9Z" fill="#eee"/><use xlink:href="#clip0"/></g><text font-family="Helvetica, Arial, sans-serif" opacity="0.5" fill="#222222">role="x" opacity="1" id="y"</text><path class="foreground" aria-hidden="true" d="" display="none"/></g></svg>`;

describe('a picture in a page', () => {
  const html = pictureHtml(svg, 'rank', 'A title & “more”');

  it('holds what is seen and nothing else', () => {
    expect(html).toBe(
      '<svg role="img" aria-label="A title &amp; “more”" font-family="Helvetica, Arial, sans-serif" xmlns="http://www.w3.org/2000/svg" width="9" height="9" viewBox="0 0 9 9"><g><defs><clipPath id="rank-clip0"><rect width="9"/></clipPath></defs><g clip-path="url(#rank-clip0)"><path d="M0,0h9v9h-9Z" fill="#eee"/><use xlink:href="#rank-clip0"/></g><text opacity="0.5" fill="#222222">role="x" opacity="1" id="y"</text></g></svg>',
    );
  });
});
