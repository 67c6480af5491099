import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { readWorkbook } from '../../src/document/read/index.js';
import type {
  changesAnswerSchema,
  checkListSchema,
  paperAnswerSchema,
} from '../../src/server/shapes/sending.js';
import type { tablesAnswerSchema } from '../../src/server/shapes.js';
import {
  type Asker,
  type Demonstration,
  jsonOf,
  openDemonstration,
  sending,
} from './demonstration.js';

type CheckList = z.infer<typeof checkListSchema>;
type Paper = z.infer<typeof paperAnswerSchema>;

let demonstration: Demonstration;
let clerk: Asker;
let city: Asker;

beforeAll(async () => {
  demonstration = await openDemonstration();
  clerk = await demonstration.as('school');
  city = await demonstration.as('city');
});
afterAll(() => demonstration?.close());

const SCHOOL = '/api/organisations/s14/cycles/2023';
const CITY = '/api/organisations/210100/cycles/2023';

async function enter(concept: string, value: string): Promise<void> {
  type Tables = z.infer<typeof tablesAnswerSchema>;
  const { facts } = await jsonOf<Tables>(clerk(`${SCHOOL}/tables`));
  const fact = facts.find((each) => each.concept === concept && each.cycle === 2023);
  const edit = { concept, content: { type: 'value', value }, version: fact?.version ?? 0 };
  const answer = await clerk(`${SCHOOL}/facts`, sending('PUT', { edits: [edit] }));
  expect(answer.status).toBe(200);
}

async function textAt(concept: string): Promise<string> {
  const { figures } = await jsonOf<z.infer<typeof tablesAnswerSchema>>(clerk(`${SCHOOL}/tables`));
  return figures.find((figure) => figure.concept === concept)?.text ?? '';
}

async function textOfPdf(answer: Response): Promise<string> {
  expect(answer.headers.get('Content-Type')).toBe('application/pdf');
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({ data: new Uint8Array(await answer.arrayBuffer()) }).promise;
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, at) => {
      const { items } = await (await pdf.getPage(at + 1)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join('');
    }),
  );
  return pages.join('\n');
}

describe('a printed table', () => {
  const check = (ask: Asker, path: string, code: string) =>
    jsonOf<Paper>(ask(`${path}/paper`, sending('POST', { code })));
  const codeOn = (text: string) => /编码\s*([0-9A-Z-]+)/.exec(text)?.[1]?.replace(/第.*/, '') ?? '';

  it('is known again by its code, and what changed since is named', async () => {
    const before = await textAt('graduates');
    const code = codeOn(await textOfPdf(await clerk(`${SCHOOL}/export?format=forms&table=talent`)));
    expect(code).toMatch(/^1-/);
    expect(await check(clerk, SCHOOL, code)).toEqual({
      outcome: 'genuine',
      table: 'talent',
      differences: [],
    });
    await enter('graduates', String(Number(before) + 3));
    await enter('graduates', String(Number(before) + 4));
    expect(await check(clerk, SCHOOL, code.toLowerCase())).toMatchObject({
      outcome: 'genuine',
      differences: [
        {
          concept: 'graduates',
          printed: { type: 'value', value: before },
          now: { type: 'value', value: String(Number(before) + 4) },
        },
      ],
    });
    await enter('graduates', before);
    expect(await check(clerk, SCHOOL, code)).toMatchObject({ differences: [] });
  });

  it('of the city changes with any school beneath it', async () => {
    const before = await textAt('graduates');
    const code = codeOn(await textOfPdf(await city(`${CITY}/export?format=forms&table=talent`)));
    await enter('graduates', String(Number(before) + 5));
    const paper = await check(city, CITY, code);
    await enter('graduates', before);
    expect(paper).toMatchObject({ outcome: 'genuine' });
    expect(paper.outcome === 'genuine' && paper.differences.map((each) => each.concept)).toContain(
      'graduates',
    );
  });

  it('of another organisation, and a code misread, are told apart', async () => {
    const code = codeOn(await textOfPdf(await clerk(`${SCHOOL}/export?format=forms&table=talent`)));
    expect(await check(city, '/api/organisations/s15/cycles/2023', code)).toEqual({
      outcome: 'not-this-one',
    });
    expect(await check(clerk, SCHOOL, code.slice(0, -1))).toEqual({ outcome: 'misread' });
  });

  it('that does not exist is named with those that do', async () => {
    const answer = await clerk(`${SCHOOL}/export?format=forms&table=parts`);
    expect(answer.status).toBe(404);
    expect((await answer.json()).next.en).toContain('talent');
  });
});

