import { beforeAll, expect, test } from 'vitest';
import { readDocx } from '../../src/document/read/docx/read-docx.js';
import { commentedDocx } from '../../src/document/write/docx-comments/index.js';
import { allOf, type Element, rootOf } from '../document/docx/package.js';
import { wordReport, wordsOnly } from '../document/docx/report.js';
import { convertedTo, requireLibreOffice } from './soffice.js';

beforeAll(requireLibreOffice);

const textIn = (element: Element): string => element.text + element.children.map(textIn).join('');

test('LibreOffice shows the remarks of a Word file, each with what it says', async () => {
  const bytes = await wordsOnly(wordReport());
  const { text } = readDocx(bytes, '年报.docx');
  const notes = ['案例是虚构的', '末段'].map((words) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, title: `关于“${words}”`, text: '两处不一致。' };
  });
  const flat = await convertedTo(commentedDocx(bytes, notes), '年报.docx', 'fodt');
  const remarks = allOf(rootOf(new TextDecoder().decode(flat)), 'office:annotation').map(textIn);
  expect(remarks).toHaveLength(notes.length);
  for (const [at, { title }] of notes.entries()) expect(remarks[at]).toContain(title);
});
