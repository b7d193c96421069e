import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documents, folderOf, proseOf, read, rootFolder } from './root.js';

interface Link {
  readonly from: string;
  readonly target: string;
}

const links: Link[] = documents.flatMap((from) =>
  [...proseOf(from).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => ({ from, target: match[1] as string })),
);

/** The anchors of a document as its headings and marks give them. */
function anchorsOf(path: string): Set<string> {
  const text = proseOf(path);
  const headings = [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) => slug(heading as string));
  const marks = [...text.matchAll(/<a id="([^"]+)"/g)].map(([, id]) => id as string);
  return new Set([...headings, ...marks]);
}

function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

describe('links of the documents', () => {
  it('are found', () => {
    expect(links.length).toBeGreaterThan(40);
  });

  it('lead to files that are there', () => {
    const broken = links.filter(({ from, target }) => {
      const [path] = target.split('#') as [string];
      if (path === '' || /^https?:/.test(target)) return false;
      const full = join(folderOf(from), path);
      return !existsSync(full);
    });
    expect(broken).toEqual([]);
  });

  it('lead to headings that are there', () => {
    const broken = links.filter(({ from, target }) => {
      const [path, anchor] = target.split('#') as [string, string?];
      if (anchor === undefined || /^https?:/.test(target)) return false;
      const document = path === '' ? from : relative(rootFolder, join(folderOf(from), path));
      return (
        document.endsWith('.md') && existsSync(join(rootFolder, document)) && !anchorsOf(document).has(anchor)
      );
    });
    expect(broken).toEqual([]);
  });

  it('reach every document from the README', () => {
    const reached = new Set(['README.md']);
    for (const document of reached) {
      for (const { from, target } of links) {
        const path = relative(rootFolder, join(folderOf(from), target.split('#')[0] as string));
        if (from === document && documents.includes(path)) reached.add(path);
      }
    }
    expect(documents.filter((document) => !reached.has(document))).toEqual([]);
  });

  it('give readers of Indonesian a way in, with as much in it as in English', () => {
    const targets = links.filter(({ from }) => from === 'README.md').map(({ target }) => target);
    expect(targets).toEqual(expect.arrayContaining(['docs/analis.md', 'docs/findings.md#ringkasan']));
    const partsOf = (path: string) =>
      [/^## /gm, /^- \*\*/gm, /^```/gm].map((part) => read(path).match(part)?.length);
    expect(partsOf('docs/analis.md')).toEqual(partsOf('docs/analyst.md'));
  });

  it('show no picture without a text for those who do not see it', () => {
    const silent = documents.filter((path) => /!\[\]\(/.test(read(path)));
    expect(silent).toEqual([]);
  });
});
