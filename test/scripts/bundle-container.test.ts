import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { launchersFor } from '../../scripts/bundle-launchers.js';
import { settingsFrom } from '../../src/server/settings.js';

/**
 * What can be held against the container recipe without a container: that its words are known, that what it
 * names is what a bundle holds, that it does not run as root, and that its health check tells well from ill.
 */
const root = join(import.meta.dirname, '..', '..');
const text = readFileSync(join(root, 'Containerfile'), 'utf8');

interface Instruction {
  readonly word: string;
  readonly rest: string;
}

const instructions: readonly Instruction[] = text
  .replace(/^#.*\n/gm, '')
  .replace(/\\\n/g, ' ')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => {
    const [word = '', ...rest] = line.trim().split(/\s+/);
    return { word, rest: rest.join(' ') };
  });

const all = (word: string) => instructions.filter((each) => each.word === word);
const only = (word: string): string => {
  const found = all(word);
  expect([word, found.length]).toEqual([word, 1]);
  return found[0]?.rest ?? '';
};
const words = (list: string) => z.array(z.string()).min(1).parse(JSON.parse(list));
const environment = Object.fromEntries(
  only('ENV')
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

it('uses only words that container builders know, the first of them FROM', () => {
  const known = ['FROM', 'ADD', 'RUN', 'USER', 'ENV', 'VOLUME', 'EXPOSE', 'HEALTHCHECK'];
  for (const { word } of instructions) expect([...known, 'STOPSIGNAL', 'CMD']).toContain(word);
  expect(instructions[0]?.word).toBe('FROM');
});

it('takes the archive that `npm run bundle` writes on Linux, and its context holds it', () => {
  const [source = '', target] = only('ADD').split(' ');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const pattern = new RegExp(`^${source.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`);
  for (const processor of ['x64', 'arm64']) {
    expect(`bundles/zhijing-${version}-linux-${processor}.tar.gz`).toMatch(pattern);
  }
  expect(`bundles/zhijing-${version}-darwin-arm64.tar.gz`).not.toMatch(pattern);
  expect(only('RUN')).toContain(`ln -s ${target}zhijing-* /opt/zhijing`);
  const context = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n');
  expect(context).toContain('!bundles/*.tar.gz');
});

it('starts a script that the bundle holds, as an account of its own that owns the volume', () => {
  const [start = ''] = words(only('CMD'));
  const held = launchersFor('linux-x64', '1').map(({ path }) => `/opt/zhijing/${path}`);
  expect(held).toContain(start);
  const user = only('USER');
  expect(['root', '0']).not.toContain(user);
  expect(only('RUN')).toMatch(new RegExp(`useradd .*--uid [1-9]\\d* .*${user}\\b`));
  expect(only('RUN')).toContain(`install -d -o ${user} -g ${user} -m 0700 ${only('VOLUME')}`);
  expect(instructions.findIndex(({ word }) => word === 'USER')).toBeGreaterThan(
    instructions.findIndex(({ word }) => word === 'RUN'),
  );
});

it('gives settings that the server knows: the volume, every address, the port it shows', () => {
  expect(settingsFrom({}, environment)).toMatchObject({
    dataDirectory: only('VOLUME'),
    host: '0.0.0.0',
    port: Number(only('EXPOSE')),
  });
});

describe('the health check', () => {
  const [program, ...rest] = words(only('HEALTHCHECK').replace(/^.*?CMD /, ''));

  async function exitCode(status: number): Promise<number | null> {
    const asked: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url);
      response.writeHead(status).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    if (status === 0) await new Promise((resolve) => server.close(resolve));
    const child = spawn(process.execPath, rest, { env: { ...environment, PORT: String(port) } });
    const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
    server.close();
    if (status !== 0) expect(asked).toEqual(['/healthz']);
    return code;
  }

  it('runs the Node.js of the bundle', () => {
    expect(program).toBe('/opt/zhijing/node/node');
  });

  it.each([
    ['well', 200, 0],
    ['ill', 503, 1],
    ['gone', 0, 1],
  ])('finds a server %s', async (_, status, code) => {
    expect(await exitCode(status)).toBe(code);
  });
});
