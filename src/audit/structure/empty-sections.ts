import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { type Section, withDescendants } from '../sections.js';
import { numberingOf } from './numbering.js';
import { failed, openingOf, shortened } from './observing.js';
import { plainly } from './wording.js';
import { WHOLENESS } from './wording-messages.js';

/** Headings with nothing beneath them before the next one of their level. */
export const emptySections: AuditRule = {
  id: 'structure.empty-sections',
  title: { zh: '空的标题', en: 'Empty headings' },
  category: 'completeness',
  severity: 'warning',
  observe: ({ root, document }) =>
    withDescendants(root).flatMap(({ children }) =>
      emptyAmong(children)
        .filter((section) => !mayBePictured(section, document.unreadablePages))
        .flatMap(emptySection),
    ),
};

/** Where a second one is empty too, the headings are lines of a list, or the reader lost what stood beneath them. */
function emptyAmong(children: readonly Section[]): readonly Section[] {
  const empty = children.filter(
    (child, at) => child.children.length === 0 && isBare(child) && !isBelow(children[at + 1]),
  );
  return empty.length === 1 && children.length > 1 ? empty : [];
}

/** 10.1 年初目标完成情况 right behind 第十章 is in it, whatever level the reader gave it. */
const isBelow = (next: Section | undefined): boolean =>
  /^\d{1,2}\.\d/.test(next?.heading?.passage.text ?? '');

const isBare = ({ blocks, heading }: Section): boolean =>
  heading !== null && blocks.every(({ type }) => type === 'furniture');

/** A picture gives the reader nothing to read. */
const mayBePictured = ({ heading }: Section, unreadable: readonly number[]): boolean =>
  heading === null ||
  PICTURED.test(heading.passage.text) ||
  (heading.page !== null &&
    [heading.page, heading.page + 1].some((page) => unreadable.includes(page)));

const PICTURED = /附件|附录|附表|图|照片|证书|证明|声明|截图|目录|封面|风采|掠影/;

function emptySection({ heading }: Section): readonly Observation[] {
  if (heading === null) return [];
  const isNumbered = numberingOf(heading.label || heading.passage.text) !== null;
  if (!isNumbered) return [];
  const title = heading.passage.text.trim();
  return [
    failed(
      WHOLENESS.emptySection,
      { title: shortened(title) },
      [openingOf(heading.passage)],
      [plainly(title)],
    ),
  ];
}
