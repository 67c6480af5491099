import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type {
  findingSchema,
  importAnswerSchema,
  organisationNodeSchema,
  TraceAnswer,
  tablesAnswerSchema,
} from '../../src/server/shapes.js';
import {
  type Asker,
  type Demonstration,
  jsonOf,
  openDemonstration,
  sending,
} from './demonstration.js';

type Tables = z.infer<typeof tablesAnswerSchema>;

let demonstration: Demonstration;
let clerk: Asker;
let city: Asker;
let district: Asker;
let administrator: Asker;

beforeAll(async () => {
  demonstration = await openDemonstration();
  clerk = await demonstration.as('school');
  city = await demonstration.as('city');
  district = await demonstration.as('district');
  administrator = await demonstration.as('admin');
});
afterAll(() => demonstration?.close());

const SCHOOL = '/api/organisations/s14/cycles/2023';
const CITY = '/api/organisations/210100/cycles/2023';

const textOf = (tables: Tables, concept: string) =>
  tables.figures.find((figure) => figure.concept === concept)?.text;
const versionOf = (tables: Tables, concept: string) =>
  tables.facts.find((fact) => fact.concept === concept && fact.cycle === 2023)?.version ?? 0;

async function enter(ask: Asker, concept: string, value: string) {
  const tables = await jsonOf<Tables>(ask(`${SCHOOL}/tables`));
  const edit = { concept, content: { type: 'value', value }, version: versionOf(tables, concept) };
  return ask(`${SCHOOL}/facts`, sending('PUT', { edits: [edit] }));
}

describe('entering a figure', () => {
  it('changes the totals above it at once, and the trace leads back to it', async () => {
    const before = Number(textOf(await jsonOf<Tables>(city(`${CITY}/tables`)), 'graduates'));
    const own = Number(textOf(await jsonOf<Tables>(clerk(`${SCHOOL}/tables`)), 'graduates'));
    expect((await enter(clerk, 'graduates', String(own + 7))).status).toBe(200);
    const after = await jsonOf<Tables>(city(`${CITY}/tables`));
    expect(Number(textOf(after, 'graduates'))).toBe(before + 7);

    const trace = await jsonOf<TraceAnswer>(city(`${CITY}/trace/graduates`));
    const leaves = (node: TraceAnswer): TraceAnswer[] =>
      node.children.length === 0 ? [node] : node.children.flatMap(leaves);
    const leaf = leaves(trace).find((node) => node.organisation === 's14');
    expect(leaf?.value).toBe(String(own + 7));
    expect(leaf?.source?.kind).toBe('typed');
    expect(leaves(trace).reduce((sum, node) => sum + Number(node.value), 0)).toBe(before + 7);
    expect((await enter(clerk, 'graduates', String(own))).status).toBe(200);
  });

  it('is in the report at once: in its paragraph, its table and its chart', async () => {
    const own = Number(textOf(await jsonOf<Tables>(clerk(`${SCHOOL}/tables`)), 'graduates'));
    const total = Number(textOf(await jsonOf<Tables>(city(`${CITY}/tables`)), 'graduates'));
    expect((await enter(clerk, 'graduates', String(own + 9))).status).toBe(200);
    const html = await (await city(`${CITY}/report/report.html`)).text();
    const shown = (total + 9).toLocaleString('en');
    const within = (element: string) =>
      [...html.matchAll(new RegExp(`<${element}[ >].*?</${element}>`, 'gs'))].filter(([text]) =>
        text.includes(shown),
      ).length;
    expect(within('p')).toBeGreaterThan(0);
    expect(within('table')).toBeGreaterThan(0);
    expect(within('svg')).toBeGreaterThan(0);
    expect(html).not.toContain(total.toLocaleString('en'));
    expect((await enter(clerk, 'graduates', String(own))).status).toBe(200);
  });

  it('tells the loser of a race both values and stores nothing of the request', async () => {
    const tables = await jsonOf<Tables>(clerk(`${SCHOOL}/tables`));
    const own = Number(textOf(tables, 'certificates'));
    const stale = { concept: 'certificates', version: versionOf(tables, 'certificates') };
    expect((await enter(administrator, 'certificates', String(own + 1))).status).toBe(200);
    const other = tables.facts.find((fact) => fact.concept === 'students' && fact.cycle === 2023);
    const answer = await clerk(
      `${SCHOOL}/facts`,
      sending('PUT', {
        edits: [
          { ...stale, content: { type: 'value', value: String(own + 2) } },
          { concept: 'students', version: other?.version, content: { type: 'value', value: '1' } },
        ],
      }),
    );
    expect(answer.status).toBe(409);
    const { details } = (await answer.json()) as {
      details: {
        conflicts: { yours: { value: string }; theirs: { content: { value: string } } }[];
      };
    };
    expect(details.conflicts).toHaveLength(1);
    expect(details.conflicts[0]?.yours.value).toBe(String(own + 2));
    expect(details.conflicts[0]?.theirs.content.value).toBe(String(own + 1));
    const now = await jsonOf<Tables>(clerk(`${SCHOOL}/tables`));
    expect(textOf(now, 'students')).toBe(textOf(tables, 'students'));
    expect((await enter(clerk, 'certificates', String(own))).status).toBe(200);
  });

  it.each([
    ['a fraction of a person', 'graduates', '12.5', /整数/],
    ['a negative count', 'graduates', '-1', /负数/],
    ['a score above 100', 'satisfaction.parents', '101', /100/],
    ['a computed row', 'student_teacher_ratio', '11.17', /计算依据/],
    ['a row that is not reported at this level', 'schools_abroad', '1', /不填报/],
    ['an unknown indicator', 'no.such.thing', '1', /no\.such\.thing/],
  ])('refuses %s and says what to do', async (_, concept, value, words) => {
    const edit = { concept, content: { type: 'value', value }, version: 0 };
    const answer = await clerk(`${SCHOOL}/facts`, sending('PUT', { edits: [edit] }));
    expect(answer.status).toBe(400);
    const problem = (await answer.json()) as {
      what: { zh: string; en: string };
      next: { zh: string };
    };
    expect(problem.what.zh).toMatch(words);
    expect(problem.what.en).toMatch(/^[\x20-\x7e]+$/);
    expect(problem.next.zh).not.toBe('');
  });

  it('refuses figures for a district, which are added up', async () => {
    const edit = { concept: 'graduates', content: { type: 'value', value: '1' }, version: 0 };
    const path = '/api/organisations/210106/cycles/2023/facts';
    const answer = await administrator(path, sending('PUT', { edits: [edit] }));
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('汇总');
  });
});

