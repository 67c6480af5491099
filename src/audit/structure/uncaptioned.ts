import type { ReadBlock } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import { captionOf } from '../places.js';
import type { AuditRule } from '../rule.js';
import type { Scene, TableInPlace } from '../scene.js';
import { chapterOf, type Section } from '../sections.js';
import { annexTablesOf } from './annex.js';
import { captionLabelOf } from './caption-label.js';
import { isLaidOut } from './laid-out.js';
import { NUMBERING } from './numbering-messages.js';
import { failed, openingOf } from './observing.js';
import { plainly } from './wording.js';

/** Tables of the text without a caption, where nearly all others have one. */
export const uncaptioned: AuditRule = {
  id: 'structure.uncaptioned',
  title: { zh: '缺少表题', en: 'Tables without caption' },
  category: 'completeness',
  severity: 'warning',
  observe: (scene) => {
    const { bare, named } = bareTables(scene);
    return bare.map((each) => nameless(each, named));
  },
};

/** Tables that ought to have a caption and have none, and how many have one. */
export interface BareTables {
  readonly bare: readonly TableInPlace[];
  readonly named: number;
}

/** The tables of the text without caption; none where it is not the manner of the report to name them. */
export function bareTables(scene: Scene): BareTables {
  const places = new Map(scene.document.blocks.map((block, index) => [block, index]));
  const annex = annexTablesOf(scene);
  const judged = scene.tables.filter(
    (each) => !annex.has(each.table) && isOfText(each) && isTabular(each),
  );
  const bare = judged.filter((each) => !isNamed(each, scene, places));
  const named = judged.length - bare.length;
  const isManner = named >= LEAST_NAMED && named >= NAMED_SHARE * judged.length;
  return { bare: isManner ? bare : [], named };
}

const LEAST_NAMED = 3;
const NAMED_SHARE = 0.75;

const isOfText = ({ section }: TableInPlace): boolean =>
  chapterOf(section) !== null && !isAside(section);

/** Annexes, cases and declarations have tables of their own kind. */
const isAside = (section: Section): boolean =>
  /^(?:附[件录表]|案例|典型案例)|声明|指标/.test(plainly(section.heading?.passage.text ?? '')) ||
  (section.parent !== null && isAside(section.parent));

/** A frame around a text or a picture is no table. */
const isTabular = ({ table }: TableInPlace): boolean =>
  table.rows >= 2 &&
  table.columns >= 2 &&
  table.cells.filter(({ passage }) => plainly(passage.text) !== '').length >= 4;

function isNamed(
  { table, caption }: TableInPlace,
  { document }: Scene,
  places: ReadonlyMap<ReadBlock, number>,
): boolean {
  if (caption !== null) return true;
  const at = places.get(table) ?? 0;
  if (captionOf(document.blocks, at) !== undefined) return true;
  const [first] = table.cells;
  if (first !== undefined && captionLabelOf(first.passage.text) !== null) return true;
  const above = document.blocks
    .slice(Math.max(0, at - REACH), at)
    .filter(({ type }) => type !== 'furniture')
    .slice(-NEAR)
    .toReversed();
  const below = document.blocks.slice(at + 1, at + 1 + NEAR);
  // A tool may leave a line of a cell between the two halves of a table.
  const isSplit =
    (isLaidOut(document) || document.kind === 'text') &&
    (above.some(({ type }) => type === 'table') || isFarBelow(document.blocks, at));
  return isSplit || goesOn(above) || [...above, ...below].some(mayName);
}

const NEAR = 3;
/** How many lines of cells a tool may leave between a caption and what it still saw as a table. */
const MOST_LINES = 40;
const LONGEST_LINE = 45;

function isFarBelow(blocks: readonly ReadBlock[], at: number): boolean {
  const above = blocks.slice(Math.max(0, at - MOST_LINES), at).toReversed();
  const named = above.find(
    (block) =>
      block.type !== 'furniture' &&
      (block.type !== 'paragraph' || block.passage.text.length > LONGEST_LINE),
  );
  return named?.type === 'table' || (named?.type === 'caption' && named.of === 'table');
}

/** With the heads and feet of a page between. */
const REACH = 9;

/** A table right behind another one goes on from it: a page came between. */
const goesOn = (above: readonly ReadBlock[]): boolean =>
  above.find(({ type }) => type !== 'furniture')?.type === 'table';

/** A short line about a table is its caption, even if the reader took it for text. */
const mayName = (block: ReadBlock): boolean =>
  (block.type === 'paragraph' || block.type === 'heading' || block.type === 'caption') &&
  block.passage.text.length <= LONGEST_CAPTION &&
  (captionLabelOf(block.passage.text) !== null ||
    /续表|[表图]$|统计表|一览表|情况表|表[:：(（]/.test(block.passage.text.trim()));

const LONGEST_CAPTION = 60;

function nameless({ table, section }: TableInPlace, count: number): Observation {
  const first = table.cells.find(({ passage }) => passage.text.trim() !== '');
  const spans = [
    first === undefined ? { start: table.start, end: table.start } : openingOf(first.passage),
  ];
  return failed(NUMBERING.uncaptioned, { count }, spans, [
    plainly(section.heading?.passage.text ?? ''),
    plainly(first?.passage.text ?? ''),
  ]);
}
