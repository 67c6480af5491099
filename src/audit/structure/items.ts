import { type Passage, spanOf } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { Prose, Scene } from '../scene.js';
import { type Section, withDescendants } from '../sections.js';
import { type BegunBetween, begunNumbers } from './begun-numbers.js';
import { chineseCount, countedAs } from './chinese-number.js';
import { itemCountOf } from './counted-items.js';
import { ITEMS } from './item-messages.js';
import { type Numbered, sequenceObservations } from './numbered.js';
import { counted, countOf, keyOf, type Numbering, numberingOf, printed } from './numbering.js';
import { failed, openingOf } from './observing.js';
import { proseOf } from './plain-passages.js';
import { sequenceFaults, slipIn } from './sequence.js';
import { plainly } from './wording.js';

/** Items counted in the text: 一是…二是…四是 within a paragraph, （一）（三） and 1. 2. 4. at the heads of paragraphs. */
export const items: AuditRule = {
  id: 'structure.items',
  title: { zh: '条目序号', en: 'Numbers of items' },
  category: 'completeness',
  severity: 'warning',
  observe: (scene) => [
    ...proseOf(scene).flatMap(inlineFaults),
    ...withDescendants(scene.root).flatMap((section) => leadingFaults(scene, section)),
    ...pointsBySection(scene).flatMap((points) => pointFaults(points, scene.document.text)),
  ],
};

/** A paragraph that begins with 三是. */
interface Point {
  readonly passage: Passage;
  readonly count: number;
  readonly end: number;
}

/** The paragraphs of each section that begin with 一是, 二是, 三是 and so on. */
function pointsBySection(scene: Scene): readonly (readonly Point[])[] {
  const sections = new Map<Section, Point[]>();
  for (const { passage, section } of proseOf(scene)) {
    const [opening, word = ''] =
      /^\s*([一二三四五六七八九十]{1,2})是(?!否)/.exec(passage.text) ?? [];
    const count = opening === undefined ? null : countedAs(word);
    if (opening === undefined || count === null) continue;
    const points = sections.get(section) ?? [];
    points.push({ passage, count, end: opening.length });
    sections.set(section, points);
  }
  return [...sections.values()];
}

const LEAST_POINTS = 3;

/** 一是…二是…三是…三是…五是…, a paragraph each: one of them bears another's number. */
function pointFaults(points: readonly Point[], text: string): readonly Observation[] {
  // 一是 may stand in the midst of the paragraph before.
  const first = points[0]?.count ?? 1;
  const [odd, ...more] = points.filter(({ count }, at) => count !== first + at);
  if (first > 2 || points.length + first - 1 < LEAST_POINTS) return [];
  if (odd === undefined || more.length > 0) return [];
  const at = points.indexOf(odd);
  const before = points[at - 1];
  if (before === undefined) return [];
  const spans = [odd, before].map(({ passage, end }) => spanOf(passage, 0, end));
  const values = {
    before: `${chineseCount(before.count)}是`,
    after: `${chineseCount(odd.count)}是`,
    missing: `${chineseCount(first + at)}是`,
  };
  // 三是 may go on in a paragraph that a tool did not break.
  if (
    odd.count !== before.count &&
    text.slice(placeOf(before), placeOf(odd)).includes(values.missing)
  )
    return [];
  const message = odd.count === before.count ? ITEMS.double : ITEMS.gap;
  return [failed(message, values, spans, [values.after, opening(odd.passage)])];
}

const placeOf = ({ passage }: Point): number => passage.places[0] ?? 0;

/** How items are counted within a paragraph; each must begin with one. */
interface InlineForm {
  readonly form: RegExp;
  readonly called: (count: number) => string;
  /** Signs that also refer to an item or a note, and so may be there twice. */
  readonly refers?: boolean;
}

const INLINE: readonly InlineForm[] = [
  {
    form: /(?:^|[。；;：:，,、！!？?\s”）)])([一二三四五六七八九十]{1,3})是(?!否)/g,
    called: (count) => `${chineseCount(count)}是`,
  },
  {
    form: /(?:^|[。；;：:！!？?\s”）)])第([一二三四五六七八九十]{1,3})[，,、：:]/g,
    called: (count) => `第${chineseCount(count)}，`,
  },
  {
    form: /(?:^|[。；;：:，,！!？?\s”）)])其([一二三四五六七八九十])[，,、：:是]/g,
    called: (count) => `其${chineseCount(count)}`,
  },
  {
    form: /[（(](\d{1,2})[）)](?=[^，,。；;、）)\s])/g,
    called: (count) => `（${count}）`,
    refers: true,
  },
  {
    form: /([①-⑳])/g,
    called: (count) => String.fromCharCode('①'.charCodeAt(0) + count - 1),
    refers: true,
  },
];

