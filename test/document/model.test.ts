import { describe, expect, test } from 'vitest';
import { blocksOf, documentSchema, idsOf, textOf } from '../../src/document/model/index.js';
import { paragraph, sampleReport, words } from './sample.js';

describe('the document model', () => {
  test('takes a whole report and gives it back unchanged through JSON', () => {
    const report = sampleReport();
    expect(documentSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
  });

  test('gives every node an id of its own', () => {
    const ids = idsOf(sampleReport().root);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('talent.list.2');
  });

  test('refuses a node it does not know, and one with more than it may have', () => {
    const strange = {
      ...sampleReport(),
      root: { type: 'document', attrs: { id: 'x', lang: 'zh' } },
    };
    expect(documentSchema.safeParse(strange).success).toBe(false);
    const extra = structuredClone(sampleReport()) as unknown as { root: { script: string } };
    extra.root.script = 'alert(1)';
    expect(documentSchema.safeParse(extra).success).toBe(false);
  });

  test('refuses an empty text, which an editor could not hold', () => {
    const report = sampleReport([paragraph('p', words(''))]);
    expect(documentSchema.safeParse(report).success).toBe(false);
  });

  test('reads as plain text, quoted numbers and mentions included', () => {
    const [chapter] = sampleReport().root.content.filter((part) => part.type === 'chapter');
    const blocks = chapter === undefined ? [] : blocksOf(chapter);
    const first = blocks.find((block) => block.type === 'paragraph');
    expect(first?.type === 'paragraph' ? textOf(first.content) : '').toBe(
      '全市共有毕业生25,805人，见表 1-1。',
    );
  });
});
