import { describe, expect, it } from 'vitest';
import { oncePer, oncePerText } from '../../src/once/index.js';

/** A function that counts how often it was asked. */
function asked<Asked, Of>(of: (of: Asked) => Of) {
  const counting = {
    times: 0,
    of: (each: Asked) => {
      counting.times += 1;
      return of(each);
    },
  };
  return counting;
}

describe('what is worked out once', () => {
  it('is worked out once of a thing, also where it is nothing', () => {
    const counting = asked((_: object) => null);
    const of = oncePer(counting.of);
    const thing = {};
    expect([of(thing), of(thing), of({})]).toEqual([null, null, null]);
    expect(counting.times).toBe(2);
  });

  it('is worked out once of a short text', () => {
    const counting = asked((text: string) => text.length);
    const of = oncePerText(counting.of);
    expect([of('在校生'), of('在校生'), of('毕业生数')]).toEqual([3, 3, 4]);
    expect(counting.times).toBe(2);
  });

  it('is not kept of a long text, nor of more texts than a report holds', () => {
    const counting = asked((text: string) => text.length);
    const of = oncePerText(counting.of);
    const long = '长'.repeat(400);
    expect(of(long) + of(long)).toBe(800);
    expect(counting.times).toBe(2);
    for (let each = 0; each < 8_001; each += 1) of(`第${each}行`);
    of('第0行');
    expect(counting.times).toBe(2 + 8_002);
  });
});
