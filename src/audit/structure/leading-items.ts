import type { Passage } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { Scene } from '../scene.js';
import type { Section } from '../sections.js';
import { type BegunBetween, begunNumbers } from './begun-numbers.js';
import { WIDEST_GAP } from './counted-items.js';
import { ITEMS } from './item-messages.js';
import { type Numbered, sequenceObservations } from './numbered.js';
import {
  counted,
  countOf,
  keyOf,
  NO_DECIMAL,
  type Numbering,
  numberingOf,
  printed,
} from './numbering.js';
import { failed, openingOf } from './observing.js';
import { slipIn } from './sequence.js';
import { plainly } from './wording.js';

const LEADING_STYLES: ReadonlySet<string> = new Set(['一、', '(一)', '1.', '(1)', '1)', '①']);

/** The rows of numbers at the heads of a section's paragraphs; an outer number ends the rows within it. */
export function leadingFaults(scene: Scene, section: Section): readonly Observation[] {
  const leading = begunNumbers(scene.document.blocks);
  const begun: BegunBetween = (numbering, after, before) =>
    leading(numbering, after, before) || isWithin(section, numbering, after, before);
  const heading = plainly(section.heading?.passage.text ?? '');
  return leadingRows(section)
    .flatMap(runsOf)
    .flatMap((row) =>
      row.every((each, at) => follows(each, row[at - 1]))
        ? sequenceObservations(row, { fromOne: true, restarts: false }, begun, [heading])
        : leadingSlip(row, heading),
    );
}

/** （一）…, （二）…, （五）…, （四）…, a paragraph each: one of them bears another's number. */
function leadingSlip(row: readonly Numbered[], heading: string): readonly Observation[] {
  const at = slipIn(row.map(({ numbering }) => countOf(numbering)));
  const here = at === null ? undefined : row[at];
  if (at === null || here === undefined) return [];
  const values = {
    number: printed(here.numbering),
    expected: printed(counted(here.numbering, at + 1)),
  };
  return [failed(ITEMS.other, values, [openingOf(here.passage)], [heading, values.expected])];
}

const WITHIN = new RegExp(
  `(?<=[。；;！？）)]\\s?)(?:\\d{1,2}[.．、]${NO_DECIMAL}|[（(](?:\\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|[一二三四五六七八九十]{1,3}、)`,
  'g',
);

/** 1.招生竞争加剧。2.教师不足。: whether a number stands in the midst of a paragraph, behind another item. */
const isWithin = (
  { blocks }: Section,
  numbering: Numbering,
  after: number,
  before: number,
): boolean =>
  blocks.some(
    (block) =>
      block.type === 'paragraph' &&
      block.start >= after &&
      block.start < before &&
      [...block.passage.text.matchAll(WITHIN)].some(([words]) => {
        const found = numberingOf(`${words}甲`);
        return found !== null && keyOf(found) === keyOf(numbering);
      }),
  );

/** What begins with one and goes on. */
function runsOf(row: readonly Numbered[]): readonly (readonly Numbered[])[] {
  const counts = row.map(({ numbering }) => countOf(numbering));
  const starts = counts.flatMap((count, at) => (count === 1 ? [at] : []));
  return starts
    .map((start, index) => row.slice(start, starts[index + 1]))
    .filter((run) => run.length > 1);
}

/** Numbers that do not go up are no row, but what the reader made of a table. */
const follows = (here: Numbered, before: Numbered | undefined): boolean => {
  const step = countOf(here.numbering) - (before === undefined ? 0 : countOf(before.numbering));
  return step >= 0 && step <= WIDEST_GAP + 1;
};

/** A number by itself is a cell that the reader took for a paragraph. */
const saysMore = ({ passage }: { passage: Passage }): boolean =>
  (passage.text.match(/\p{Script=Han}/gu)?.length ?? 0) >= FEWEST_WORDS;

const FEWEST_WORDS = 4;

function leadingRows({ blocks }: Section): readonly (readonly Numbered[])[] {
  const rows: Numbered[][] = [];
  let open: { style: string; row: Numbered[] }[] = [];
  for (const block of blocks) {
    if (block.type !== 'paragraph' || block.within !== 'text') continue;
    const numbering = numberingOf(block.passage.text);
    if (numbering === null || !LEADING_STYLES.has(numbering.style) || !saysMore(block)) continue;
    const { passage, start, end } = block;
    const at = open.findIndex(({ style }) => style === numbering.style);
    if (at >= 0) {
      open = open.slice(0, at + 1);
      open[at]?.row.push({ numbering, passage, start, end });
    } else {
      const row = [{ numbering, passage, start, end }];
      rows.push(row);
      open = [...open, { style: numbering.style, row }];
    }
  }
  return rows;
}
