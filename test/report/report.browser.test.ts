import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildReport } from '../../src/report/index.js';
import { comparisonFixture } from '../chart/fixture.js';
import { reportInput } from './fixture.js';

const executablePath = '/usr/bin/chromium';
const isThere = existsSync(executablePath);
const reason = isThere
  ? ''
  : ` (skipped: no browser at ${executablePath}; install the package chromium to run it)`;

describe.skipIf(!isThere)(`the report in a browser${reason}`, () => {
  let browser: Browser;
  let page: Page;
  let folder: string;
  let chartCount: number;
  const requests: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'report-'));
    const input = await reportInput(comparisonFixture({ equalBudget: true }), 'id');
    chartCount = input.charts.length;
    const path = join(folder, 'report.html');
    await writeFile(path, buildReport(input));
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(pathToFileURL(path).href);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  /** Of each picture that is shown: its layout, how much of it is out of sight, the height of its smallest letters. */
  function shownPictures(): Promise<{ id: string; hidden: number; smallest: number }[]> {
    return page.evaluate(`[...document.querySelectorAll('.picture')].flatMap((picture) => {
      if (picture.getClientRects().length === 0) return [];
      const svg = picture.querySelector('svg[viewBox]');
      const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
      const sizes = [...svg.querySelectorAll('text')].map((text) => parseFloat(getComputedStyle(text).fontSize));
      return [{
        id: picture.id,
        hidden: picture.scrollWidth - picture.clientWidth,
        smallest: Math.min(...sizes) * scale,
      }];
    })`);
  }

  async function expectOnTelephone(): Promise<void> {
    await page.setViewportSize({ width: 390, height: 800 });
    const pictures = await shownPictures();
    expect(pictures).toHaveLength(chartCount);
    for (const { id, hidden, smallest } of pictures) {
      expect(id).toMatch(/-narrow$/);
      expect(hidden, id).toBe(0);
      expect(smallest, id).toBeGreaterThan(10.9);
    }
    await page.setViewportSize({ width: 1100, height: 900 });
    const wide = await shownPictures();
    expect(wide).toHaveLength(chartCount);
    for (const { id } of wide) expect(id).not.toMatch(/-narrow$/);
  }

  it('shows every chart on a telephone without scrolling sideways, in letters that can be read', async () => {
    await expectOnTelephone();
  });

  it('prints the wide charts, also from a telephone', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.emulateMedia({ media: 'print' });
    const ids = (await shownPictures()).map(({ id }) => id);
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 1100, height: 900 });
    expect(ids).toHaveLength(chartCount);
    for (const id of ids) expect(id).not.toMatch(/-narrow$/);
  });

  it('shows its charts at once, and makes each interactive when asked, in both layouts', async () => {
    expect(await page.locator('.picture.wide > svg[role=img]').count()).toBe(chartCount);
    expect(await page.locator('.picture.narrow > svg[role=img]').count()).toBe(chartCount);
    for (let left = chartCount; left > 0; left--) {
      expect(await page.locator('button[data-chart]').count()).toBe(left);
      await page.locator('button[data-chart]').first().press('Enter');
      await page
        .locator('figure[data-interactive]')
        .nth(chartCount - left)
        .waitFor();
      expect(await page.evaluate('document.activeElement.matches("figure[data-interactive]")')).toBe(true);
    }
    expect(await page.locator('.wide.vega-embed svg.marks').count()).toBe(chartCount);
    expect(await page.locator('.narrow.vega-embed svg.marks').count()).toBe(chartCount);
    expect(await page.getByText('Buka di editor Vega').count()).toBe(2 * chartCount);
    await expectOnTelephone();
  }, 120_000);

  it('asks the network for nothing and complains of nothing', () => {
    expect(requests.filter((url) => !/^(file|data|blob):/.test(url))).toEqual([]);
    expect(requests.filter((url) => url.startsWith('file:'))).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  it('fits a telephone: only tables scroll sideways', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    const captions = await page.locator('caption div').all();
    expect(captions.length).toBeGreaterThan(4);
    for (const caption of captions) {
      const box = await caption.boundingBox();
      if (box) expect(box.x + box.width).toBeLessThanOrEqual(390);
    }
  });

  it('cuts no table on a small screen, and shows where one goes on out of sight on a larger one', async () => {
    const hidden = `[...document.querySelectorAll('.scroll')].filter((part) => part.scrollWidth > part.clientWidth + 1).length`;
    await page.setViewportSize({ width: 800, height: 900 });
    expect(await page.evaluate(hidden)).toBe(0);
    await page.setViewportSize({ width: 1100, height: 900 });
    expect(
      await page.evaluate(`getComputedStyle(document.querySelector('.scroll')).backgroundImage`),
    ).toContain('gradient');
  });

  it('fits an A4 page in print, tables and all', async () => {
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 680, height: 900 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(680);
    await page.emulateMedia({ media: 'screen' });
  });
});
