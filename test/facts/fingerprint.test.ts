import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/facts/fingerprint.js';

describe('fingerprint', () => {
  it('is the same for ever', () => {
    expect(fingerprint(['blank-cell', 'students', 's01', '0'])).toMatchInlineSnapshot(
      `"15d8c3e8b9c296ab"`,
    );
    expect(fingerprint([])).toMatchInlineSnapshot(`"c14d96711aee8d83"`);
  });

  it('tells texts apart, and where one ends', () => {
    expect(fingerprint(['ab', 'c'])).not.toBe(fingerprint(['a', 'bc']));
    expect(fingerprint(['a', ''])).not.toBe(fingerprint(['a']));
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (a, b) => {
        const alike = JSON.stringify(a) === JSON.stringify(b);
        return (fingerprint(a) === fingerprint(b)) === alike;
      }),
    );
  });

  it('has no twins among a hundred thousand neighbours', () => {
    const seen = new Set(
      Array.from({ length: 100_000 }, (_, index) => fingerprint(['check', `s${index}`, '0'])),
    );
    expect(seen.size).toBe(100_000);
  });
});
