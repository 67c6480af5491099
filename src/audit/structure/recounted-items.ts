import { type Passage, spanOf } from '../../document/model/index.js';
import type { Message } from '../../messages/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { countedAs } from './chinese-number.js';
import { countedUp, ITEM_FORMS } from './counted-items.js';
import { failed } from './observing.js';
import { plainPassage } from './plain-passages.js';

/** 一是…；四是…。以上五项: items that are summed up, against those that stand before. */
export const recountedItems: AuditRule = {
  id: 'structure.recounted-items',
  title: { zh: '条目数与前文不符', en: 'Items summed up and items there' },
  category: 'completeness',
  severity: 'warning',
  observe: ({ document: { blocks } }) => {
    const told: Observation[] = [];
    let before = '';
    for (const block of blocks) {
      if (block.type === 'furniture') continue;
      if (block.type !== 'paragraph') before = '';
      else {
        const passage = plainPassage(block.passage);
        told.push(...recountedIn(passage, before));
        before = `${before}\n${passage.text}`.slice(-FURTHEST);
      }
    }
    return told;
  },
};

const RECOUNTED: Message = {
  zh: '“{words}”之前数到第 {there} 条：请核对条目数，或补上缺少的一条。',
  en: 'Before "{words}" the items count up to {there}: check how many there are.',
};

/** How far back items may begin. */
const FURTHEST = 3_000;

const SUM = /(?:以上|上述)(十[一二]?|[二三四五六七八九]|1[0-2]|[2-9])(?:项|条|点|件|个方面|大|步)/g;

function recountedIn(passage: Passage, before: string): readonly Observation[] {
  return [...passage.text.matchAll(SUM)].flatMap((match) => {
    const count = countedAs(match[1] ?? '');
    const own = passage.text.slice(Math.max(0, match.index - FURTHEST), match.index);
    const there = lastCounted(`${before}\n${own}`);
    if (count === null || there === null || Math.abs(there - count) !== 1) return [];
    // （四）认识。…以上三项，…: within the last item those before it may be meant.
    if (count === there - 1 && lastCounted(`${before}\n`) === count) return [];
    const span = spanOf(passage, match.index, match.index + match[0].length);
    return [failed(RECOUNTED, { words: match[0], there }, [span], [match[0]])];
  });
}

const LEAST = 2;

/** Up to which number the items count that were begun last; null where they leave one out. */
function lastCounted(text: string): number | null {
  const rows = ITEM_FORMS.flatMap((form) => {
    const from = [...text.matchAll(form)].findLast(([, number]) =>
      /^(?:一|1|①)$/.test(number ?? ''),
    );
    return from === undefined ? [] : [{ form, from: from.index }];
  });
  const [last] = rows.toSorted((a, b) => b.from - a.from);
  const there = last === undefined ? null : countedUp(text.slice(last.from), last.form);
  return there === null || there < LEAST ? null : there;
}
