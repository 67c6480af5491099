import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../src/document/read/pdf/read-pdf.js';
import { Refusal } from '../../../src/messages/index.js';
import { PDF_FAULTS, type PdfFault } from './pdf-faults.js';

const FILE = '年报.pdf';

/** What a file comes to: a sentence with what to do next, or what was read of it. */
async function outcome({ bytes }: PdfFault) {
  try {
    const { text, unreadablePages, pages, blocks } = await readPdf(bytes(), FILE);
    return { says: undefined, text, unreadable: unreadablePages, pages, blocks };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.next.zh).not.toBe('');
    expect(error.what.en).not.toMatch(/[{}]/);
    return { says: error.what.zh, text: '', unreadable: [], pages: null, blocks: [] };
  }
}

describe('a PDF with a fault', () => {
  test.each(PDF_FAULTS.map((fault) => [fault.fault, fault] as const))('%s', async (_, fault) => {
    const { says, text, unreadable, blocks } = await outcome(fault);
    expect(says).toBe(fault.says);
    for (const words of fault.reads ?? []) expect(text).toContain(words);
    for (const words of fault.hides ?? []) expect(text).not.toContain(words);
    expect(unreadable).toEqual(fault.says === undefined ? (fault.unreadable ?? []) : []);
    for (const block of blocks) expect(text.length).toBeGreaterThanOrEqual(block.end);
  });

  test('there are enough of them, and no two are the same', () => {
    const names = new Set(PDF_FAULTS.map(({ fault }) => fault));
    expect(names.size).toBe(PDF_FAULTS.length);
    expect(names.size).toBeGreaterThanOrEqual(100);
  });
});
