import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { FOLDER, handWritten } from '../../bench/hand-written/hand-written.js';

const NAMES = await readdir(FOLDER);

describe('the reports written by hand', () => {
  it.each(NAMES)('%s has every fault at a place of its own', async (name) => {
    const { text, faults } = await handWritten(name);
    // Some were written for what is told of them as they stand, and have no faults.
    expect(faults.length === 0 || faults.length > 50).toBe(true);
    let end = 0;
    for (const { words, fault } of faults) {
      const at = text.indexOf(words);
      expect(text.indexOf(words, at + 1), words).toBe(-1);
      expect(at, words).toBeGreaterThanOrEqual(end);
      expect(fault).not.toBe(words);
      end = at + words.length;
    }
  });

  it('have thousands of faults together', async () => {
    const all = await Promise.all(NAMES.map((name) => handWritten(name)));
    expect(all.flatMap(({ faults }) => faults).length).toBeGreaterThan(6_000);
  });
});
