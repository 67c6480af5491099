import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compiledStandard } from '../../src/cli/audit/compiled-standard.js';
import { type CrewEffects, reportsByCrew } from '../../src/cli/audit/crew.js';
import type { AuditOrders, FileOrder } from '../../src/cli/audit/order.js';
import { writeWhole } from '../../src/cli/audit/write-whole.js';
import { bundledStandard } from '../../src/standard/load.js';
import { builtProgram } from './built.js';

/** A process that answers files by their names: at once, never, or by ending. */
const WORKER = `
let orders;
process.on('message', (message) => {
  if (orders === undefined) { orders = message; return; }
  if (message.path.includes('ends')) process.exit(3);
  if (message.path.includes('waits')) return;
  process.send({ refusal: { what: { zh: message.path, en: message.path }, next: { zh: '', en: '' } } });
});
process.on('disconnect', () => process.exit());
`;

let folder: string;
let effects: CrewEffects;
beforeAll(async () => {
  await builtProgram();
  folder = await mkdtemp(join(tmpdir(), 'zhijing-crew-'));
  const entry = join(folder, 'worker.mjs');
  await writeFile(entry, WORKER);
  effects = { entry, processes: 2, milliseconds: 60_000, memoryMegabytes: 64 };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const ORDERS: AuditOrders = {
  roster: [],
  locale: 'zh',
  all: false,
  wantsPage: false,
  moment: '2026-01-05T00:00:00Z',
};
const ordersFor = (...paths: readonly string[]): readonly FileOrder[] =>
  paths.map((path) => ({ path, base: null }));

async function saidOf(
  paths: readonly string[],
  given: Partial<CrewEffects> = {},
  signal = new AbortController().signal,
  onDone: (order: FileOrder) => void = () => undefined,
): Promise<readonly (string | undefined)[]> {
  const choices = { signal, onDone };
  const reports = await reportsByCrew(ordersFor(...paths), ORDERS, choices, {
    ...effects,
    ...given,
  });
  return reports.map((report) =>
    report !== undefined && 'refusal' in report ? report.refusal.what.zh : undefined,
  );
}

describe('a crew of processes', () => {
  it('reports every file in its order', async () => {
    const paths = Array.from({ length: 20 }, (_, at) => `file${at}`);
    expect(await saidOf(paths)).toEqual(paths);
  });

  it('refuses the file on which a process ends, and goes on with the others', async () => {
    const said = await saidOf(['a', 'ends', 'b', 'ends too', 'c']);
    expect(said.map((each) => each?.includes('中止'))).toEqual([false, true, false, true, false]);
  });

  it('refuses a file that takes too long', async () => {
    const [said] = await saidOf(['waits'], { milliseconds: 1000 });
    expect(said).toContain('1 秒内没有完成');
  });

  it('stops where it is told to, and keeps what is done', async () => {
    const controller = new AbortController();
    const done: string[] = [];
    const said = await saidOf(['a', 'waits', 'waits', 'b'], {}, controller.signal, ({ path }) => {
      done.push(path);
      controller.abort();
    });
    expect(done).toEqual(['a']);
    expect(said).toEqual(['a', undefined, undefined, undefined]);
  });
});

describe('the compiled standard', () => {
  it('is the one that its files say', async () => {
    const compiled = await compiledStandard(join(import.meta.dirname, '..', '..', 'dist'));
    const bundled = await bundledStandard();
    expect(compiled).not.toBe(bundled);
    expect(JSON.stringify(compiled.editions)).toBe(JSON.stringify(bundled.editions));
    expect([...compiled.concepts]).toEqual([...bundled.concepts]);
  });

  it('is read from its files where there is none', async () => {
    expect((await compiledStandard(folder)).concepts.size).toBeGreaterThan(100);
  });
});

describe('a file that is written whole', () => {
  it('replaces one before, and leaves nothing behind where it cannot be written', async () => {
    const path = join(folder, 'whole.txt');
    await writeWhole(path, 'one');
    await writeWhole(path, 'two');
    expect(await readFile(path, 'utf8')).toBe('two');
    await expect(writeWhole(join(path, 'beneath.txt'), 'x')).rejects.toMatchObject({
      code: 'cli.cannot-write',
    });
  });
});
