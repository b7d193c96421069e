// Compiles the part of the model in this folder and writes it to src/model/kernel-code.ts, a text that every platform can load.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const wasm = here('kernel.wasm');
const { error, stderr } = await asc.main([
  here('index.ts'),
  ...[
    '--outFile',
    wasm,
    '-O3',
    '--converge',
    '--runtime',
    'stub',
    '--noAssert',
    '--importMemory',
    '--enable',
    'simd',
  ],
]);
if (error) {
  console.error(stderr.toString());
  process.exit(1);
}
const code = readFileSync(wasm).toString('base64');
rmSync(wasm);
writeFileSync(
  here('../model/kernel-code.ts'),
  `/** Compiled from src/kernel by \`npm run build\`. */\nexport const kernelCode =\n  '${code}';\n`,
);
