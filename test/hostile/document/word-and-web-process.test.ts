import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import {
  type DocumentReader,
  documentReader,
} from '../../../src/document/read/document-process.js';
import { readDocument } from '../../../src/document/read/read-document.js';
import { Refusal } from '../../../src/messages/index.js';
import { docx, paragraph, run } from '../../document/read-docx/support.js';

const entry = fileURLToPath(
  new URL('../../../src/document/read/document-worker.ts', import.meta.url),
);
const readers: DocumentReader[] = [];
const bounded = (milliseconds: number, memoryMegabytes: number): DocumentReader => {
  const reader = documentReader({ entry, milliseconds, memoryMegabytes }, 1);
  readers.push(reader);
  return reader;
};
afterAll(() => {
  for (const { close } of readers) close();
});

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Large enough to take memory, small enough to be within all other limits. */
const LONG_PAGE = utf8(`<p>${'<b>字</b>'.repeat(900_000)}`);
const LONG_DOCUMENT = docx({ body: paragraph(run('字').repeat(330_000)) });

const told = async (bytes: Uint8Array, file: string, reader: DocumentReader): Promise<string> => {
  try {
    const { text, kind } = await readDocument(bytes, file, reader);
    return `${kind} ${text}`;
  } catch (error) {
    if (error instanceof Refusal) return `${error.what.zh} ${error.next.zh}`;
    throw error;
  }
};

describe('in the reading process', () => {
  test.each([
    ['年报.docx', LONG_DOCUMENT],
    ['年报.html', LONG_PAGE],
  ])('%s that takes too much memory ends the process and nothing else', async (file, bytes) => {
    expect(await told(bytes, file, bounded(60_000, 60))).toMatch(
      /^读取“年报\.\w+”所需的内存超过了上限，已停止。 请.{6,}$/,
    );
  });

  test.each([
    ['年报.docx', LONG_DOCUMENT],
    ['年报.html', LONG_PAGE],
  ])('%s that takes too long is given up', async (file, bytes) => {
    expect(await told(bytes, file, bounded(1, 512))).toMatch(
      /^“年报\.\w+”在 0 秒内没有读完，已停止。 请.{6,}$/,
    );
  });

  test('a refusal keeps its sentence, and the next file is read', async () => {
    const reader = bounded(60_000, 512);
    const cut = docx({ body: paragraph('字') }).slice(0, 300);
    expect(await told(cut, '年报.docx', reader)).toContain('“年报.docx”在第 300 字节处中断');
    expect(await told(utf8('<div>'.repeat(100_000)), '年报.html', reader)).toContain(
      '超过了 512 层',
    );
    expect(await told(docx({ body: paragraph('毕业生3120人。') }), '年报.docx', reader)).toBe(
      'docx 毕业生3120人。\n',
    );
    expect(await told(utf8('<p>毕业生3120人。'), '年报.html', reader)).toBe(
      'html 毕业生3120人。\n',
    );
  });
});
