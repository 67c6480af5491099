import type { ReadDocument } from '../../../src/document/model/index.js';
import { readHtml } from '../../../src/document/read/html/read-html.js';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A page of a body, read. */
export const read = (body: string, head = ''): ReadDocument =>
  readHtml(
    utf8(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`),
    '年报.html',
  );
