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

  it('shows its charts at once, and makes each interactive when asked', async () => {
    expect(await page.locator('.picture > svg[role=img]').count()).toBe(chartCount);
    for (let left = chartCount; left > 0; left--) {
      expect(await page.locator('button[data-chart]').count()).toBe(left);
      await page.locator('button[data-chart]').first().click();
      await page
        .locator('figure[data-interactive]')
        .nth(chartCount - left)
        .waitFor();
    }
    expect(await page.locator('.vega-embed svg.marks').count()).toBe(chartCount);
    expect(await page.getByText('Buka di editor Vega').count()).toBe(chartCount);
  }, 120_000);

  it('asks the network for nothing and complains of nothing', () => {
    expect(requests.filter((url) => !/^(file|data|blob):/.test(url))).toEqual([]);
    expect(requests.filter((url) => url.startsWith('file:'))).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  it('fits a telephone: only tables and pictures scroll sideways', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    const captions = await page.locator('caption div').all();
    expect(captions.length).toBeGreaterThan(4);
    for (const caption of captions) {
      const box = await caption.boundingBox();
      if (box) expect(box.x + box.width).toBeLessThanOrEqual(390);
    }
  });

  it('fits an A4 page in print, tables and all', async () => {
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 680, height: 900 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(680);
    await page.emulateMedia({ media: 'screen' });
  });
});
