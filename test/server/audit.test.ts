import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Auditors } from '../../src/server/audit/auditors.js';
import type { Environment } from '../../src/server/environment.js';
import { createApp } from '../../src/server/index.js';
import { router } from '../../src/server/router.js';
import { auditRoutes } from '../../src/server/routes/audit/index.js';
import type { AuditAnswer } from '../../src/server/shapes/audit.js';
import { changed, SCHOOL_REPORT } from '../web/audit/reports.js';
import { type Asker, type Demonstration, jsonOf, openDemonstration } from './demonstration.js';

let demonstration: Demonstration;
beforeAll(async () => {
  demonstration = await openDemonstration();
});
afterAll(() => demonstration?.close());

const sent = (content: string | Uint8Array<ArrayBuffer>, name = '示例.txt') =>
  [
    `/api/audit?name=${encodeURIComponent(name)}`,
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: content,
    },
  ] as const;

const audited = (content: string, ask: Asker = demonstration.nobody): Promise<AuditAnswer> =>
  jsonOf<AuditAnswer>(ask(...sent(content)));

const failures = ({ findings }: AuditAnswer) =>
  findings.filter(({ outcome }) => outcome === 'fail');

describe('a report that somebody without an account sends', () => {
  it('comes back as text to look at, with what contradicts itself and where', async () => {
    const answer = await audited(SCHOOL_REPORT);
    expect(answer.owner).toEqual({ organisation: '示例第一中等职业学校', reportYear: 2023 });
    expect(answer.standardName.zh).toContain('2023');
    expect(answer.blocks.map(({ type }) => type)).toContain('heading');
    const index = answer.findings.findIndex(({ message }) => message.zh.includes('260人'));
    const places = answer.places[index] ?? [];
    const quotes = places.map(({ spots }) =>
      spots.map(({ block, start, end }) => textOf(answer, block).slice(start, end)).join(''),
    );
    expect(quotes).toEqual(answer.findings[index]?.evidence.map(({ quote }) => quote));
    expect(quotes.join()).toMatch(/262人.*260人/);
    const { numbers, claims, notClaims } = answer.coverage;
    expect(claims + notClaims).toBe(numbers);
  });

  it('keeps the names of its findings when it is changed, and tells that their text was', async () => {
    const [before, after] = await Promise.all([
      audited(SCHOOL_REPORT),
      audited(changed(['专任教师262人', '专任教师263人'], ['18个', '19个'])),
    ]);
    const of = (answer: AuditAnswer) =>
      failures(answer).find(({ message }) => message.zh.includes('专任教师'));
    expect(of(after)?.id).toBe(of(before)?.id);
    expect(of(after)?.evidenceHash).not.toBe(of(before)?.evidenceHash);
  });

  it.each([
    ['an empty file', '', '示例.txt', 400],
    ['a picture', '\u0089PNG', '示例.png', 400],
    ['bytes that are no text', '\u0000\u0001\u0002', '示例.docx', 400],
  ])('is refused in a sentence where it is %s', async (_, content, name, status) => {
    const answer = await demonstration.nobody(...sent(Buffer.from(content, 'latin1'), name));
    expect(answer.status).toBe(status);
    const { what, next } = (await answer.json()) as { what: { zh: string }; next: { zh: string } };
    expect(what.zh).toContain(name);
    expect(next.zh.length).toBeGreaterThan(5);
  });

  it('is refused before it is read where it is too large', async () => {
    const [path, init] = sent('x');
    const headers = { ...init.headers, 'Content-Length': String(200 * 1024 * 1024) };
    const answer = await demonstration.nobody(path, { ...init, headers });
    expect(answer.status).toBe(413);
  });

  it('is told when to come again where there is no room', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => demonstration.nobody(...sent(SCHOOL_REPORT))),
    );
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.headers.get('Retry-After')).toBe('5');
    expect(await refused[0]?.json()).toMatchObject({ code: 'audit.busy', details: { seconds: 5 } });
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(4);
  });

  it('comes back annotated with the findings that were chosen, and no others', async () => {
    const findings = failures(await audited(SCHOOL_REPORT));
    expect(findings.length).toBeGreaterThan(1);
    const [chosen, other] = findings;
    const form = new FormData();
    form.set('file', new File([SCHOOL_REPORT], '示例.txt'));
    form.set('annotation', JSON.stringify({ chosen: [chosen?.id], confirmed: [chosen?.id] }));
    const path = `/api/audit/annotated?name=${encodeURIComponent('示例.txt')}`;
    const answer = await demonstration.nobody(path, { method: 'POST', body: form });
    expect(answer.headers.get('Content-Disposition')).toContain(
      encodeURIComponent('示例.audit.html'),
    );
    const page = await answer.text();
    expect(page).toContain(chosen?.message.zh);
    expect(page).toContain('已认定属实');
    expect(page).not.toContain(other?.message.zh);
  });
});

const textOf = ({ blocks }: AuditAnswer, index: number): string => {
  const block = blocks[index];
  return block === undefined || block.type === 'table' ? '' : block.text;
};

describe('with an account', () => {
  it('is on the rail of everybody', async () => {
    const ask = await demonstration.as('school');
    const me = await jsonOf<{ pages: string[] }>(ask('/api/me'));
    expect(me.pages).toContain('audit');
  });
});

describe('a server on a network', () => {
  it('goes on answering while it audits', async () => {
    const { address, close } = await served(createApp(demonstration.house));
    try {
      const long = SCHOOL_REPORT.repeat(100);
      let busy = true;
      const audit = fetch(`${address}${sent(long)[0]}`, sent(long)[1]).finally(() => {
        busy = false;
      });
      let slowest = 0;
      while (busy) slowest = Math.max(slowest, await timeOf(() => fetch(`${address}/healthz`)));
      expect((await audit).status).toBe(200);
      expect(slowest).toBeLessThan(2000);
    } finally {
      await close();
    }
  });

  it('stops the audit of whoever leaves', async () => {
    let told = (_: AbortSignal): void => {};
    const begun = new Promise<AbortSignal>((resolve) => {
      told = resolve;
    });
    const auditors: Auditors = {
      run: (_job, _standard, signal) => {
        told(signal);
        return new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => reject(signal.reason)),
        );
      },
    };
    const app = router().route('/api', auditRoutes(demonstration.house, auditors));
    app.onError(() => new Response('', { status: 500 }));
    const { address, close } = await served(app);
    try {
      const leaving = new AbortController();
      const [path, init] = sent(SCHOOL_REPORT);
      const left = fetch(`${address}${path}`, { ...init, signal: leaving.signal });
      const signal = await begun;
      const stopped = new Promise((resolve) => signal.addEventListener('abort', resolve));
      leaving.abort();
      await expect(left).rejects.toThrow();
      await stopped;
    } finally {
      await close();
    }
  });
});

async function served(app: OpenAPIHono<Environment>) {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function timeOf(act: () => Promise<Response>): Promise<number> {
  const begun = performance.now();
  await (await act()).text();
  return performance.now() - begun;
}
