import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintStandard } from '../../src/standard/read.js';
import { TINY, tiny } from './support/tiny.js';

const file = fc.constantFrom(...Object.keys(TINY).filter((each) => each.endsWith('.yaml')));
const linesOf = (text: string): readonly string[] => text.split('\n');

/** Whatever was done to a file, its faults name places that are there. */
function expectPlaces(files: ReadonlyMap<string, string>): void {
  for (const fault of lintStandard(files)) {
    const lines = linesOf(files.get(fault.file) ?? '');
    expect(fault.line).toBeGreaterThanOrEqual(1);
    expect(fault.line).toBeLessThanOrEqual(lines.length);
    expect(fault.column).toBeGreaterThanOrEqual(1);
    expect(fault.column).toBeLessThanOrEqual((lines[fault.line - 1] ?? '').length + 1);
  }
}

describe('a standard damaged at random', () => {
  it('is read to its end, and its faults have places, when lines are missing', () => {
    fc.assert(
      fc.property(file, fc.nat(60), fc.integer({ min: 1, max: 5 }), (name, from, count) => {
        const lines = linesOf(TINY[name] ?? '').filter((_, at) => at < from || at >= from + count);
        expectPlaces(tiny({ [name]: lines.join('\n') }));
      }),
    );
  });

  it('is read to its end when characters are put in', () => {
    const character = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      '-',
      '"',
      "'",
      '#',
      '*',
      '&',
      '\t',
      '0',
    );
    fc.assert(
      fc.property(file, fc.nat(3000), character, (name, place, put) => {
        const text = TINY[name] ?? '';
        const at = place % (text.length + 1);
        expectPlaces(tiny({ [name]: text.slice(0, at) + put + text.slice(at) }));
      }),
      { numRuns: 200 },
    );
  });

  it('is read to its end when a file holds something else altogether', () => {
    fc.assert(
      fc.property(file, fc.jsonValue(), (name, value) => {
        expectPlaces(tiny({ [name]: JSON.stringify(value) }));
      }),
    );
  });
});
