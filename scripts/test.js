// `npm test`: lint, layer rule, types, then every suite. All run even when one fails, so that one look shows
// everything; the last line is the runner's own.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const run = (name, args) => {
  console.error(`\n── ${name}`);
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0;
};
const bin = (path) => join('node_modules', path);

const steps = [
  ['format and lint', [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.']],
  ['layer rule', ['scripts/layer-rule.js']],
  ['types', [bin('typescript/bin/tsc'), '--noEmit']],
  ['build', ['scripts/build.js']],
  [
    'tests',
    [
      bin('vitest/vitest.mjs'),
      'run',
      '--project',
      'unit',
      '--project',
      'store',
      '--project',
      'browser',
    ],
  ],
];
const failed = steps.filter(([name, args]) => !run(name, args)).map(([name]) => name);
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(', ')}`);
  process.exit(1);
}
