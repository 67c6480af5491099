import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { FOLDER, handWritten } from '../../bench/hand-written/hand-written.js';

const NAMES = await readdir(FOLDER);

describe('the reports written by hand', () => {
  it.each(NAMES)('%s has every fault at a place of its own', async (name) => {
    const { text, faults } = await handWritten(name);
    expect(faults.length).toBeGreaterThan(50);
    let end = 0;
    for (const { words, fault } of faults) {
      const at = text.indexOf(words);
      expect(text.indexOf(words, at + 1), words).toBe(-1);
      expect(at, words).toBeGreaterThanOrEqual(end);
      expect(fault).not.toBe(words);
      end = at + words.length;
    }
  });
});