describe('findings and rulings', () => {
  it('keeps an explanation with its finding, and calls it stale when the values change', async () => {
    const findings = async () =>
      (await jsonOf<{ findings: z.infer<typeof findingSchema>[] }>(clerk(`${SCHOOL}/findings`)))
        .findings;
    const tables = await jsonOf<Tables>(clerk(`${SCHOOL}/tables`));
    const own = Number(textOf(tables, 'graduates.placed'));
    const graduates = Number(textOf(tables, 'graduates'));
    await enter(clerk, 'graduates.placed', String(graduates + 10));
    const found = (await findings()).find(
      (finding) => finding.severity === 'error' && finding.concepts.includes('graduates.placed'),
    );
    expect(found).toBeDefined();
    const ruling = { ...found?.fingerprint, kind: 'explained', reason: '含上一届补报的毕业生' };
    expect((await clerk(`${SCHOOL}/rulings`, sending('POST', ruling))).status).toBe(201);
    expect(
      (await clerk(`${SCHOOL}/rulings`, sending('POST', { ...ruling, kind: 'waived' }))).status,
    ).toBe(403);
    const same = (finding: z.infer<typeof findingSchema>) =>
      finding.fingerprint.identity === found?.fingerprint.identity;
    expect((await findings()).find(same)?.ruling).toMatchObject({
      kind: 'explained',
      stale: false,
    });
    await enter(clerk, 'graduates.placed', String(graduates + 11));
    expect((await findings()).find(same)?.ruling).toMatchObject({ kind: 'explained', stale: true });
    await enter(clerk, 'graduates.placed', String(own));
    expect((await findings()).find(same)).toBeUndefined();
  });

  it('refuses a word on a finding that is not there', async () => {
    const ruling = { identity: 'none', evidence: 'none', kind: 'explained', reason: '没有这条' };
    expect((await clerk(`${SCHOOL}/rulings`, sending('POST', ruling))).status).toBe(404);
  });
});