interface Counted {
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

const inlineFaults = (prose: Prose): readonly Observation[] =>
  INLINE.flatMap((inline) => {
    const rows = rowsOf(countedIn(prose.passage, inline.form));
    // Rows within rows: what looks like a double goes on with the outer one.
    const refers = inline.refers === true || rows.length > 1;
    return rows.flatMap((row) => rowFaults(prose.passage, row, { ...inline, refers }));
  });

function countedIn({ text }: Passage, form: RegExp): readonly Counted[] {
  return [...text.matchAll(form)].flatMap((match) => {
    const word = match[1] ?? '';
    const count = itemCountOf(word);
    const end = match.index + match[0].length;
    return count === null
      ? []
      : [{ count, start: Math.max(match.index, end - word.length - 2), end }];
  });
}

/** A row begins with one; what was counted before it is the end of a row begun elsewhere. */
function rowsOf(counts: readonly Counted[]): readonly (readonly Counted[])[] {
  const starts = counts.flatMap(({ count }, at) => (count === 1 ? [at] : []));
  return starts.map((start, index) => counts.slice(start, starts[index + 1]));
}

const WIDEST_GAP = 2;

/** Only what goes up is told: a row within a row makes counts fall back. */
function rowFaults(
  passage: Passage,
  row: readonly Counted[],
  { called, refers = false }: InlineForm,
): readonly Observation[] {
  const counts = row.map(({ count }) => count);
  const grows = counts.every((count, at) => at === 0 || count >= (counts[at - 1] ?? 0));
  if (!grows || (refers && counts[1] !== 2)) return inlineSlip(passage, row, called);
  return sequenceFaults(counts, { fromOne: true, restarts: false }).flatMap((fault) => {
    const [here, before] = [row[fault.at], row[fault.at - 1]];
    if (here === undefined || before === undefined) return [];
    const widest = refers ? 1 : WIDEST_GAP;
    if (fault.type === 'gap' ? fault.missing.length > widest : refers) return [];
    const spans = [here, before].map(({ start, end }) => spanOf(passage, start, end));
    const values = {
      before: called(before.count),
      after: called(here.count),
      missing: fault.type === 'gap' ? fault.missing.map(called).join('、') : '',
    };
    const message = fault.type === 'gap' ? ITEMS.gap : ITEMS.double;
    return [failed(message, values, spans, [called(here.count), opening(passage)])];
  });
}

/** （1）…；（4）…；（3）…: one item with another's number. */
function inlineSlip(
  passage: Passage,
  row: readonly Counted[],
  called: InlineForm['called'],
): readonly Observation[] {
  const at = slipIn(row.map(({ count }) => count));
  const here = at === null ? undefined : row[at];
  if (at === null || here === undefined) return [];
  // 见（1）、（5）和（3）: what is referred to needs no order.
  const begins = ({ start }: Counted): boolean =>
    /^$|[。；;：:！？\s]/.test(passage.text.charAt(start - 1));
  if (!row.every(begins)) return [];
  const values = { number: called(here.count), expected: called(at + 1) };
  const spans = [spanOf(passage, here.start, here.end)];
  return [failed(ITEMS.other, values, spans, [values.expected, opening(passage)])];
}

const opening = ({ text }: Passage): string => plainly(text.slice(0, 30)).slice(0, 12);

const LEADING_STYLES: ReadonlySet<string> = new Set(['一、', '(一)', '1.', '(1)', '1)', '①']);

/** The rows of numbers at the heads of a section's paragraphs; an outer number ends the rows within it. */
function leadingFaults(scene: Scene, section: Section): readonly Observation[] {
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

const WITHIN =
  /(?<=[。；;！？]\s?)(?:\d{1,2}[.．、](?!\d)|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|[一二三四五六七八九十]{1,3}、)/g;

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
