import { arch, cpus, loadavg, platform } from 'node:os';

type Bench = (print: (line: string) => void) => boolean | Promise<boolean>;

/**
 * `npm run bench` runs every measurement, `npm run bench -- numbers` one of them. The exit code is 1 where
 * a bar that the project sets itself is missed. Each is loaded when its turn comes: what one of them
 * needs does not weigh on the others.
 */
const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  numbers: async () => (await import('./numbers.js')).benchNumbers,
  arithmetic: async () => (await import('./arithmetic.js')).benchArithmetic,
  country: async () => (await import('./country.js')).benchCountry,
  edit: async () => (await import('./edit.js')).benchEdit,
  report: async () => (await import('./report.js')).benchReport,
  schools: async () => (await import('./schools.js')).benchSchools,
  audit: async () => (await import('./audit.js')).benchAudit,
  'audit-speed': async () => (await import('./audit-speed.js')).benchAuditSpeed,
  'by-hand': async () => (await import('./by-hand.js')).benchByHand,
  page: async () => (await import('./page.js')).benchPage,
};

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
  print(
    `Node ${process.version}, ${platform()} ${arch()}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}`,
  );
  for (const [name, load] of Object.entries(BENCHES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const [busy = 0] = loadavg();
    print(`\nnpm run bench -- ${name}   (load before: ${busy.toFixed(1)})`);
    const bench = await load();
    if (!(await bench(print))) process.exitCode = 1;
  }
}
