import { describe, expect, it } from 'vitest';
import { HEDGES, numbersAsJson } from '../../../src/quantity/index.js';
import { goldenLine, goldenSentences, interval } from './golden.js';

describe('numbersIn on the golden sentences', () => {
  it('has enough of them to mean something', () => {
    expect(goldenSentences().length).toBeGreaterThan(350);
  });

  it.each(goldenSentences())('$sentence', ({ sentence, expected }) => {
    expect(numbersAsJson(sentence).map(goldenLine)).toEqual(expected);
  });

  it.each(goldenSentences())('cuts out of $sentence what it says', ({ sentence }) => {
    const points = [...sentence];
    for (const { text, start, end } of numbersAsJson(sentence)) {
      expect(points.slice(start, end).join('')).toBe(text);
    }
  });
});

describe('the table of hedges', () => {
  it.each(HEDGES)('$word: $example.0 is $example.1', ({ word, example: [text, expected] }) => {
    const [mention, ...others] = numbersAsJson(text);
    expect(others).toEqual([]);
    expect(mention?.hedge).toBe(word);
    expect(mention?.text).toBe(text);
    expect(mention && interval(mention)).toBe(expected);
  });

  it('can be another one for an edition', () => {
    const hedges = HEDGES.map((hedge) =>
      hedge.word === '近' ? { ...hedge, meaning: 'around' as const } : hedge,
    );
    const [mention] = numbersAsJson('近500人', { hedges });
    expect(mention && interval(mention)).toBe('[450, 550]');
  });
});
