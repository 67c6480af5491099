// `npm test`: lint, layer rule, types, then every suite. All run even when one fails, so that one look shows
// everything; the last lines are the runner's own.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (path) => join('node_modules', path);

const steps = [
  ['format and lint', [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.']],
  ['layer rule', ['scripts/layer-rule.js']],
  ['types', [bin('typescript/bin/tsc'), '--noEmit']],
  ['build', ['scripts/build.js']],
];
const suites = ['unit', 'store', 'browser'].flatMap((name) => ['--project', name]);

/** Plain text where nobody looks at a terminal, for programs that read the closing lines. */
const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' };

const failed = steps.filter(([name, args]) => !run(name, args)).map(([name]) => name);
if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}. The tests run all the same.`);
const passed = run('tests', [bin('vitest/vitest.mjs'), 'run', ...suites]);
process.exitCode = passed && failed.length === 0 ? 0 : 1;

function run(name, args) {
  console.error(`\n── ${name}`);
  const environment = { ...process.env, ...plain };
  if (plain.NO_COLOR !== undefined) delete environment.FORCE_COLOR;
  return (
    spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: environment }).status ===
    0
  );
}
