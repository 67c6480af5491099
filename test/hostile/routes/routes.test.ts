import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../src/server/index.js';
import { type Asker, type Demonstration, openDemonstration } from '../../server/demonstration.js';
import {
  addressOf,
  type Operation,
  operationsOf,
  refusalSchema,
  requestOf,
} from './route-table.js';

let demonstration: Demonstration;
let administrator: Asker;
let operations: readonly Operation[];

beforeAll(async () => {
  demonstration = await openDemonstration();
  administrator = await demonstration.as('admin');
  operations = await operationsOf(administrator);
});
afterAll(() => demonstration?.close());

/** What no answer may hold: lines of a stack, places in our files, words of the database. */
const INNARDS = /\n\s+at |node_modules|\.ts:\d|\.js:\d|ECONN|syntax error at|pg_catalog|SELECT /;

/** The answer is no failure; a refusal says in both languages what to do, and none shows the innards. */
async function expectHarmless(answer: Response, asked: string): Promise<void> {
  expect(answer.status, asked).toBeLessThan(500);
  expect(answer.headers.get('Content-Security-Policy'), asked).toContain("default-src 'self'");
  expect(answer.headers.get('X-Content-Type-Options'), asked).toBe('nosniff');
  if (answer.status < 400) return void (await answer.body?.cancel());
  expect(answer.headers.get('Content-Type'), asked).toContain('application/json');
  const text = await answer.text();
  expect(text, asked).not.toMatch(INNARDS);
  const refusal: unknown = JSON.parse(text);
  expect(
    refusalSchema.safeParse(refusal).error,
    `${asked} → ${text.slice(0, 300)}`,
  ).toBeUndefined();
}

/** Asks for all of it, and tells every request that went wrong, not only the first. */
async function expectAllHarmless(
  requests: readonly { readonly address: string; readonly init: RequestInit }[],
): Promise<void> {
  const faults: string[] = [];
  for (const { address, init } of requests) {
    const asked = `${init.method} ${address.slice(0, 120)} ${String(init.body ?? '').slice(0, 80)}`;
    try {
      await expectHarmless(await administrator(address, init), asked);
    } catch (error) {
      faults.push(error instanceof Error ? error.message.slice(0, 400) : String(error));
    }
  }
  expect(faults).toEqual([]);
}

const HOSTILE_TEXTS: readonly string[] = [
  "' OR 1=1--",
  '"; DROP TABLE log; --',
  '../../etc/passwd',
  '..\\..\\windows',
  'a\u0000b',
  '\u0000',
  'x'.repeat(6_000),
  '__proto__',
  'constructor',
  '<script>alert(1)</script>',
  '\u202egnp.exe',
  '%{(#a)}{{7*7}}',
  '-1',
  '1e999',
  'NaN',
  '　',
];

/** As they stand in an address, where encoding itself is the trick. */
const HOSTILE_PIECES: readonly string[] = [
  ...HOSTILE_TEXTS.map(encodeURIComponent),
  '..%2f..%2fetc%2fpasswd',
  '%2e%2e%2f',
  '%00',
  '%E0%A4%A',
  '%',
  '%c0%ae%c0%ae',
  '%ff',
];

const HOSTILE_BODIES: readonly string[] = [
  '',
  '{',
  'null',
  '[]',
  '"x"',
  '1e999',
  '{"__proto__":{"role":"administrator"}}',
  '{"constructor":{"prototype":{"role":"administrator"}}}',
  '{"a":1,"a":2}',
  '[['.repeat(20_000),
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  `{"x":"${'y'.repeat(2_000_000)}"}`,
  '\ufeff{}',
  '{"x":"\\ud800"}',
];

describe('no route fails, whatever it is asked', () => {
  it('knows routes', () => expect(operations.length).toBeGreaterThan(20));

  it('with a path that is not meant', async () => {
    const requests = operations.flatMap((operation) =>
      operation.parameters
        .filter((parameter) => parameter.in === 'path')
        .flatMap(({ name }) =>
          HOSTILE_PIECES.map((piece) => {
            const [before, after] = addressOf(operation, { [name]: 'HERE' }).split('HERE');
            return { address: `${before}${piece}${after ?? ''}`, init: requestOf(operation) };
          }),
        ),
    );
    await expectAllHarmless(requests);
  });

  it('with a query that is not meant', async () => {
    const requests = operations
      .filter((operation) => operation.method === 'GET')
      .flatMap((operation) => {
        const address = addressOf(operation);
        const join = address.includes('?') ? '&' : '?';
        const names = operation.parameters.filter(({ in: place }) => place === 'query');
        const asked = names.flatMap(({ name }) => [
          ...HOSTILE_PIECES.map((piece) => `${name}=${piece}`),
          `${name}=1&${name}=2`,
          `${name}[]=1`,
          `${name}[__proto__][x]=1`,
        ]);
        return [...asked, '__proto__[x]=1', 'unknown=1', '%=%'].map((query) => ({
          address: `${address}${join}${query}`,
          init: requestOf(operation),
        }));
      });
    await expectAllHarmless(requests);
  });

  it('with a body that is not meant', async () => {
    const requests = operations
      .filter((operation) => operation.media !== undefined)
      .flatMap((operation) => {
        const address = addressOf(operation);
        const { media = '' } = operation;
        const bodies =
          media === 'application/json'
            ? [...HOSTILE_BODIES, ...misshapen(operation)]
            : HOSTILE_BODIES.slice(0, 6);
        return [
          ...bodies.map((body) => ({ address, init: requestOf(operation, body) })),
          { address, init: { method: operation.method } },
          ...['text/plain', 'application/xml', 'multipart/form-data; boundary=x'].map((type) => ({
            address,
            init: { method: operation.method, body: '<x/>', headers: { 'Content-Type': type } },
          })),
        ];
      });
    await expectAllHarmless(requests);
    // Thousands of requests: a slow machine takes longer over them than over any other test.
  }, 480_000);

  it('at addresses that are no routes, and by methods that are none', async () => {
    const addresses = [
      '/api',
      '/api/',
      '/api/nothing',
      '/api/auth/../me',
      '/api//me',
      '/api/me/..%2fproof',
    ];
    const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
    await expectAllHarmless([
      ...addresses.flatMap((address) => methods.map((method) => ({ address, init: { method } }))),
      ...operations.map((operation) => ({
        address: addressOf(operation),
        init: { method: 'PATCH' },
      })),
    ]);
  });

  it('has taken no prototype for its own', () => {
    expect(Object.hasOwn(Object.prototype, 'role')).toBe(false);
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });
});

