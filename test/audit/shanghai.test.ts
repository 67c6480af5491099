import { describe, expect, it } from 'vitest';
import { AUDIT_RULES } from '../../src/audit/rules.js';
import type { ReadDocument } from '../../src/document/model/index.js';
import { parseDocument } from '../../src/document/read/parse-document.js';
import { failuresIn } from './audited.js';
import { WORDINGS } from './shanghai/wordings.js';

const read = (text: string): Promise<ReadDocument> =>
  parseDocument(new TextEncoder().encode(text), '年报.txt');

const told = async (text: string) => failuresIn(await read(text), AUDIT_RULES);

const changed = WORDINGS.flatMap(({ name, text, changes }) =>
  changes.map(([words, instead]) => ({ name, text, words, instead })),
);

describe('figures that agree with each other', () => {
  it.each(WORDINGS)('give no finding: $name', async ({ text }) => {
    const findings = await told(text);
    expect(findings.map(({ rule, message }) => `${rule}: ${message.zh}`)).toEqual([]);
  });

  it.each(changed)('give one where $words becomes $instead: $name', async (change) => {
    const { text, words, instead } = change;
    expect(text.split(words)).toHaveLength(2);
    const start = text.indexOf(words);
    const end = start + instead.length;
    const findings = await told(text.replace(words, instead));
    const there = findings.filter(({ evidence }) =>
      evidence.some((each) => each.start < end && start < each.end),
    );
    expect(there.map(({ rule }) => rule)).not.toEqual([]);
  });
});