describe('the change sheet', () => {
  it('is the same on the page and in the workbook', async () => {
    const { lines } = await jsonOf<z.infer<typeof changesAnswerSchema>>(clerk(`${SCHOOL}/changes`));
    const graduates = lines.find((line) => line.concept === 'graduates');
    const [before, now] = [graduates?.before, graduates?.now].map((content) =>
      content?.type === 'value' ? Number(content.value) : Number.NaN,
    );
    expect(graduates?.difference).toBe(String((now ?? 0) - (before ?? 0)));
    const answer = await clerk(`${SCHOOL}/export?format=changes`);
    const sheets = await readWorkbook(new Uint8Array(await answer.arrayBuffer()), '变动表.xlsx');
    const numbers = sheets.sheets[0]?.cells
      .filter((cell) => cell.row === 3)
      .flatMap(({ content }) => (content.type === 'number' ? [Number(content.shown)] : []));
    expect(numbers?.slice(0, 4)).toEqual([
      before,
      now,
      Number(graduates?.difference),
      Number(graduates?.growth),
    ]);
  });
});

describe('the package', () => {
  const pdf = new File(['%PDF-1.7 scan'], '扫描.exe');
  const form = (files: Readonly<Record<string, File>>): RequestInit => {
    const body = new FormData();
    for (const [item, file] of Object.entries(files)) body.append(item, file);
    return { method: 'POST', body };
  };
  it('is refused with what is missing', async () => {
    const list = await jsonOf<CheckList>(clerk(`${SCHOOL}/package`));
    expect(list.complete).toBe(false);
    expect(list.items.find((item) => item.id === 'signed')).toMatchObject({
      state: 'unmet',
      isAttachment: true,
      required: true,
    });
    const answer = await clerk(`${SCHOOL}/package`, form({}));
    expect(answer.status).toBe(400);
    expect((await answer.json()).code).toBe('server.package-incomplete');
  });

  it('takes only the attachments it asks for, and only scans', async () => {
    const other = await clerk(`${SCHOOL}/package`, form({ tables: pdf }));
    expect(await other.json()).toMatchObject({ code: 'server.unknown-item' });
    const program = new File(['MZ…'], '扫描.pdf');
    const wrong = await clerk(`${SCHOOL}/package`, form({ signed: program }));
    expect(await wrong.json()).toMatchObject({ code: 'server.no-scan' });
  });

  it('holds every file of the list once it is complete, each as its digest says', async () => {
    const answer = await clerk(`${SCHOOL}/package`, form({ signed: pdf, declaration: pdf }));
    expect(answer.status, await answer.clone().text()).toBe(200);
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    const list = await jsonOf<CheckList>(clerk(`${SCHOOL}/package`));
    const names = Object.keys(files);
    expect(names.every((name) => name.startsWith(`${list.name}/`))).toBe(true);
    expect(names).toHaveLength(list.items.length + 1);
    const listed = strFromU8(files[`${list.name}/00_报送清单.txt`] ?? new Uint8Array());
    for (const [name, bytes] of Object.entries(files).filter(([each]) => !each.endsWith('.txt'))) {
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
      expect(listed).toContain(Buffer.from(digest).toString('hex'));
      expect(listed).toContain(name.slice(list.name.length + 1));
    }
  });
});
