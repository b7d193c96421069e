import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { jsonFault } from '../scenario/json-syntax.js';
import { InputError } from '../words/input-error.js';
import * as say from '../words/result-messages.js';
import { misshapen } from './shape.js';

/** Version of the layout of the JSON files of a result. */
const FORMAT = 1;

/**
 * A JSON file of a result with its text; undefined if it is not there. Throws an InputError that says where it is damaged,
 * or that a newer program wrote it.
 */
export async function readResultJson(
  folder: string,
  name: string,
  shapeOf: (content: object) => z.ZodType,
): Promise<{ readonly content: object; readonly text: string } | undefined> {
  const path = join(folder, name);
  const text = await textOf(path);
  if (text === undefined) return undefined;
  const content = parsed(path, text);
  if (typeof content !== 'object' || content === null)
    throw new InputError(say.notAsWritten(path, '', 'object', false));
  const format: unknown = Reflect.get(content, 'format');
  if (typeof format === 'number' && format > FORMAT)
    throw new InputError(say.ofNewerFormat(path, format, FORMAT));
  if (format !== FORMAT) throw new InputError(say.notTheValue(path, 'format', String(FORMAT)));
  const fault = misshapen(content, shapeOf(content));
  if (fault) throw new InputError(say.notAsWritten(path, fault.where, fault.wanted, fault.isMissing));
  return { content, text };
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new InputError(say.resultFileUnreadable(path, code));
  }
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const before = text.slice(0, jsonFault(text)?.offset ?? text.length).split('\n');
    throw new InputError(say.jsonDamaged(path, before.length, before.at(-1)!.length + 1));
  }
}
