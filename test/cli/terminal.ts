import { main } from '../../src/cli/main.js';

/** Runs the command line as a person would, in English, and gives its exit code and what it wrote. */
export async function simpul(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await main(argv.some((word) => word.startsWith('--lang')) ? argv : [...argv, '--lang', 'en'], {
    stdout: {
      write: (text) => {
        out += text;
      },
    },
    stderr: {
      write: (text) => {
        err += text;
      },
    },
  });
  return { code, out, err };
}
