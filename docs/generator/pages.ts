import { readFileSync } from 'node:fs';
import { commandLinePage } from './command-line.js';
import { scenarioFilePage, studyFilePage } from './files.js';
import { measuresPage } from './measures.js';
import { withParts } from './odd.js';
import { parametersPage } from './parameters.js';
import { patternsPage } from './patterns.js';
import { policiesPage } from './policies.js';
import { networkFilesPage, tablesPage } from './tables.js';

/** Everything that is generated, by its path from the root of the project, as it should be now. */
export async function generatedPages(root: URL): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ['docs/odd.md', withParts(readFileSync(new URL('docs/odd.md', root), 'utf8'))],
    ['docs/reference/parameters.md', parametersPage()],
    ['docs/reference/measures.md', measuresPage()],
    ['docs/reference/policies.md', policiesPage()],
    ['docs/reference/scenario-file.md', scenarioFilePage()],
    ['docs/reference/study-file.md', studyFilePage()],
    ['docs/reference/patterns.md', patternsPage(root)],
    ['docs/reference/tables.md', tablesPage()],
    ['docs/reference/network-files.md', networkFilesPage()],
    ['docs/reference/command-line.md', await commandLinePage()],
  ]);
}
