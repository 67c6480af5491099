import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
} from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';

/**
 * The bundle on a machine that has nothing: made here, unpacked elsewhere, started with an empty home, without
 * a network where the system lets us take it away, else with every way out closed.
 */
const ROOT = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join('/tmp', 'zhijing-bundle-'));
chmodSync(folder, 0o711);
const [made, home, data] = ['made', 'home', 'data'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
let bundle: string;

/** A thousand megabytes are written and read; a busy disk is no fault of ours. */
const MAKING_MILLISECONDS = 900_000;
let server: ChildProcess | undefined;

/** An own network without any connection, not even to itself; the server is asked through its local socket. */
const isolation = spawnSync('unshare', ['-n', 'true']).status === 0 ? ['unshare', '-n'] : [];

const environment = {
  HOME: home,
  PATH: '/usr/bin:/bin',
  ZHIJING_DATA: data,
  HOST: isolation.length > 0 ? '0.0.0.0' : '127.0.0.1',
  PORT: '0',
  http_proxy: 'http://127.0.0.1:9',
  https_proxy: 'http://127.0.0.1:9',
  npm_config_registry: 'http://127.0.0.1:9',
};

const alone = (program: string, ...words: readonly string[]): readonly [string, string[]] => {
  const [first = program, ...others] = [...isolation, program, ...words];
  return [first, others];
};

beforeAll(async () => {
  const making = [join(ROOT, 'scripts', 'bundle.js'), '--out', made];
  execFileSync(process.execPath, making, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  const archive = readdirSync(made).find((name) => name.endsWith('.tar.gz')) ?? '';
  execFileSync('sha256sum', ['--check', '--status', `${archive}.sha256`], { cwd: made });
  const elsewhere = join(folder, 'elsewhere 另处');
  for (const each of [elsewhere, home]) mkdirSync(each, { mode: 0o711 });
  execFileSync('tar', ['-xzf', join(made, archive), '-C', elsewhere]);
  rmSync(made, { recursive: true });
  bundle = join(elsewhere, archive.replace('.tar.gz', ''));
}, MAKING_MILLISECONDS);

afterAll(async () => {
  if (server?.exitCode === null) {
    const ended = new Promise((resolve) => server?.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

/** Asks the server through the socket in its data directory, which no network carries. */
function ask(path: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asking = request({ socketPath: join(data, 'server.sock'), path }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    asking.on('error', reject).end();
  });
}

async function started(): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      if ((await ask('/healthz')).status === 200) return;
    } catch (error) {
      if (attempt > 300 || server?.exitCode !== null) throw error;
    }
    await pause(200);
  }
}

it('starts without a network and with nothing installed, and shows the sign-in page', async () => {
  const [program, words] = alone(join(bundle, 'start.sh'), '--demo');
  server = spawn(program, words, {
    cwd: '/',
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await started();
  const page = await ask('/');
  expect(page.status).toBe(200);
  expect(page.text).toContain('<title>');
  const script = /src="(\/[^"]+\.js)"/.exec(page.text)?.[1] ?? '';
  expect((await ask(script)).status).toBe(200);
  expect((await ask('/sign-in')).status).toBe(200);
  expect(readlinkSync(`/proc/${server.pid}/exe`)).toBe(join(bundle, 'node', 'node'));
  expect(readdirSync(home)).toEqual([]);
});

/** What the bundle's command line answers, with the server as it runs. */
function line(...words: readonly string[]): string {
  const [program, all] = alone(join(bundle, 'zhijing'), ...words);
  const options = { cwd: '/', env: environment, encoding: 'utf8', stdio: 'pipe' } as const;
  return execFileSync(program, all, options);
}

it('backs up and proves from its command line while it runs', () => {
  line('backup', join(folder, 'kept.backup'));
  expect(existsSync(join(folder, 'kept.backup'))).toBe(true);
  expect(JSON.parse(line('verify', '--format', 'json'))).toMatchObject({ sound: true });
});

it('sets a report with the fonts it brings, and reads its own workbooks', () => {
  const [report, workbook] = [join(folder, 'report'), join(folder, 's14.xlsx')];
  line('build', '--org', 's14', '--cycle', '2023', '--out', report);
  const pdf = readFileSync(join(report, 'report.pdf'));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.toString('latin1')).toMatch(/NotoSerifSC|Noto#20Serif/);
  line('export', '--org', 's14', '--cycle', '2023', '--out', workbook);
  const [dry] = JSON.parse(line('import', workbook, '--dry-run', '--format', 'json'));
  expect(dry).toMatchObject({ changes: [] });
});

it('holds what runs and its licences, and nothing of what builds it', () => {
  const packages = readdirSync(join(bundle, 'node_modules'));
  for (const name of ['pg', 'hono', 'better-auth']) expect(packages).toContain(name);
  for (const name of ['vite', 'esbuild', 'typescript', 'vitest', 'react']) {
    expect(packages).not.toContain(name);
  }
  const texts = readdirSync(join(bundle, 'licences'));
  for (const name of ['react-dom', 'pg', 'hono', '@fontsource+noto-sans-sc']) {
    expect(texts.some((file) => file.startsWith(`${name}-`))).toBe(true);
  }
  expect(readFileSync(join(bundle, 'docs', 'licences.md'), 'utf8')).toContain('| hono |');
});
