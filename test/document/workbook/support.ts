import { type BookType, type CellObject, utils, write } from '@e965/xlsx';
import { Refusal } from '../../../src/messages/index.js';

/** A workbook of the given cells, written by the reading library in any of its formats. */
export function workbookBytes(
  rows: readonly (readonly (string | number | null | CellObject)[])[],
  bookType: BookType = 'xlsx',
): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), '表');
  return new Uint8Array(write(book, { type: 'buffer', bookType }));
}

/** The code of the refusal that a call throws; anything else thrown is a failure. */
export function refusalOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'read';
}

let encoder: ReadonlyMap<string, readonly number[]> | undefined;

function doubleBytes(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const map = new Map<string, readonly number[]>();
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      if (second === 0x7f) continue;
      map.set(decoder.decode(new Uint8Array([first, second])), [first, second]);
    }
  }
  return map;
}

/** A text in GB18030, as Excel in Chinese saves CSV; Node only decodes it. */
export function gb18030(text: string): Uint8Array {
  encoder ??= doubleBytes();
  const known = encoder;
  return new Uint8Array(
    Array.from(text).flatMap((character) =>
      character.charCodeAt(0) < 0x80
        ? [character.charCodeAt(0)]
        : [...(known.get(character) ?? [0x3f])],
    ),
  );
}
