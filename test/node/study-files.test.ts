import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStudyFiles } from '../../src/node/study-files.js';
import { problemText } from '../../src/scenario/problem.js';
import { town } from '../scenario/files-in-memory.js';

const head = (name: string) => `name: ${name}\ntitle: { en: ${name}, id: ${name} }\nextends: ./town.yaml\n`;

/** What is said of two scenarios that are compared, without their folder. */
async function told(texts: Record<string, string>, baseline?: string, overrides: string[] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-'));
  const all: Record<string, string> = { 'town.yaml': town, ...texts };
  for (const [name, text] of Object.entries(all)) writeFileSync(join(folder, name), text);
  const paths = Object.keys(texts).map((name) => join(folder, name));
  const { problems } = await readStudyFiles(paths, { overrides, baseline, isCodeAllowed: false });
  return problems.map((problem) => [
    problem.severity,
    problemText(problem, 'en').replaceAll(`${folder}/`, ''),
  ]);
}

describe('weights of the index in scenarios that are compared', () => {
  const unused = (place: string, baseline: string) => [
    [
      'warning',
      `${place}: index: these weights are not used: a comparison weighs every scenario as its baseline does, which is ${baseline}. Write them there as well, or take them out here.`,
    ],
  ];
  const plain = head('plain');
  const weighed = `${head('weighed')}index: { trust: 1, tie-count: 0.5 }\n`;
  const alike = `${head('alike')}index: { tie-count: 0.5, trust: 1 }\n`;
  const other = `${head('other')}index: { trust: 1 }\n`;

  it('are those of the baseline; others are told of, with their place', async () => {
    expect(await told({ 'a.yaml': plain, 'b.yaml': weighed })).toEqual(unused('b.yaml:4:1', 'plain'));
    expect(await told({ 'a.yaml': weighed, 'b.yaml': other })).toEqual(unused('b.yaml:4:1', 'weighed'));
    const texts = { 'a.yaml': weighed, 'b.yaml': plain };
    expect(await told(texts, 'plain')).toEqual(unused('a.yaml:4:1', 'plain'));
  });

  it('are nothing to tell of where the baseline alone has them, or all have the same', async () => {
    expect(await told({ 'a.yaml': weighed, 'b.yaml': plain })).toEqual([]);
    expect(await told({ 'a.yaml': weighed, 'b.yaml': alike })).toEqual([]);
    const overrides = ['index={ trust: 1 }'];
    expect(await told({ 'a.yaml': weighed, 'b.yaml': plain }, undefined, overrides)).toEqual([]);
  });

  it('are told of in a study, too', async () => {
    const study = 'name: study\nscenarios: [./x.yaml, ./y.yaml]\nbaseline: plain\n# the rest by default\n';
    const folder = mkdtempSync(join(tmpdir(), 'simpul-'));
    const texts = { 'town.yaml': town, 'x.yaml': weighed, 'y.yaml': plain, 'study.yaml': study };
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
    const { problems, data } = await readStudyFiles([join(folder, 'study.yaml')], {
      overrides: [],
      isCodeAllowed: false,
    });
    expect(data).toBeDefined();
    expect(problems.map(({ site, where }) => [site.line, where])).toEqual([[4, 'index']]);
  });
});

describe('scenarios of different years that are compared', () => {
  const message = (one: string, other: string) =>
    `the time (startYear, years, burnIn) of ${one} differs from that of ${other}. Scenarios that are compared cover the same years.`;

  it('are refused at what differs, in the file that writes it', async () => {
    const a = `${head('a')}time: { years: 5, burnIn: 2 }\n`;
    const b = `${head('b')}time: { years: 5, burnIn: 3 }\n`;
    expect(await told({ 'a.yaml': a, 'b.yaml': b })).toEqual([
      ['error', `b.yaml:4:27: time.burnIn: ${message('b.yaml', 'a.yaml')}`],
    ]);
    const base = `${town}time: { years: 4, burnIn: 2 }\n`;
    expect(await told({ 'a.yaml': a, 'town.yaml': base })).toEqual([
      ['error', `town.yaml:12:16: time.years: ${message('town.yaml', 'a.yaml')}`],
    ]);
  });

  it('are refused as a file where the years are its defaults', async () => {
    const a = `${head('a')}time: { years: 5 }\n`;
    expect(await told({ 'a.yaml': a, 'b.yaml': head('b') })).toEqual([
      ['error', `b.yaml: time: ${message('b.yaml', 'a.yaml')}`],
    ]);
  });
});
