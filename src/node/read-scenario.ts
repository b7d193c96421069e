import { readFile, stat } from 'node:fs/promises';
import type { FileRead, ReadFile } from '../scenario/extend.js';
import { MAX_BYTES } from '../scenario/extend.js';
import { type LoadedScenario, type LoadOptions, loadScenario } from '../scenario/load.js';
import { type LoadedStudy, loadStudy } from '../scenario/load-study.js';

export interface ReadOptions {
  readonly overrides?: LoadOptions['overrides'];
  /** Let policy and measure files that a scenario names run. */
  readonly isCodeAllowed?: boolean;
  /** The file is only meant to be extended: what is missing in it is not held against it. */
  readonly isPart?: boolean;
  /** The overrides are for several scenarios, some of which may lack a policy that they name. */
  readonly areOverridesShared?: boolean;
}

/** Reads a text file in UTF-8; says why if there is none. */
export const readTextFile: ReadFile = async (path): Promise<FileRead> => {
  try {
    const about = await stat(path);
    if (about.isDirectory()) return { fault: 'folder' };
    if (!about.isFile()) return { fault: 'device' };
    if (about.size > MAX_BYTES) return { fault: 'too-large' };
    const bytes = await readFile(path);
    const text = new TextDecoder('utf-8').decode(bytes);
    // What is not UTF-8 comes as a replacement sign; no text holds a zero byte.
    const length = text.search(/[\0\ufffd]/);
    return length < 0 ? { text } : { fault: 'not-text', content: text, length };
  } catch (error) {
    return faultOf(error);
  }
};

function faultOf(error: unknown): FileRead {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return { fault: 'missing' };
  if (code === 'ELOOP') return { fault: 'link-loop' };
  return { fault: 'unreadable', why: code || String(error) };
}

/** Reads and checks a scenario file. Mistakes in it come back as problems. */
export async function readScenario(path: string, options: ReadOptions = {}): Promise<LoadedScenario> {
  return loadScenario(path, await loadOptions(options));
}

/** Reads and checks a study file with its scenarios. */
export async function readStudy(path: string, options: ReadOptions = {}): Promise<LoadedStudy> {
  return loadStudy(path, await loadOptions(options));
}

async function loadOptions({
  overrides = [],
  isCodeAllowed = false,
  isPart = false,
  areOverridesShared = false,
}: ReadOptions): Promise<LoadOptions> {
  const base = { readFile: readTextFile, overrides, isPart, areOverridesShared };
  if (!isCodeAllowed) return base;
  const { loadCodeFile } = await import('./own-code.js');
  return { ...base, loadCode: loadCodeFile };
}
