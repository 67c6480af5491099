import { describe, expect, it } from 'vitest';
import { GENERATORS } from '../../bench/audit/generators/index.js';
import { layOut, piecesOf, textOf } from '../../bench/audit/layout/index.js';
import { randomOf } from '../../bench/audit/random.js';
import { writeTxt } from '../../bench/audit/write/txt/index.js';

const STYLES = ['bureau', 'storyteller', 'statistician', 'patchwork', 'clerk', 'rounding'];
const styles = GENERATORS.filter(({ name }) => STYLES.includes(name));

/** What a sentence is without its numbers: its wording. */
const wordings = (text: string): string[] =>
  text
    .split(/[。；]/)
    .map((sentence) => sentence.replace(/[\d.%：:，、\s]/g, ''))
    .filter((sentence) => sentence.length > 18);

describe('the six styles', () => {
  it('are all listed', () => {
    expect(styles.map(({ name }) => name).sort()).toEqual([...STYLES].sort());
  });

  it('share hardly a sentence with one another', () => {
    const sentences = styles.map((generator) => {
      const report = layOut(generator.generate(randomOf(5)));
      const bodies = report.elements.filter((element) => element.kind === 'paragraph');
      return new Set(bodies.flatMap((element) => wordings(textOf(piecesOf(element)))));
    });
    sentences.forEach((some, index) => {
      const others = new Set(sentences.slice(index + 1).flatMap((each) => [...each]));
      const shared = [...some].filter((sentence) => others.has(sentence));
      expect(shared).toEqual([]);
    });
  });
});

describe.each(styles)('a report by $name', (generator) => {
  it.each([1, 2, 3])('is as long as a short real one (seed %i)', (seed) => {
    const { text } = writeTxt(layOut(generator.generate(randomOf(seed))), randomOf(seed));
    expect(text?.length).toBeGreaterThan(8000);
    expect(text?.length).toBeLessThan(16_000);
  });

  it('is told in other words from another seed', () => {
    const [one, other] = [1, 2].map((seed) =>
      layOut(generator.generate(randomOf(seed))).elements.flatMap((element) =>
        element.kind === 'paragraph' ? wordings(textOf(piecesOf(element))) : [],
      ),
    );
    const before = new Set(one);
    expect(other?.some((sentence) => !before.has(sentence))).toBe(true);
  });

  it('prints no mark twice and leaves nothing undefined', () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const texts = layOut(generator.generate(randomOf(seed))).elements.map((element) =>
        textOf(piecesOf(element)),
      );
      expect(texts.filter((text) => /undefined|NaN|，，|。。|，。|、、|；。/.test(text))).toEqual(
        [],
      );
    }
  });
});
