import { type ReadCell, type ReadTable, spanOf } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { Scene } from '../scene.js';
import { NUMBERING } from './numbering-messages.js';
import { failed } from './observing.js';
import { plainPassage } from './plain-passages.js';

/** Running numbers of the rows of a table (序号 1, 2, 3; 7, 7.1, 7.2) with one that is left out, doubled or another. */
export const rowNumbers: AuditRule = {
  id: 'structure.row-numbers',
  title: { zh: '表中序号', en: 'Numbers of table rows' },
  category: 'completeness',
  severity: 'warning',
  observe: (scene) => scene.tables.flatMap(({ table }) => judged(table, scene)),
};

interface RowNumber {
  readonly cell: ReadCell;
  readonly text: string;
  readonly parts: readonly number[];
}

const NUMBER = /^(\d{1,3})(?:\.(\d{1,2}))?$/;
const HEAD = /^(?:序号|编号|序|行次|No\.?)$/i;
const IN_BRACKETS = /^[（(](\d{1,2})[）)]/;

const FEWEST = 5;

function judged(table: ReadTable, scene: Scene): readonly Observation[] {
  const first = table.cells.filter(({ column }) => column === 0);
  if (!first.some(({ passage }) => HEAD.test(passage.text.replace(/\s/g, '')))) return [];
  const numbers = first.flatMap((cell) => numberIn(cell, NUMBER));
  return [numbers, ...bracketed(table)].flatMap((row) => faultsIn(row, scene));
}

function numberIn(cell: ReadCell, form: RegExp): readonly RowNumber[] {
  const text = plainPassage(cell.passage).text.trim();
  const match = form.exec(text);
  if (match === null) return [];
  const parts = match.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]));
  return [{ cell, text: match[0], parts }];
}

/** （1）课堂育人满意度, （2）课外育人满意度: numbers in front of names, a row for each that begins with one. */
function bracketed({ cells }: ReadTable): readonly (readonly RowNumber[])[] {
  const numbers = cells
    .filter(({ column }) => column <= 1)
    .flatMap((cell) => numberIn(cell, IN_BRACKETS));
  const starts = numbers.flatMap(({ parts: [count] }, at) => (count === 1 ? [at] : []));
  return starts.map((start, index) => numbers.slice(start, starts[index + 1]));
}

/** Where one number breaks a row that else runs on; where more do, they are no running numbers, or rows were lost. */
function faultsIn(numbers: readonly RowNumber[], scene: Scene): readonly Observation[] {
  if (numbers.length < FEWEST) return [];
  const breaks = numbers.flatMap((here, at) => (follows(here, numbers[at - 1]) ? [] : [at]));
  const [at, second, ...more] = breaks;
  if (at === undefined || more.length > 0) return [];
  const [before, here, next] = [numbers[at - 1], numbers[at], numbers[at + 1]];
  if (here === undefined) return [];
  if (second === undefined) return before === undefined ? [] : gapOrDouble(before, here, scene);
  const expected = { ...here, parts: before === undefined ? [1] : nextOf(before.parts) };
  const isSlip = second === at + 1 && next !== undefined && follows(next, expected);
  return isSlip ? [other(here, expected)] : [];
}

/** 3 behind 2 or 2.4, 2.1 behind 2, 2.7 behind 2.6; a table may begin anew with 1. */
function follows({ parts: [main = 0, sub] }: RowNumber, before: RowNumber | undefined): boolean {
  if (before === undefined) return main === 1;
  const [mainBefore = 0, subBefore = 0] = before.parts;
  if (sub === undefined) return main === mainBefore + 1 || main === 1;
  return main === mainBefore ? sub === subBefore + 1 : main === mainBefore + 1 && sub === 1;
}

const nextOf = (parts: readonly number[]): readonly number[] => [
  ...parts.slice(0, -1),
  (parts.at(-1) ?? 0) + 1,
];

const WIDEST_GAP = 2;

function gapOrDouble(before: RowNumber, here: RowNumber, scene: Scene): readonly Observation[] {
  const values = { before: before.text, after: here.text, number: here.text };
  const spans = [here, before].map(placeOf);
  const identity = ['row', before.text];
  if (before.text === here.text) return [failed(NUMBERING.rowDouble, values, spans, identity)];
  const step = (here.parts.at(-1) ?? 0) - (before.parts.at(-1) ?? 0);
  const isGap = before.parts.length === here.parts.length && step > 0 && step <= WIDEST_GAP;
  return isGap && !isLost(before, here, scene)
    ? [failed(NUMBERING.rowGap, values, spans, identity)]
    : [];
}

/** Whether a row that the reader took for text stands between the two, its number in front. */
const isLost = (before: RowNumber, here: RowNumber, scene: Scene): boolean =>
  scene.document.text
    .slice(before.cell.end, here.cell.start)
    .split(/\s+/)
    .includes(nextOf(before.parts).join('.')) || lostItsNumber(before, scene);

/** In a text, the row below may have lost its number with a page; a row of 其中 has none. */
function lostItsNumber({ cell }: RowNumber, { document, tables }: Scene): boolean {
  if (document.kind !== 'text') return false;
  const below = tables
    .find(({ table }) => table.cells.includes(cell))
    ?.table.cells.filter(({ row }) => row === cell.row + 1);
  const [first] = (below ?? []).filter(({ passage }) => passage.text.trim() !== '');
  return (
    first !== undefined &&
    !NUMBER.test(first.passage.text.trim()) &&
    !OF_ABOVE.test(first.passage.text)
  );
}

const OF_ABOVE = /^\s*(?:其中|[（(]|#|[-—–·•])/;

const placeOf = ({ cell, text }: RowNumber) => spanOf(cell.passage, 0, text.length);

const other = (here: RowNumber, expected: RowNumber): Observation =>
  failed(
    NUMBERING.rowOther,
    { number: here.text, expected: expected.parts.join('.') },
    [placeOf(here)],
    ['row', expected.parts.join('.')],
  );
