import type { AuditRule } from '../rule.js';
import { annexBlanks } from './annex-blanks.js';
import { annexRows } from './annex-rows.js';
import { announcedItems } from './announced-items.js';
import { captionNumbers } from './caption-numbers.js';
import { caseIndex } from './case-index.js';
import { chapters } from './chapters.js';
import { contents } from './contents.js';
import { contentsOrder } from './contents-order.js';
import { contentsPages } from './contents-pages.js';
import { continuedTables } from './continued-tables.js';
import { declaration } from './declaration.js';
import { emptySections } from './empty-sections.js';
import { emptyTables } from './empty-tables.js';
import { headingNumbers } from './heading-numbers.js';
import { items } from './items.js';
import { leftovers } from './leftovers.js';
import { lists } from './lists.js';
import { pageNumbers } from './page-numbers.js';
import { partsCounted } from './parts-counted.js';
import { placeholders } from './placeholders.js';
import { printedPages } from './printed-pages.js';
import { recountedItems } from './recounted-items.js';
import { references } from './references.js';
import { repeatedCaptions } from './repeated-captions.js';
import { repeatedParagraphs } from './repeated-paragraphs.js';
import { revisions } from './revisions.js';
import { rowNumbers } from './row-numbers.js';
import { runningHeads } from './running-heads.js';
import { uncaptioned } from './uncaptioned.js';
import { unfinished } from './unfinished.js';
import { unnumberedChapters } from './unnumbered-chapters.js';
import { unreadablePages } from './unreadable-pages.js';

/** What a report must have, and whether its parts fit: contents, numbers, references, annex, leftovers. */
export const structureRules: readonly AuditRule[] = [
  contents,
  contentsOrder,
  contentsPages,
  unnumberedChapters,
  lists,
  caseIndex,
  printedPages,
  pageNumbers,
  runningHeads,
  chapters,
  headingNumbers,
  captionNumbers,
  repeatedCaptions,
  continuedTables,
  rowNumbers,
  partsCounted,
  uncaptioned,
  references,
  items,
  announcedItems,
  recountedItems,
  annexRows,
  annexBlanks,
  declaration,
  leftovers,
  placeholders,
  unfinished,
  repeatedParagraphs,
  emptySections,
  emptyTables,
  revisions,
  unreadablePages,
];
