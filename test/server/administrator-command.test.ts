import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, settingsFrom, startServer } from '../../src/server/index.js';
import { builtProgram } from '../cli/built.js';
import { type Program, typed } from '../cli/terminal.js';

/** A new store, with nobody and nothing in it. */
let data: string;
let program: Program;
let server: RunningServer | undefined;

beforeAll(async () => {
  program = await builtProgram();
  data = await mkdtemp(join(tmpdir(), 'zhijing-first-'));
});
afterAll(async () => {
  await server?.stop();
  await rm(data, { recursive: true, force: true });
});

const on = (...rest: string[]) =>
  typed(['--data', data, 'administrator', ...rest], 'zh', {}, program);

const start = () =>
  startServer(settingsFrom({ dataDirectory: data, port: '0' }, {}), {
    log: pino({ level: 'silent' }),
  });

async function enter(address: string, username: string, password: string) {
  const signed = await fetch(`${address}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: address },
    body: JSON.stringify({ username, password }),
  });
  const cookie = signed.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  return { status: signed.status, cookie };
}

describe('the first administrator', () => {
  it('is missing in a new store, which the server says', async () => {
    server = await start();
    expect(server.needsAdministrator).toBe(true);
    await server.stop();
    server = undefined;
  });

  it('needs an organisation that is there, or its name', async () => {
    const { code, said } = await on('first', '--org', '999999');
    expect(code).toBe(2);
    expect(said).toContain('--org-name');
  });

  it('is opened with a password for once, sets their own and opens a year', async () => {
    const { code, answer } = await on('first', '--org', '999900', '--org-name', '示例市');
    expect(code).toBe(0);
    const given = /一次性密码 (\S+?)（/.exec(answer)?.[1] ?? '';
    server = await start();
    expect(server.needsAdministrator).toBe(false);
    const { address } = server;
    const { cookie } = await enter(address, 'first', given);
    const changed = await fetch(`${address}/api/password`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', Cookie: cookie, Origin: address },
      body: JSON.stringify({ current: given, next: '一个自己的密码2026' }),
    });
    expect(changed.status).toBe(204);
    const own = await enter(address, 'first', '一个自己的密码2026');
    const opened = await fetch(`${address}/api/administration/cycles`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: own.cookie, Origin: address },
      body: JSON.stringify({ cycle: 2025 }),
    });
    expect(await opened.json()).toEqual({ opened: true });
  });

  it('who lost the password gets another through the running server', async () => {
    const { code, answer } = await on('first', '--org', '999900', '--format', 'json');
    expect(code).toBe(0);
    const { password } = JSON.parse(answer) as { password: string };
    const address = server?.address ?? '';
    expect((await enter(address, 'first', '一个自己的密码2026')).status).toBe(401);
    expect((await enter(address, 'first', password)).status).toBe(200);
  });
});
