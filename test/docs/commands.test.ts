import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { blocksOf, fileIn, wordsOf } from './blocks.js';
import { documents, read, rootFolder } from './root.js';

const PROGRAM = join(rootFolder, 'dist/cli/main.js');
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder like a fresh clone, as far as documents can tell. */
function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-docs-'));
  folders.push(folder);
  cpSync(join(rootFolder, 'scenarios'), join(folder, 'scenarios'), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(rootFolder, join(folder, 'node_modules/simpul'), 'dir');
  return folder;
}

interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** Runs a line of a document; comparisons with two replicates, in one thread. */
function run(line: string, folder: string): Promise<Outcome> {
  const words = wordsOf(line);
  const args = words[0] === 'node' ? words.slice(1) : [PROGRAM, ...words.slice(2)];
  if (words.includes('compare')) {
    const at = args.indexOf('--replicates');
    if (at >= 0) args.splice(at, 2);
    args.push('--replicates', '2', '--workers', '1');
  }
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 1e8 }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, output: `${stdout}${stderr}` }),
    );
  });
}

/** Programs that are not ours, and how they say that a package is not on this machine. */
const readers: Readonly<Record<string, { program: string; option: string; isMissing: RegExp }>> = {
  r: { program: 'Rscript', option: '-e', isMissing: /there is no package called/ },
  python: { program: 'python3', option: '-c', isMissing: /ModuleNotFoundError|Missing optional dependency/ },
};

/** Runs a block in R or Python; what this machine has no program or package for is passed over. */
function runElsewhere(kind: string, text: string, folder: string): Promise<Outcome> {
  const reader = readers[kind];
  if (!reader) return Promise.resolve({ code: 0, output: '' });
  return new Promise((resolve) => {
    execFile(reader.program, [reader.option, text], { cwd: folder }, (error, stdout, stderr) => {
      const isThere = error?.code !== 'ENOENT' && !(error && reader.isMissing.test(stderr));
      resolve({ code: error && isThere ? Number(error.code ?? 1) : 0, output: `${stdout}${stderr}` });
    });
  });
}

const pages = documents.filter((path) =>
  blocksOf(path).some(({ kind, remark }) => kind === 'sh' && remark === ''),
);

describe('commands of the documents', () => {
  it('are found', () => {
    expect(pages).toEqual(
      expect.arrayContaining(['docs/analis.md', 'docs/analyst.md', 'docs/researcher.md', 'docs/student.md']),
    );
  });

  it.each(pages)('of %s run, on the files that it shows', { timeout: 600_000 }, async (page) => {
    const folder = freshFolder();
    const blocks = blocksOf(page);
    for (const file of blocks.flatMap((block) => fileIn(block) ?? [])) {
      const path = join(folder, file.path);
      expect(existsSync(path), `${file.path} would overwrite a shipped file`).toBe(false);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, file.text);
    }
    for (const line of blocks.flatMap(({ kind, remark, lines }) =>
      kind === 'sh' && remark === '' ? lines : [],
    )) {
      expect(line).toMatch(/^(npx simpul|node) /);
      const outcome = await run(line, folder);
      expect(outcome.code, `${line}\n${outcome.output}`).toBe(0);
      const words = wordsOf(line);
      if (words.includes('compare'))
        expect(existsSync(join(folder, words[words.indexOf('--out') + 1] as string, 'report.html'))).toBe(
          true,
        );
    }
    for (const { kind, lines } of blocks) {
      const { code, output } = await runElsewhere(kind, lines.join('\n'), folder);
      expect(code, `${lines.join('\n')}\n${output}`).toBe(0);
    }
  });

  it('that take long are scripts of the package or commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(rootFolder, 'package.json'), 'utf8'));
    const lines = documents.flatMap((path) =>
      blocksOf(path).flatMap(({ kind, remark, lines: all }) =>
        kind === 'sh' && remark === 'long' ? all : [],
      ),
    );
    const parts = lines.flatMap((line) => line.split(' && ')).map((part) => part.replace(/ #.*$/, ''));
    const isKnown = (part: string) => {
      const [program, first, second] = wordsOf(part);
      if (program === 'npx') return first === 'simpul' && isCommand(second ?? '');
      if (program !== 'npm') return false;
      return first === 'ci' || (first === 'run' ? (second ?? '') : (first ?? '')) in scripts;
    };
    expect(parts.filter((part) => !isKnown(part))).toEqual([]);
  });

  it('named in running text exist', () => {
    const named = documents.flatMap((path) =>
      [...read(path).matchAll(/`(?:npx )?simpul ([a-z]+)[^`]*`/g)].map((match) => ({
        path,
        name: match[1] as string,
      })),
    );
    expect(named.filter(({ name }) => !isCommand(name))).toEqual([]);
  });
});

function isCommand(name: string): boolean {
  return commands.some(({ signature }) => signature.en.split(' ')[0] === name);
}

describe('the page on the result folder', () => {
  it('names every file that a comparison writes', { timeout: 600_000 }, async () => {
    const folder = freshFolder();
    const { code, output } = await run(
      "npx simpul compare scenarios/teaching/small-town.yaml --csv --equal-budget 'Rp 10 juta' --out output/town",
      folder,
    );
    expect(code, output).toBe(0);
    const page = read('docs/reference/result-folder.md');
    const names = readdirSync(join(folder, 'output/town'), { withFileTypes: true }).map((entry) =>
      entry.isDirectory() ? `${entry.name}/` : entry.name,
    );
    expect(names).toContain('report.html');
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('the page on own code', () => {
  it('names everything of the desk', () => {
    const source = read('src/policy/policy.ts');
    const desk = /export interface Desk \{([\s\S]*?)^\}/m.exec(source)?.[1] ?? '';
    const members = [...desk.matchAll(/^ {2}(?:readonly )?(\w+)[(:]/gm)].map((match) => match[1] as string);
    expect(members.length).toBeGreaterThan(8);
    const page = read('docs/own-code.md');
    expect(members.filter((member) => !new RegExp(`\`${member}[\`(]`).test(page))).toEqual([]);
  });
});
