import type { AuditRule } from '../rule.js';
import { fault, spanOfPlace } from './fault.js';
import { isOfTheHand, slipBetween } from './slip.js';

const NUMBER =
  /^(?:第[一二三四五六七八九十\d]{1,3}[章部篇节](?:分)?|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:[.．]\d{1,2})*[、.．]?)\s*/;

/** A chapter's title with a character dropped, doubled or turned: 人才培培养. */
export const chapterTitleRule: AuditRule = {
  id: 'names.chapter-title',
  title: { zh: '章节标题有误', en: 'A chapter title with a slip' },
  category: 'compliance',
  severity: 'warning',
  observe: ({ document, edition }) => {
    const titles = edition.chapters.map(({ title }) => title.zh);
    return document.blocks.flatMap((block) => {
      if (block.type !== 'heading') return [];
      const { passage } = block;
      const start = NUMBER.exec(passage.text)?.[0].length ?? 0;
      const words = passage.text.slice(start);
      const title = titles.find((each) => isDamaged(words, each));
      return title === undefined
        ? []
        : fault({
            message: MESSAGE,
            values: { words, title },
            spans: [spanOfPlace({ passage, start, end: passage.text.length })],
            identity: [title],
          });
    });
  },
};

/** Replaced characters are another rule's. */
function isDamaged(words: string, title: string): boolean {
  const slip = title.length < 4 ? undefined : slipBetween(title, words);
  return slip !== undefined && slip.kind !== 'replaced' && isOfTheHand(slip, title);
}

const MESSAGE = {
  zh: '标题“{words}”疑为“{title}”之误，请核对。',
  en: 'The title "{words}" looks like a slip for "{title}"; check it.',
};
