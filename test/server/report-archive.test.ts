import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportDocument } from '../../src/document/model/index.js';
import type { Place } from '../../src/facts/index.js';
import { Refusal } from '../../src/messages/index.js';
import { numberedNames, safeName } from '../../src/server/archive/archive-names.js';
import { byteStream } from '../../src/server/archive/byte-stream.js';
import {
  type MadeReport,
  madeReports,
  type Typesetting,
} from '../../src/server/archive/made-reports.js';
import { archiveEntries } from '../../src/server/archive/report-archive.js';
import { zipStream } from '../../src/server/archive/zip-stream.js';
import type { ArchivePlan } from '../../src/server/shapes/report-archive.js';
import { editionOf } from '../../src/standard/index.js';
import { type Asker, type Demonstration, jsonOf, openDemonstration } from './demonstration.js';

let demonstration: Demonstration;
let city: Asker;
let district: Asker;

beforeAll(async () => {
  demonstration = await openDemonstration();
  city = await demonstration.as('city');
  district = await demonstration.as('district');
});
afterAll(() => demonstration?.close());

const CITY = '/api/organisations/210100/cycles/2023';
const DISTRICT = '/api/organisations/210106/cycles/2023';

async function placeAt(organisation: string): Promise<Place> {
  const { base } = await demonstration.house.figures.current();
  const edition = editionOf(demonstration.house.standard, 2023);
  if (edition === undefined) throw new Error('no edition');
  return { base, edition, organisation, cycle: 2023 };
}

/** Writes the title where a typesetter would write the pages. */
const titles: Typesetting = async function* (documents, { signal }) {
  for await (const document of documents) {
    signal.throwIfAborted();
    yield new TextEncoder().encode(document.title);
  }
};

async function archived(plan: ArchivePlan, typesetting: Typesetting, signal?: AbortSignal) {
  const time = new Date('2024-03-01T08:00:00Z');
  const stop = signal ?? new AbortController().signal;
  const reports = madeReports(plan.entries, await placeAt('210100'), time, stop, typesetting);
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipStream(archiveEntries(plan, reports), time)) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

