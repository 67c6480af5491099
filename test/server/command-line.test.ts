import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, settingsFrom, startServer } from '../../src/server/index.js';
import { builtProgram } from '../cli/built.js';
import { type Program, typed } from '../cli/terminal.js';

/**
 * The command line over a store: first on its own, from an empty directory; then through a server that runs
 * on the same directory, where the answers must be the same.
 */
let folder: string;
let data: string;
let city: string;
let program: Program;
beforeAll(async () => {
  program = await builtProgram();
  folder = await mkdtemp(join(tmpdir(), 'zhijing-line-'));
  data = await mkdtemp(join(tmpdir(), 'zhijing-line-data-'));
  city = join(folder, 'city');
});
afterAll(async () => {
  for (const each of [folder, data]) await rm(each, { recursive: true, force: true });
});

const TIME = { SOURCE_DATE_EPOCH: '1700000000' };
const on = (...arguments_: string[]) => typed(['--data', data, ...arguments_], 'zh', TIME, program);
const onJson = async (...arguments_: string[]) =>
  JSON.parse((await on(...arguments_, '--format', 'json')).answer);

describe('the command line over a store', () => {
  it('writes the demonstration city: a workbook for each school, and the report', async () => {
    expect(await typed(['demo', '--out', city], 'zh', TIME, program)).toMatchObject({ code: 0 });
    const files = await readdir(city);
    expect(files.filter((file) => file.endsWith('.xlsx'))).toHaveLength(57);
    expect(await readdir(join(city, 'report'))).toEqual([
      'facts.csv',
      'facts.json',
      'report.docx',
      'report.html',
      'report.pdf',
    ]);
  });

  it('says what an empty store needs', async () => {
    const { code, said } = await on('trace', '210100', 'graduates', '--cycle', '2023');
    expect(code).toBe(2);
    expect(said).toContain('npm start');
  });

  it('imports nothing in a dry run, everything in an import, and no change the second time', async () => {
    const school = join(city, (await readdir(city)).find((file) => file.includes('第十四')) ?? '');
    const [dry] = await onJson('import', school, '--dry-run');
    expect(dry.stored).toBe(false);
    expect(dry.changes.length).toBeGreaterThan(100);
    const imported = await onJson('import', city);
    expect(imported).toHaveLength(57);
    expect(imported.every((answer: { stored: boolean }) => answer.stored)).toBe(true);
    const [again] = await onJson('import', school, '--dry-run');
    expect(again.changes).toEqual([]);
  });

  it('adds the city up to the published figure, and traces it to a cell', async () => {
    const tree = await onJson('trace', '210100', 'graduates');
    expect(tree.value).toBe('25805');
    const { answer } = await on('trace', '210100', '毕业生人数');
    expect(answer).toMatch(/← .*\.xlsx › .*![A-Z]+\d+/);
  });

  it('finds the same in workbooks as in the store, and ends with 1 for errors', async () => {
    const errors = (findings: { severity: string; organisation: string; check: string }[]) =>
      findings
        .filter(
          ({ severity, organisation }) => severity === 'error' && organisation.startsWith('s'),
        )
        .map(({ organisation, check }) => `${organisation} ${check}`)
        .sort();
    const inStore = await on('check', '--cycle', '2023', '--format', 'json');
    const inFiles = await on('check', city, '--format', 'json');
    expect(inStore.code).toBe(1);
    expect(inFiles.code).toBe(1);
    const found = errors(JSON.parse(inFiles.answer).findings);
    expect(found).toEqual(errors(JSON.parse(inStore.answer).findings));
    expect(found.length).toBeGreaterThan(0);
  });

  it('builds the report and exports the tables', async () => {
    const out = join(folder, 'report');
    const built = await on('build', '--org', '210100', '--cycle', '2023', '--out', out);
    expect(built.code).toBe(0);
    expect((await readFile(join(out, 'report.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await readFile(join(out, 'report.docx'))).subarray(0, 2).toString()).toBe('PK');
    expect(await readFile(join(out, 'report.html'), 'utf8')).toContain('25,805');
    const facts = JSON.parse(await readFile(join(out, 'facts.json'), 'utf8'));
    expect(JSON.stringify(facts)).toContain('"graduates"');
    for (const format of ['xlsx', 'csv', 'json', 'forms', 'changes']) {
      const file = join(folder, `tables.${format}`);
      const arguments_ = ['--org', '210100', '--cycle', '2023', '--format', format, '--out', file];
      expect(await on('export', ...arguments_)).toMatchObject({ code: 0 });
      expect((await readFile(file)).length).toBeGreaterThan(1000);
    }
  });

  /** Packs a school's year with these scans. */
  const packed = (...attach: string[]) =>
    on('package', '--org', 's14', '--cycle', '2023', '--out', folder, '--attach', ...attach);

  it('says what the package still needs, and does not make it before', async () => {
    const scan = join(folder, 'scan.pdf');
    await writeFile(scan, '%PDF-1.7 a scan');
    const list = await on('package', '--org', 's14', '--cycle', '2023');
    expect(list.code).toBe(1);
    expect(list.answer).toContain('× signed');
    expect(list.answer).toContain('✓ tables');
    const { code, said } = await packed(`signed=${scan}`);
    expect(code).toBe(2);
    expect(said).toContain('内容真实性责任声明签字盖章扫描件：还没有附上');
    expect((await packed(scan)).said).toContain('清单项=文件');
  });

  it('proves the log', async () => {
    expect(await onJson('verify')).toMatchObject({ sound: true });
  });

  describe('while a server runs on the directory', () => {
    let server: RunningServer;
    beforeAll(async () => {
      const settings = settingsFrom({ dataDirectory: data, port: '0' }, TIME);
      server = await startServer(settings, { log: pino({ level: 'silent' }) });
    });
    afterAll(() => server?.stop());

    it('goes through that server', async () => {
      expect((await onJson('trace', '210100', 'graduates')).value).toBe('25805');
      expect(await onJson('verify')).toMatchObject({ sound: true });
      const scan = join(folder, 'scan.pdf');
      expect((await packed(`signed=${scan}`, `declaration=${scan}`)).code).toBe(0);
      const archive = (await readdir(folder)).find((file) => file.endsWith('.zip')) ?? '';
      const files = Object.keys(unzipSync(await readFile(join(folder, archive))));
      expect(files.map((file) => file.replace(/^.*\/(\d\d).*$/, '$1'))).toEqual([
        '00',
        '01',
        '02',
        '03',
        '04',
        '05',
        '06',
        '07',
        '08',
        '09',
      ]);
      expect((await on('trace', 'nowhere', 'graduates', '--cycle', '2023')).said).toContain(
        'nowhere',
      );
    });

    it('answers over the network, where nobody is the operator', async () => {
      const health = await fetch(`${server.address}/healthz`);
      expect(await health.json()).toMatchObject({ status: 'ok' });
      expect((await fetch(`${server.address}/api/proof`)).status).toBe(401);
    });

    it('lets nobody guess passwords for long, and says how long to wait', async () => {
      const guess = () =>
        fetch(`${server.address}/api/auth/sign-in/username`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': `${Math.random()}` },
          body: JSON.stringify({ username: 'admin', password: 'a guess at it' }),
        });
      const statuses: number[] = [];
      let last = await guess();
      for (let tried = 1; tried < 150 && last.status !== 429; tried += 1) {
        statuses.push(last.status);
        last = await guess();
      }
      expect(new Set(statuses)).toEqual(new Set([401]));
      expect(statuses).toHaveLength(100);
      expect(last.status).toBe(429);
      expect(((await last.json()) as { what: { zh: string } }).what.zh).toContain('次数过多');
    });

    it('refuses a second server on the same directory', async () => {
      const settings = settingsFrom({ dataDirectory: data, port: '0' }, {});
      await expect(startServer(settings, { log: pino({ level: 'silent' }) })).rejects.toMatchObject(
        {
          name: 'Refusal',
        },
      );
    });
  });
});
