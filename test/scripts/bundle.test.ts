import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { writeArchive } from '../../scripts/bundle-archive.js';
import { launchersFor } from '../../scripts/bundle-launchers.js';

const folder = mkdtempSync(join('/tmp', 'zhijing-archive-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const source = join(folder, 'source');
writeFileSync(source, Buffer.alloc(100_000, 7));
const long = `a/${'deep/'.repeat(30)}${'n'.repeat(90)}.txt`;
const entries = [
  { path: 'b/run', text: '#!/bin/sh\necho 质镜\n', mode: 0o755 },
  { path: 'b/empty', text: '', mode: 0o644 },
  { path: 'a/机构.txt', text: '职业教育', mode: 0o644 },
  { path: 'a/file', source, mode: 0o644 },
  { path: long, text: 'deep', mode: 0o644 },
  { path: 'b/link', link: 'run', mode: 0o777 },
];

it('unpacks with any tar: contents, modes, long and Chinese paths', async () => {
  const file = join(folder, 'one.tar.gz');
  await writeArchive(entries, file, 1_700_000_000);
  const out = join(folder, 'out');
  mkdirSync(out);
  execFileSync('tar', ['-xzf', file, '-C', out]);
  expect(execFileSync(join(out, 'b/run'), { encoding: 'utf8' })).toBe('质镜\n');
  expect(readlinkSync(join(out, 'b/link'))).toBe('run');
  expect(readFileSync(join(out, 'a/机构.txt'), 'utf8')).toBe('职业教育');
  expect(readFileSync(join(out, long), 'utf8')).toBe('deep');
  expect(readFileSync(join(out, 'a/file')).equals(readFileSync(source))).toBe(true);
  expect(statSync(join(out, 'b/empty')).size).toBe(0);
  expect(statSync(join(out, 'a/file')).mode & 0o777).toBe(0o644);
  expect(statSync(join(out, 'a/file')).mtimeMs).toBe(1_700_000_000_000);
});

it('has the same bytes however its entries come, and the sum that it says', async () => {
  const [one, two] = [join(folder, 'x.tar.gz'), join(folder, 'y.tar.gz')];
  await writeArchive(entries, one, 1_700_000_000);
  const { sum } = await writeArchive(entries.toReversed(), two, 1_700_000_000);
  expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
  expect(readFileSync(`${two}.sha256`, 'utf8')).toBe(`${sum}  y.tar.gz\n`);
  expect(createHash('sha256').update(readFileSync(two)).digest('hex')).toBe(sum);
});

it('refuses a path that no archive holds, rather than cut it', async () => {
  const path = 'x'.repeat(300);
  const writing = writeArchive([{ path, text: '', mode: 0o644 }], join(folder, 'z.tar.gz'), 0);
  await expect(writing).rejects.toThrow('too long');
});

it('is started by a script of the platform', () => {
  const paths = (platform: string) => launchersFor(platform, '1.0.0').map(({ path }) => path);
  expect(paths('linux-x64')).toEqual(['README.txt', 'zhijing', 'start.sh']);
  expect(paths('win32-x64')).toEqual(['README.txt', 'zhijing.cmd', 'start.cmd']);
  for (const { path, text } of launchersFor('win32-x64', '1.0.0')) {
    if (path.endsWith('.cmd')) expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]|[^\0-\x7f]/);
  }
});
