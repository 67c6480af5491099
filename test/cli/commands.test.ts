import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localeOf } from '../../src/cli/console.js';
import { typed } from './terminal.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhijing-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const COMMANDS = [
  'demo',
  'import',
  'check',
  'export',
  'package',
  'trace',
  'build',
  'numbers',
  'standard',
  'verify',
  'serve',
];

describe('help', () => {
  it('names every command', async () => {
    const { code, answer } = await typed(['--help']);
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(answer).toContain(command);
  });

  it.each([...COMMANDS.map((command) => [command]), ['standard', 'lint']])(
    'shows an example of %s %s',
    async (...command) => {
      const { code, answer } = await typed([...command.filter(Boolean), '--help']);
      expect(code).toBe(0);
      expect(answer).toMatch(/示例 Example:\n.*zhijing/);
    },
  );
});

describe('usage that is no use', () => {
  it.each([
    [['nonsense']],
    [['export', '--org', '210100']],
    [['check', '--format', 'xml']],
    [['trace', '210100', 'graduates', '--cycle', 'last']],
    [['numbers']],
  ])('ends %j with 2 and says why on standard error', async (arguments_) => {
    const { code, answer, said } = await typed(arguments_);
    expect(code).toBe(2);
    expect(answer).toBe('');
    expect(said).not.toBe('');
  });

  it('says in the language of the reader which file cannot be read', async () => {
    const path = join(folder, 'missing.txt');
    expect(await typed(['numbers', path])).toMatchObject({ code: 2 });
    expect((await typed(['numbers', path])).said).toContain('读不到');
    expect((await typed(['numbers', path], 'en')).said).toContain('Cannot read');
  });

  it('says that a folder holds no workbook', async () => {
    expect((await typed(['check', folder])).said).toContain('没有 .xlsx');
  });
});

describe('numbers', () => {
  it('gives every number with offsets in code points', async () => {
    const file = join(folder, 'text.txt');
    await writeFile(file, '\uFEFF😀毕业生约2.6万人，就业率96.5%。');
    const { code, answer } = await typed(['numbers', file, '--format', 'json']);
    expect(code).toBe(0);
    const [graduates, rate] = JSON.parse(answer);
    expect(graduates).toMatchObject({ kind: 'number', value: 26000, unit: '人', hedge: '约' });
    expect(
      [...'😀毕业生约2.6万人，就业率96.5%。'].slice(graduates.start, graduates.end).join(''),
    ).toBe(graduates.text);
    expect(rate).toMatchObject({ kind: 'percent', value: 96.5, lo: 96.45, hi: 96.55, unit: '%' });
  });

  it('reads GB18030 too, and prints a line for each number', async () => {
    const file = join(folder, 'gb.txt');
    // 毕业生25805人 in GB18030.
    await writeFile(file, Buffer.from('b1cfd2b5c9fa3235383035c8cb', 'hex'));
    const { answer } = await typed(['numbers', file]);
    expect(answer).toContain('25805');
    expect(answer).toContain('人');
  });

  it('refuses what is no text', async () => {
    const file = join(folder, 'bytes.bin');
    await writeFile(file, Buffer.from([0xff, 0xff, 0xfe, 0x00, 0x81]));
    expect(await typed(['numbers', file])).toMatchObject({ code: 2 });
  });
});

describe('standard lint', () => {
  it('finds nothing wrong with our own', async () => {
    expect(await typed(['standard', 'lint', 'standards', '--format', 'json'])).toMatchObject({
      code: 0,
      answer: '[]\n',
    });
  });

  it('names file, line and column of every fault', async () => {
    const { code, answer } = await typed([
      'standard',
      'lint',
      join('test', 'cli', 'broken-standard'),
    ]);
    expect(code).toBe(1);
    expect(answer).toMatch(/^concepts\/broken\.yaml:\d+:\d+: /m);
  });
});

describe('the language of messages', () => {
  it.each([
    [{}, 'zh'],
    [{ LANG: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'C' }, 'zh'],
    [{ LANG: 'en_GB.UTF-8', ZHIJING_LANG: 'zh' }, 'zh'],
  ])('of %j is %s', (environment, locale) => {
    expect(localeOf(environment)).toBe(locale);
  });
});
