import { z } from 'zod';

/** The schema with what it is for, in both languages; of a number also its unit. */
export function told<T extends z.ZodType>(schema: T, en: string, id: string, unit?: string): T {
  return schema.meta({ ...schema.meta(), summary: { en, id }, ...(unit === undefined ? {} : { unit }) });
}

/** A name in a file: kebab-case. */
export const name = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)
  .meta({ format: 'kebab-case' });
/** What people read in its place, in both languages. */
export const title = z.strictObject({
  en: told(z.string().min(1).max(200), 'In English', 'Dalam bahasa Inggris'),
  id: told(z.string().min(1).max(200), 'In Indonesian', 'Dalam bahasa Indonesia'),
});
/** The title of something that has a name: told wherever one may be written. */
export const shownTitle = told(title, 'What people read in its place', 'Judul yang dibaca orang');
/** A month such as 2007-01. */
export const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .meta({ format: 'year-month' });

/** A policy or measure of the user's own: a TypeScript or JavaScript file beside the scenario. */
export const codeFile = z
  .string()
  .regex(/\.(ts|mts|js|mjs)$/)
  .max(300)
  .meta({ format: 'code-file' });
