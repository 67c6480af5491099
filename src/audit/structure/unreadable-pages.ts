import type { AuditRule } from '../rule.js';
import { notAssessable } from './observing.js';
import { WHOLENESS } from './wording-messages.js';

/** Pages that are pictures: nothing on them could be checked. */
export const unreadablePages: AuditRule = {
  id: 'structure.unreadable-pages',
  title: { zh: '无法读取的页', en: 'Unreadable pages' },
  category: 'completeness',
  severity: 'notice',
  observe: ({ document }) =>
    document.unreadablePages.map((page) =>
      notAssessable(WHOLENESS.unreadable, { page }, placesOn(document, page), ['page']),
    ),
};

/** The first block of the page, where anything on it was read at all. */
const placesOn = ({ blocks }: Parameters<AuditRule['observe']>[0]['document'], page: number) => {
  const first = blocks.find((block) => block.page === page);
  return first === undefined ? [] : [{ start: first.start, end: first.start }];
};
