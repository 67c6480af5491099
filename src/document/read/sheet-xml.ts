import { LIMITS } from './limits.js';
import { attributeOf, type XmlTag, xmlTags } from './xml.js';

/** What is wrong with the XML of a sheet, with the values of its sentence. */
export interface SheetFault {
  readonly code:
    | 'cell-address'
    | 'cell-number'
    | 'cell-twice'
    | 'shared-text'
    | 'too-many-rows'
    | 'merges-overlap';
  readonly values: Readonly<Record<string, string | number>>;
}

/** The last row and column there can be. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

interface Place {
  readonly row: number;
  readonly column: number;
}

interface Block {
  readonly reference: string;
  readonly from: Place;
  readonly to: Place;
}

const columnOf = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** The place of an address such as D7, counted from 1; nothing where there is no such cell. */
function placeOf(address: string): Place | undefined {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(address) ?? [];
  const place = { row: Number(digits), column: columnOf(letters) };
  return letters === '' || place.row > LAST_ROW || place.column > LAST_COLUMN ? undefined : place;
}

function blockOf(reference: string): Block | undefined {
  const [first = '', last = first] = reference.split(':');
  const from = placeOf(first);
  const to = placeOf(last);
  return from === undefined || to === undefined ? undefined : { reference, from, to };
}

const overlap = (a: Block, b: Block): boolean =>
  a.from.row <= b.to.row &&
  b.from.row <= a.to.row &&
  a.from.column <= b.to.column &&
  b.from.column <= a.to.column;

/** The first two blocks that share a cell; what is beyond the limit is refused elsewhere. */
function overlapIn(blocks: readonly Block[]): SheetFault | undefined {
  const sorted = blocks.slice(0, LIMITS.mergedBlocks).sort((a, b) => a.from.row - b.from.row);
  for (const [at, block] of sorted.entries()) {
    for (let next = at + 1; next < sorted.length; next += 1) {
      const other = sorted[next];
      if (other === undefined || other.from.row > block.to.row) break;
      if (overlap(block, other)) {
        return {
          code: 'merges-overlap',
          values: { first: block.reference, second: other.reference },
        };
      }
    }
  }
  return undefined;
}

/** What follows a tag up to the next one. */
const textAfter = (xml: string, tag: XmlTag): string => {
  const next = xml.indexOf('<', tag.end);
  return xml.slice(tag.end, next < 0 ? xml.length : next);
};

/** The first cell of a sheet's XML that cannot be, given how many shared texts there are; or nothing. */
export function sheetFault(xml: string, sharedTexts: number): SheetFault | undefined {
  const blocks: Block[] = [];
  const seen = new Set<string>();
  let row = 0;
  let cell = '';
  let type = 'n';
  for (const tag of xmlTags(xml)) {
    if ('fault' in tag || tag.kind === 'close') continue;
    if (tag.name === 'row') {
      row = Number(attributeOf(tag, 'r') ?? row + 1);
    } else if (tag.name === 'c') {
      cell = attributeOf(tag, 'r') ?? '';
      type = attributeOf(tag, 't') ?? 'n';
      if (cell === '') continue;
      if (placeOf(cell) === undefined) return { code: 'cell-address', values: { cell } };
      if (seen.has(cell)) return { code: 'cell-twice', values: { cell } };
      seen.add(cell);
    } else if ((tag.name === 'v' || tag.name === 'is') && tag.kind === 'open') {
      const at = Math.max(row, placeOf(cell)?.row ?? 0);
      if (at > LIMITS.rowsASheet) {
        return { code: 'too-many-rows', values: { row: at, limit: LIMITS.rowsASheet } };
      }
      const value = textAfter(xml, tag).trim();
      if (type === 's' && !(/^\d+$/.test(value) && Number(value) < sharedTexts)) {
        return { code: 'shared-text', values: { cell, index: value, count: sharedTexts } };
      }
      if (type === 'n' && tag.name === 'v' && value !== '' && !Number.isFinite(Number(value))) {
        return { code: 'cell-number', values: { cell, number: value } };
      }
    } else if (tag.name === 'mergeCell') {
      const reference = attributeOf(tag, 'ref') ?? '';
      const block = blockOf(reference);
      if (block === undefined) return { code: 'cell-address', values: { cell: reference } };
      blocks.push(block);
    }
  }
  return overlapIn(blocks);
}
