import { chmodSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, expect, it } from 'vitest';
import { execute } from '../../src/cli/main.js';
import { sentence } from '../../src/messages/index.js';
import { settingsFrom, startServer } from '../../src/server/index.js';
import { typed } from '../cli/terminal.js';
import { temporaryDirectory } from './sample.js';

const directory = temporaryDirectory();
// Root’s PostgreSQL must be able to pass through to the data directories below.
chmodSync(directory.path, 0o711);
afterAll(() => directory.remove());

const data = join(directory.path, 'data');
const other = join(directory.path, 'other');
const file = join(directory.path, 'city.backup');

const serving = (dataDirectory: string) =>
  startServer(settingsFrom({ dataDirectory, port: '0' }, {}), {
    log: pino({ level: 'silent' }),
    demonstration: true,
  });

const signIn = (address: string) =>
  fetch(`${address}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: address },
    body: JSON.stringify({ username: 'school', password: 'zhijing-demo' }),
  });

it('backs up under a running server, restores elsewhere, and people sign in there anew', async () => {
  const server = await serving(data);
  const session = await signIn(server.address);
  expect(session.status).toBe(200);
  const cookie = session.headers.getSetCookie().map((each) => each.split(';')[0]);
  const backedUp = await typed(['--data', data, 'backup', file], 'zh');
  expect(backedUp).toMatchObject({ code: 0, answer: '' });
  expect(backedUp.said).toContain('city.backup');
  const refused = await typed(['--data', data, 'restore', file, '--replace', 'data'], 'zh');
  expect(refused).toMatchObject({ code: 2, said: expect.stringContaining('请先停止那个进程') });
  await server.stop();

  const restored = await typed(['--data', other, 'restore', file], 'en');
  expect(restored).toMatchObject({ code: 0, said: expect.stringContaining('signs in anew') });
  const proof = await typed(['--data', other, 'verify', '--format', 'json']);
  expect(JSON.parse(proof.answer)).toMatchObject({ sound: true });
  const again = await serving(other);
  const me = (cookies: string) =>
    fetch(`${again.address}/api/me`, { headers: { Cookie: cookies } });
  expect((await me(cookie.join('; '))).status).toBe(401);
  const anew = await signIn(again.address);
  expect(anew.status).toBe(200);
  const mine = anew.headers.getSetCookie().map((each) => each.split(';')[0]);
  expect((await me(mine.join('; '))).status).toBe(200);
  await again.stop();
});

it('says what stands in the way, and writes nothing then', async () => {
  const nothing = await typed(
    ['--data', join(directory.path, 'none'), 'backup', `${file}.2`],
    'zh',
  );
  expect(nothing).toMatchObject({ code: 2, said: expect.stringContaining('没有可备份的数据') });
  expect(existsSync(`${file}.2`)).toBe(false);
  const occupied = await typed(['--data', other, 'restore', file], 'zh');
  expect(occupied).toMatchObject({ code: 2, said: expect.stringContaining('--replace other') });
  const replaced = await typed(['--data', other, 'restore', file, '--replace', 'other'], 'zh');
  expect(replaced).toMatchObject({ code: 0, said: expect.stringContaining('已取代原有的') });
  expect(readdirSync(directory.path).sort()).toEqual(['city.backup', 'data', 'other']);
});

it('shows how far it has come only where somebody looks', async () => {
  const shown: string[] = [];
  const code = await execute(['--data', data, 'backup', `${file}.3`], {
    answer: () => undefined,
    say: (message) => shown.push(typeof message === 'string' ? message : sentence(message, 'en')),
    progress: (text) => shown.push(text),
    locale: 'en',
    environment: {},
  });
  expect(code).toBe(0);
  expect(shown.filter((line) => line.startsWith('Backing up facts: ')).length).toBeGreaterThan(3);
  expect(shown.filter((line) => line.endsWith('100 % of all')).length).toBeGreaterThan(0);
  expect(shown.at(-1)).toBe('');
});
