import { layoutSchema, type ReportDocument } from '../../document/model/index.js';
import type { Draft } from './nodes.js';

/** Who writes a letter, and when. */
export interface LetterHead {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** ISO 8601 in UTC: the moment that its file carries. */
  readonly created: string;
}

/** A letter of a page or a few is set like a report, but its title is smaller and its pages have no head. */
const LAYOUT = layoutSchema.parse({
  margins: { top: 30, bottom: 26, left: 26, right: 24 },
  sizes: { chapter: 20 },
  head: { left: '', right: '' },
});

/** A letter, its blocks numbered in their order. */
export const letterOf = (head: LetterHead, drafts: readonly Draft[]): ReportDocument => ({
  ...head,
  layout: LAYOUT,
  root: {
    type: 'document',
    attrs: { id: 'letter', lang: 'zh-CN' },
    content: [
      {
        type: 'annex',
        attrs: { id: 'body', title: head.title },
        content: drafts.map((draft, at) => draft(`b${at + 1}`)),
      },
    ],
  },
  bindings: {},
  origins: {},
});
