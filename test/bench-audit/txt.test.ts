import { describe, expect, it } from 'vitest';
import { GENERATORS } from '../../bench/audit/generators/index.js';
import { layOut } from '../../bench/audit/layout/index.js';
import { randomOf } from '../../bench/audit/random.js';
import { writeTxt } from '../../bench/audit/write/txt/index.js';

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

describe.each(GENERATORS)('a report by $name as txt', (generator) => {
  it.each([1, 2, 3])('has every piece where its span says (seed %i)', (seed) => {
    const report = layOut(generator.generate(randomOf(seed)));
    const { text, spans } = writeTxt(report, randomOf(seed));
    const characters = [...(text ?? '')];
    const numbers = [...(spans ?? [])].filter(([{ source }]) => source?.kind === 'number');
    expect(numbers.length).toBeGreaterThan(100);
    const misplaced = numbers.filter(([piece, { start, end }]) => {
      const there = characters.slice(start, end).join('');
      // A page may end within it: then a foot and a head stand between its first line and its last.
      const lines = there.split(/\r?\n/);
      const ends = `${lines[0]}${lines.length > 1 ? lines.at(-1) : ''}`;
      return ![there, ends].some((each) => plain(each) === plain(piece.text));
    });
    expect(misplaced).toEqual([]);
  });

  it('decodes to that text in each encoding', () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 6; seed += 1) {
      const { bytes, text } = writeTxt(layOut(generator.generate(randomOf(1))), randomOf(seed));
      const marked = bytes[0] === 0xef && bytes[1] === 0xbb;
      const isUtf8 = marked || new TextDecoder().decode(bytes) === text;
      const encoding = isUtf8 ? 'utf-8' : 'gb18030';
      expect(new TextDecoder(encoding).decode(bytes)).toBe(text);
      seen.add(marked ? 'marked' : encoding);
    }
    expect(seen.size).toBeGreaterThan(1);
  });
});
