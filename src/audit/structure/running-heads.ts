import type { ReadDocument } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import { grouped } from '../names/grouped.js';
import type { AuditRule } from '../rule.js';
import { failed, openingOf } from './observing.js';
import { furnitureOf, type PageLine } from './page-lines.js';
import { PAGES } from './page-messages.js';

/** What heads or ends every page with the same words, and has other figures on one: 2023年度, once 2032年度. */
export const runningHeads: AuditRule = {
  id: 'structure.running-heads',
  title: { zh: '页眉页脚', en: 'Running heads and feet' },
  category: 'completeness',
  severity: 'warning',
  observe: ({ document }) => alikeIn(document).flatMap(judged),
};

const FEWEST = 5;
const USUAL_SHARE = 0.8;

/** Lines of pages that are the same but for their figures. */
const alikeIn = (document: ReadDocument): readonly (readonly PageLine[])[] => [
  ...grouped(furnitureOf(document), ({ text }) => text.replace(/\d+(?:\.\d+)?/g, '#')).values(),
];

function judged(lines: readonly PageLine[]): readonly Observation[] {
  const wordings = [...grouped(lines, ({ text }) => text)];
  const [usual, ...others] = wordings.toSorted(([, a], [, b]) => b.length - a.length);
  if (usual === undefined || lines.length < FEWEST) return [];
  const [words, { length }] = usual;
  // The numbers of pages differ from page to page.
  if (length < USUAL_SHARE * lines.length) return [];
  return others.flatMap(([text, few]) =>
    few.map(({ passage }) =>
      failed(PAGES.otherHead, { text, words, count: length }, [openingOf(passage)], [text]),
    ),
  );
}
