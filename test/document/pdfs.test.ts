import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReportDocument } from '../../src/document/model/index.js';
import { pdfOf, pdfsOf } from '../../src/document/write/pdf.js';
import { sampleReport } from './sample.js';

const titled = (at: number): ReportDocument => ({ ...sampleReport(), title: `第 ${at} 校年报` });

const titleOf = async (bytes: Uint8Array): Promise<unknown> => {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const { info } = await pdf.getMetadata();
  return 'Title' in info ? info.Title : undefined;
};

/** A worker that never answers, as one that hangs. */
const silent = { worker: ['-e', 'setInterval(() => {}, 1000)'], timeoutMilliseconds: 60_000 };

describe('the PDFs of many documents', () => {
  const documents = [1, 2, 3, 4, 5].map(titled);
  const counts: number[] = [];
  const together: Uint8Array[] = [];

  beforeAll(async () => {
    for await (const pdf of pdfsOf(documents, { onDone: (made) => counts.push(made) })) {
      together.push(pdf);
    }
  });

  test('come in the order of the documents, counted as they are made', async () => {
    const titles = await Promise.all(together.map(titleOf));
    expect(titles).toEqual(documents.map(({ title }) => title));
    expect(counts).toEqual([1, 2, 3, 4, 5]);
  });

  test('are the same bytes as when typeset alone', async () => {
    expect(Buffer.compare(together.at(-1) ?? Buffer.of(), await pdfOf(titled(5)))).toBe(0);
  });

  test('are asked for one by one, never all at once', async () => {
    let asked = 0;
    const many = (function* () {
      for (; asked < 50; asked += 1) yield titled(asked);
    })();
    for await (const _ of pdfsOf(many)) break;
    expect(asked).toBeLessThan(5);
  });

  test('are stopped at once by a signal, with its reason', async () => {
    const stop = new AbortController();
    const made = pdfsOf([titled(1), titled(2), titled(3)], { signal: stop.signal }, silent).next();
    setTimeout(() => stop.abort(new Error('stopped by its reader')), 100);
    await expect(made).rejects.toThrow('stopped by its reader');
  });

  test('end with the first that fails', async () => {
    const broken = { worker: ['-e', 'process.exit(3)'], timeoutMilliseconds: 20_000 };
    await expect(pdfsOf([titled(1), titled(2)], {}, broken).next()).rejects.toMatchObject({
      code: 'pdf.failed',
    });
  });

  test('of no documents are none', async () => {
    expect(await pdfsOf([]).next()).toMatchObject({ done: true });
  });
});