describe('what an account sees', () => {
  const seen = async (ask: Asker) =>
    (
      await jsonOf<{ organisations: z.infer<typeof organisationNodeSchema>[] }>(
        ask('/api/organisations?cycle=2023'),
      )
    ).organisations;

  it('is its own school for a clerk, its district for a reviewer, everything for the city', async () => {
    expect((await seen(clerk)).map(({ id }) => id)).toEqual(['s14']);
    expect(await seen(city)).toHaveLength(1 + 13 + 57);
    const inDistrict = await seen(district);
    expect(inDistrict.map(({ id }) => id)).toContain('210106');
    expect(inDistrict.map(({ id }) => id)).not.toContain('210100');
    expect(inDistrict.length).toBeGreaterThan(1);
  });

  it('says where a reviewer may judge: a city’s own school does not pass its district', async () => {
    const judged = async (ask: Asker) =>
      (await seen(ask)).filter(({ mayJudge }) => mayJudge).map(({ id }) => id);
    expect(await judged(clerk)).toEqual([]);
    expect(await judged(district)).toContain('s14');
    expect(await judged(district)).not.toContain('s17');
    expect((await seen(district)).map(({ id }) => id)).toContain('s17');
    expect(await judged(city)).toContain('s17');
  });

  it('is the same refusal for what is outside the scope as for what does not exist', async () => {
    for (const path of ['tables', 'findings', 'trace/graduates', 'export', 'report/report.html']) {
      const outside = await clerk(`/api/organisations/s02/cycles/2023/${path}`);
      const missing = await clerk(`/api/organisations/zzz/cycles/2023/${path}`);
      expect(outside.status).toBe(404);
      expect(missing.status).toBe(404);
      const text = (await outside.text()).replaceAll('s02', 'zzz');
      expect(text).toBe(await missing.text());
    }
  });

  it('is nothing for nobody', async () => {
    for (const path of [
      `${SCHOOL}/tables`,
      '/api/me',
      '/api/organisations?cycle=2023',
      '/api/proof',
    ]) {
      expect((await demonstration.nobody(path)).status).toBe(401);
    }
  });
});

describe('files', () => {
  it('exports tables that import without a change', async () => {
    const workbook = await (await clerk(`${SCHOOL}/export?format=xlsx`)).arrayBuffer();
    const path = `/api/organisations/s14/cycles/2023/import?file=own.xlsx&dryRun=true`;
    const plan = await jsonOf<z.infer<typeof importAnswerSchema>>(
      clerk(path, {
        method: 'POST',
        body: workbook,
        headers: { 'Content-Type': 'application/octet-stream' },
      }),
    );
    expect(plan).toMatchObject({ organisation: 's14', cycle: 2023, stored: false });
    expect(plan.faults).toEqual([]);
    expect(plan.changes).toEqual([]);
  });

  it('gives the same bytes for the same time', async () => {
    const once = await (await city(`${CITY}/export?format=csv`)).text();
    expect(await (await city(`${CITY}/export?format=csv`)).text()).toBe(once);
    expect(once).toContain('graduates');
  });

  it('answers a file that is no workbook with one sentence', async () => {
    const path = `${SCHOOL}/import?file=report.doc`;
    const answer = await clerk(path, {
      method: 'POST',
      body: new Uint8Array([1, 2, 3]),
      headers: { 'Content-Type': 'application/octet-stream' },
    });
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { what: { zh: string } }).what.zh).not.toBe('');
  });
});

describe('the server itself', () => {
  it('describes every route it answers', async () => {
    const { paths } = await jsonOf<{ paths: Record<string, Record<string, unknown>> }>(
      demonstration.nobody('/api/openapi.json'),
    );
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining([
        '/api/me',
        '/api/organisations/{organisation}/cycles/{cycle}/facts',
        '/api/organisations/{organisation}/cycles/{cycle}/report/{file}',
      ]),
    );
    for (const methods of Object.values(paths)) {
      for (const route of Object.values(methods)) expect(route).toHaveProperty('responses');
    }
  });

  it('does not send an edition again to whom has it', async () => {
    const path = '/api/editions/secondary-2023';
    const tag = (await clerk(path)).headers.get('ETag') ?? '';
    const again = await clerk(path, { headers: { 'If-None-Match': tag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  it('is well', async () => {
    expect(await jsonOf(demonstration.nobody('/healthz'))).toMatchObject({ status: 'ok' });
  });

  it('sends the headers that keep other sites out', async () => {
    const { headers } = await demonstration.nobody('/healthz');
    expect(headers.get('Content-Security-Policy')).toContain("script-src 'self'");
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('X-Frame-Options')).toBe('SAMEORIGIN');
  });

  it('refuses to act for a page of another site', async () => {
    const request = sending('PUT', { edits: [] });
    const answer = await clerk(`${SCHOOL}/facts`, {
      ...request,
      headers: { ...request.headers, Origin: 'https://elsewhere.example' },
    });
    expect(answer.status).toBe(403);
  });

  it('proves its log to an administrator only', async () => {
    expect((await clerk('/api/proof')).status).toBe(403);
    expect(await jsonOf(administrator('/api/proof'))).toMatchObject({ sound: true });
  });

  it('says where an unknown address leads', async () => {
    const answer = await clerk('/api/nowhere');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('server.not-here');
  });
});
