import { describe, expect, test } from 'vitest';
import type { ReadDocument } from '../../../src/document/model/index.js';
import { DOCX_REFUSALS } from '../../../src/document/read/docx/docx-refusals.js';
import { readDocx } from '../../../src/document/read/docx/read-docx.js';
import { HTML_REFUSALS } from '../../../src/document/read/html/html-refusals.js';
import { readHtml } from '../../../src/document/read/html/read-html.js';
import { commentedDocx } from '../../../src/document/write/docx-comments/index.js';
import { Refusal } from '../../../src/messages/index.js';
import { DOCX_FAULTS } from './docx-faults.js';
import type { Fault } from './fault.js';
import { HTML_FAULTS } from './html-faults.js';

const FAULTS: readonly Fault[] = [...DOCX_FAULTS, ...HTML_FAULTS];
const READERS = { docx: readDocx, html: readHtml } as const;
const refusedFaults = FAULTS.filter(({ says }) => says !== undefined);
const readFaults = FAULTS.filter(({ reads }) => reads !== undefined);

/** Far beyond what any of them takes: a reader that goes astray takes hours. */
const PATIENCE = 20_000;

function outcomeOf({ format, bytes }: Fault): ReadDocument | Refusal {
  try {
    return READERS[format](bytes(), `年报.${format}`);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** A sentence with places for what only the file itself tells, such as how many times it grows. */
const matching = (says: string): RegExp =>
  new RegExp(`^${says.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll('{times}', '\\d+')}$`, 's');

const rows = (faults: readonly Fault[]) =>
  faults.map((fault) => [fault.format, fault.fault, fault] as const);

describe('what cannot be read is refused in a sentence of its own', () => {
  test.each(rows(refusedFaults))(
    '%s: %s',
    (_format, _fault, fault) => {
      const outcome = outcomeOf(fault);
      if (!(outcome instanceof Refusal))
        throw new Error(`read in silence: ${outcome.text.slice(0, 80)}`);
      expect(outcome.what.zh).toMatch(matching(fault.says ?? ''));
      expect(outcome.code).toBe(fault.code);
      for (const text of [outcome.what.zh, outcome.what.en, outcome.next.zh, outcome.next.en]) {
        expect(text).not.toMatch(/\{\w+\}|undefined|NaN/);
        expect(text.length).toBeGreaterThan(3);
      }
      expect(outcome.what.en).not.toBe(outcome.what.zh);
    },
    PATIENCE,
  );
});

describe('what can be read in spite of its fault is read', () => {
  test.each(rows(readFaults))(
    '%s: %s',
    (_format, _fault, fault) => {
      const outcome = outcomeOf(fault);
      if (outcome instanceof Refusal) throw outcome;
      // A difference between long texts would take longer to print than all else.
      expect(
        outcome.text.trimEnd() === fault.reads?.trimEnd() ? '' : outcome.text.slice(0, 400),
      ).toBe('');
    },
    PATIENCE,
  );
});

describe('remarks are written into what can be read, and nowhere else', () => {
  const note = { start: 0, end: 1, title: '题', text: '文' };
  // What is only long is read twice here, and has been read above.
  const words = readFaults.filter(
    ({ format, fault }) => format === 'docx' && !fault.startsWith('a hundred thousand'),
  );
  test.each(rows(words))(
    '%s: %s',
    (_format, _fault, { bytes, reads }) => {
      const { text } = readDocx(commentedDocx(bytes(), [note]), '年报.docx');
      expect(text.trimEnd() === reads?.trimEnd() ? '' : text.slice(0, 400)).toBe('');
    },
    PATIENCE,
  );
});

describe('the set of faults', () => {
  test('has at least seventy distinct pairs of format and fault', () => {
    const pairs = new Set(FAULTS.map(({ format, fault }) => `${format} | ${fault}`));
    expect(pairs.size).toBe(FAULTS.length);
    expect(pairs.size).toBeGreaterThanOrEqual(70);
  });

  test('gives every reason there is for not reading a Word document or a page', () => {
    const codes = [
      ...Object.keys(DOCX_REFUSALS).map((code) => `docx.${code}`),
      ...Object.keys(HTML_REFUSALS).map((code) => `html.${code}`),
    ];
    const tried = new Set(refusedFaults.map(({ code }) => code));
    expect(codes.filter((code) => !tried.has(code))).toEqual([]);
  });
});
