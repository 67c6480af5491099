import { arch, cpus, platform } from 'node:os';
import { benchArithmetic } from './arithmetic.js';
import { benchNumbers } from './numbers.js';

/**
 * `npm run bench` runs every measurement, `npm run bench -- numbers` one of them. The exit code is 1 where
 * a bar that the project sets itself is missed.
 */
const BENCHES = { numbers: benchNumbers, arithmetic: benchArithmetic } as const;

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  process.stderr.write(
    `No bench ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}.\n`,
  );
  process.exitCode = 2;
} else {
  print(`npm run bench${wanted.length > 0 ? ` -- ${wanted.join(' ')}` : ''}`);
  print(
    `Node ${process.version}, ${platform()} ${arch()}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}`,
  );
  const met = Object.entries(BENCHES)
    .filter(([name]) => wanted.length === 0 || wanted.includes(name))
    .map(([, bench]) => bench(print));
  if (met.includes(false)) process.exitCode = 1;
}
