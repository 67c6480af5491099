// `npm test`: lint, layer rule, types, then every suite. All run even when one fails, so that one look shows
// everything; the last lines are the runner's own. Browser tests go one after another and wait a good deal:
// they run beside the others, and are told when those have ended.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (path) => join('node_modules', path);

const steps = [
  ['format and lint', [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.']],
  ['layer rule', ['scripts/layer-rule.js']],
  ['types', [bin('typescript/bin/tsc'), '--noEmit']],
  ['build', ['scripts/build.js']],
];

/** Plain text where nobody looks at a terminal, for programs that read the closing lines. */
const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' };

const failed = steps.filter(([name, args]) => !run(name, args)).map(([name]) => name);
if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}. The tests run all the same.`);
const beside = ['browser', 'tour'].map((name) => {
  const suite = suites('pipe', name);
  return { name, suite, told: buffer(suite.stdout) };
});
let passed = await ended(suites('inherit', 'pure', 'unit', 'store'));
for (const { name, suite, told } of beside) {
  console.error(`\n── ${name}`);
  process.stdout.write(await told);
  passed = (await ended(suite)) && passed;
}
process.exitCode = passed && failed.length === 0 ? 0 : 1;

function run(name, args) {
  console.error(`\n── ${name}`);
  const options = { cwd: root, stdio: 'inherit', env: environment() };
  return spawnSync(process.execPath, args, options).status === 0;
}

function suites(output, ...names) {
  const projects = names.flatMap((name) => ['--project', name]);
  return spawn(process.execPath, [bin('vitest/vitest.mjs'), 'run', ...projects], {
    cwd: root,
    stdio: ['ignore', output, 'inherit'],
    env: environment(),
  });
}

async function ended(child) {
  const [code] = child.exitCode === null ? await once(child, 'exit') : [child.exitCode];
  return code === 0;
}

function environment() {
  const own = { ...process.env, ...plain };
  if (plain.NO_COLOR !== undefined) delete own.FORCE_COLOR;
  return own;
}
