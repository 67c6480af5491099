import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { entryNames } from '../../../web/report/archive/entry-names.js';

const name = fc
  .string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(...'示例学校年报aZ9_.-') })
  .map((text) => `${text}.pdf`);
const files = fc.dictionary(name, fc.uint8Array({ maxLength: 300 }), { maxKeys: 8 });

/** The bytes cut at these places. */
function cut(bytes: Uint8Array, places: readonly number[]): readonly Uint8Array[] {
  const ends = [...places.map((each) => each % (bytes.length + 1)), bytes.length].sort(
    (a, b) => a - b,
  );
  return ends.map((end, index) => bytes.slice(ends[index - 1] ?? 0, end));
}

it('reads the names of an archive in order, wherever it is cut', () => {
  fc.assert(
    fc.property(files, fc.array(fc.nat(), { maxLength: 40 }), (given, places) => {
      const archive = zipSync(given, { level: 0 });
      const read = entryNames((each) => each in given);
      expect(cut(archive, places).flatMap((chunk) => read(chunk))).toEqual(Object.keys(given));
    }),
  );
});

it('reads them byte by byte too', () => {
  const given = { '一.pdf': new Uint8Array([1, 2]), '二.pdf': new Uint8Array() };
  const read = entryNames(() => true);
  const bytes = [...zipSync(given, { level: 0 })];
  expect(bytes.flatMap((byte) => read(new Uint8Array([byte])))).toEqual(Object.keys(given));
});

it('is not deceived by an archive inside a file', () => {
  const inner = zipSync({ 'inside.txt': new Uint8Array([1]) });
  const read = entryNames((each) => each === 'outer.zip');
  expect(read(zipSync({ 'outer.zip': inner }, { level: 0 }))).toEqual(['outer.zip']);
});
