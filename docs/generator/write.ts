import { writeFileSync } from 'node:fs';
import { generatedPages } from './pages.js';

const root = new URL('../../', import.meta.url);
for (const [path, text] of await generatedPages(root)) writeFileSync(new URL(path, root), text);