describe('names in an archive', () => {
  it.each([
    ['示例第一学校', '示例第一学校'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j'],
    ['ends in a dot. ', 'ends in a dot'],
    ['CON', '_CON'],
    ['lpt1.pdf', '_lpt1.pdf'],
    ['line\nbreak\u0000', 'line_break_'],
    [' . ', '_'],
  ])('%j is safe as %j', (text, name) => {
    expect(safeName(text)).toBe(name);
  });

  it('are all different, in order, and no longer than old programs bear', () => {
    const names = numberedNames(
      Array.from({ length: 12 }, () => '同名'.repeat(90)),
      '.pdf',
    );
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(12);
    expect([...names].sort()).toEqual(names);
    expect(Math.max(...names.map((name) => name.length))).toBeLessThan(120);
  });
});

describe('the archive of all schools’ reports', () => {
  it('holds each report under its name, and a list with sizes and digests', async () => {
    const plan = await jsonOf<ArchivePlan>(city(`${CITY}/reports`));
    expect(plan.entries).toHaveLength(57);
    const files = unzipSync(await archived(plan, titles));
    expect(Object.keys(files)).toEqual([...plan.entries.map(({ file }) => file), plan.manifest]);
    for (const { file, name } of plan.entries) {
      expect(strFromU8(files[file] ?? new Uint8Array())).toContain(name.zh);
    }
    const lines = strFromU8(files[plan.manifest] ?? new Uint8Array())
      .trim()
      .split('\r\n');
    expect(lines).toHaveLength(58);
    for (const line of lines.slice(1)) {
      const [file = '', , , outcome, bytes, sha256] = line.split(',');
      const content = files[file] ?? new Uint8Array();
      expect(outcome).toBe('已生成');
      expect(Number(bytes)).toBe(content.length);
      expect(sha256).toBe(createHash('sha256').update(content).digest('hex'));
    }
  });

  it('marks its names as UTF-8, and is the same bytes for the same reports', async () => {
    const plan = await jsonOf<ArchivePlan>(city(`${CITY}/reports`));
    const once = await archived(plan, titles);
    expect(Buffer.compare(once, await archived(plan, titles))).toBe(0);
    const view = new DataView(once.buffer);
    expect(view.getUint32(0, true)).toBe(0x04034b50);
    expect(view.getUint16(6, true) & 0x0800).toBe(0x0800);
  });

  it('goes on where one report cannot be set, and says why in its place', async () => {
    const plan = await jsonOf<ArchivePlan>(city(`${CITY}/reports`));
    const [, second] = plan.entries;
    const why = { zh: '排版失败。', en: 'Typesetting failed.' };
    const failing: Typesetting = async function* (documents, choices) {
      for await (const pdf of titles(documents, choices)) {
        if (new TextDecoder().decode(pdf).includes(second?.name.zh ?? '')) {
          throw new Refusal('unavailable', 'pdf.failed', { what: why, next: why });
        }
        yield pdf;
      }
    };
    const files = unzipSync(await archived(plan, failing));
    const failed = Object.keys(files).filter((name) => name.startsWith(plan.failed));
    expect(failed).toHaveLength(1);
    expect(strFromU8(files[failed[0] ?? ''] ?? new Uint8Array())).toContain('排版失败');
    expect(Object.keys(files)).toHaveLength(58);
    const list = strFromU8(files[plan.manifest] ?? new Uint8Array());
    expect(list.split('未生成,').length - 1).toBe(1);
    expect(list.split('已生成,').length - 1).toBe(56);
  });

  it('begins no further report once it is stopped', async () => {
    const plan = await jsonOf<ArchivePlan>(city(`${CITY}/reports`));
    const stopping = new AbortController();
    let begun = 0;
    const counting: Typesetting = async function* (documents, choices) {
      const counted = async function* (): AsyncGenerator<ReportDocument> {
        for await (const document of documents) {
          begun += 1;
          yield document;
        }
      };
      yield* titles(counted(), choices);
    };
    const place = await placeAt('210100');
    const made: MadeReport[] = [];
    const running = (async () => {
      for await (const each of madeReports(
        plan.entries,
        place,
        new Date(),
        stopping.signal,
        counting,
      )) {
        made.push(each);
        if (made.length === 3) stopping.abort();
      }
    })();
    await expect(running).rejects.toThrow();
    expect(made).toHaveLength(3);
    expect(begun).toBeLessThanOrEqual(4);
  });

  it('is made only as fast as it is read', async () => {
    let made = 0;
    async function* source(): AsyncGenerator<Uint8Array> {
      for (; made < 100; made += 1) yield new Uint8Array([made]);
    }
    const reader = byteStream(source(), () => {}).getReader();
    await reader.read();
    await setTimeout(30);
    expect(made).toBeLessThanOrEqual(1);
    await reader.cancel();
  });

  it('is a district’s own for its reviewer, and each report a whole PDF', async () => {
    const plan = await jsonOf<ArchivePlan>(district(`${DISTRICT}/reports`));
    expect(plan.entries.length).toBeGreaterThan(1);
    const answer = await district(`${DISTRICT}/reports.zip`);
    expect(answer.headers.get('Content-Type')).toBe('application/zip');
    expect(decodeURIComponent(answer.headers.get('Content-Disposition') ?? '')).toContain('铁西区');
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    expect(Object.keys(files)).toHaveLength(plan.entries.length + 1);
    for (const { file } of plan.entries) {
      const pdf = files[file] ?? new Uint8Array();
      expect(strFromU8(pdf.slice(0, 5))).toBe('%PDF-');
      expect(strFromU8(pdf.slice(-1024), true)).toContain('%%EOF');
    }
  });

  it('leaves no typesetter behind when whoever asked goes away', async () => {
    const answer = await city(`${CITY}/reports.zip`);
    const reader = answer.body?.getReader();
    expect((await reader?.read())?.value?.length).toBeGreaterThan(0);
    expect(typesetters()).toBeGreaterThan(0);
    await reader?.cancel();
    await expect.poll(typesetters, { timeout: 10_000 }).toBe(0);
  });
});

/** How many typesetting processes of this one are alive. */
const typesetters = (): number =>
  execFileSync('ps', ['-o', 'ppid=,args=', '-A'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.trim().startsWith(`${process.pid} `) && line.includes('pdf-worker'))
    .length;