/** A good body with each of its members in turn made something else. */
function misshapen({ body = '{}' }: Operation): string[] {
  const sound: unknown = JSON.parse(body);
  if (typeof sound !== 'object' || sound === null || Array.isArray(sound)) return [];
  return Object.keys(sound).flatMap((name) =>
    [null, [], {}, '', -1, 1e21, true, 'a\u0000b', "'; --", ['__proto__'], 'x'.repeat(100_000)].map(
      (value) => JSON.stringify({ ...sound, [name]: value }),
    ),
  );
}

describe('no page of another site acts here in the name of who is signed in', () => {
  const FOREIGN: readonly Readonly<Record<string, string>>[] = [
    { Origin: 'https://example.invalid' },
    { Origin: 'null' },
    { Origin: 'http://zhijing.test.example.invalid' },
    { Origin: 'not an origin' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
  ];

  it('by any route that changes something', async () => {
    const changing = operations.filter(({ method }) => method !== 'GET');
    expect(changing.length).toBeGreaterThan(5);
    for (const operation of changing) {
      for (const foreign of FOREIGN) {
        const init = requestOf(operation);
        const headers = { ...Object.fromEntries(new Headers(init.headers)), ...foreign };
        const answer = await administrator(addressOf(operation), { ...init, headers });
        const asked = `${operation.name} ${JSON.stringify(foreign)}`;
        expect(answer.status, asked).toBe(403);
        expect(await answer.json(), asked).toMatchObject({ code: 'server.foreign-origin' });
      }
    }
  });
});

describe('markup in a name stays a name', () => {
  const MARKUP = '<img src=x onerror=alert(1)>"\'&';

  it('in a report as a page, and in every answer that is data', async () => {
    const path = '/api/administration/organisations';
    const { organisations } = (await (await administrator(path)).json()) as {
      organisations: { id: string; history: { attributes: { name: string } }[] }[];
    };
    const before = organisations.find(({ id }) => id === 's14');
    const after = structuredClone(before);
    for (const each of after?.history ?? []) each.attributes.name = `示例${MARKUP}学校`;
    const amended = await administrator(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ amendments: [{ before, after }] }),
    });
    expect(amended.status, await amended.clone().text()).toBe(200);
    let pages = 0;
    for (const operation of operations.filter(({ method }) => method === 'GET')) {
      for (const file of ['report.html', undefined]) {
        const named = file !== undefined && operation.path.includes('{file}') ? { file } : {};
        const answer = await administrator(addressOf(operation, named));
        const type = answer.headers.get('Content-Type') ?? '';
        if (!type.startsWith('text/html')) {
          expect(type, operation.name).toMatch(
            /^(application\/(json|pdf|zip|vnd\.openxmlformats)|text\/csv|image\/|$)/,
          );
          await answer.body?.cancel();
          continue;
        }
        pages += 1;
        const page = await answer.text();
        expect(page, operation.name).not.toContain('<img src=x');
        expect(page, operation.name).toContain('&lt;img src=x');
      }
    }
    expect(pages).toBeGreaterThan(0);
  });
});

describe('the built pages', () => {
  let directory: string;
  let ask: (path: string) => Promise<Response>;
  const SECRET = 'nobody may read this';

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'zhijing-pages-'));
    await mkdir(join(directory, 'pages', 'assets'), { recursive: true });
    await writeFile(join(directory, 'secret.txt'), SECRET);
    await writeFile(join(directory, 'pages', 'secret.txt'), SECRET);
    await writeFile(join(directory, 'pages', 'index.html'), '<!doctype html><title>质镜</title>');
    await writeFile(join(directory, 'pages', 'assets', 'page.js'), 'export {};');
    const { house } = demonstration;
    const app = createApp({ ...house, standard: house.standard, pages: join(directory, 'pages') });
    ask = async (path) => app.fetch(new Request(`http://zhijing.test${path}`));
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  it('give their own files', async () => {
    expect(await (await ask('/assets/page.js')).text()).toBe('export {};');
  });

  it.each([
    '/assets/../secret.txt',
    '/assets/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/assets/....//....//secret.txt',
    '/assets/%252e%252e%252fsecret.txt',
    '/assets/..%c0%af..%c0%afsecret.txt',
    '/assets//etc/passwd',
    '/assets/%00',
    '/assets/page.js%00.txt',
    '/assets/%E0%A4%A',
    '/..%2fsecret.txt',
    '/secret.txt',
    `/assets/${'x'.repeat(5_000)}`,
    '/assets/',
    '/assets',
  ])('give no other: %s', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    const text = await answer.text();
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain('root:');
    expect(text).not.toMatch(INNARDS);
  });
});
