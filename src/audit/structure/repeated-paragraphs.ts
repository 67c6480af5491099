import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { Prose } from '../scene.js';
import { failed, openingOf, shortened } from './observing.js';
import { plainly } from './wording.js';
import { WHOLENESS } from './wording-messages.js';

/** The same long paragraph in two places. */
export const repeatedParagraphs: AuditRule = {
  id: 'structure.repeated-paragraphs',
  title: { zh: '重复的段落', en: 'Repeated paragraphs' },
  category: 'completeness',
  severity: 'warning',
  observe: ({ prose }) => {
    const first = new Map<string, Prose>();
    return prose.flatMap((each): readonly Observation[] => {
      const words = plainly(each.passage.text);
      if (words.length < SHORTEST) return [];
      const earlier = first.get(words);
      if (earlier === undefined) first.set(words, each);
      return earlier === undefined ? [] : [twice(earlier, each, words)];
    });
  },
};

/** A shorter one is rather a formula: 案例由学校提供，图片由教务处整理. */
const SHORTEST = 40;
const QUOTED = 16;

const twice = (first: Prose, second: Prose, words: string): Observation =>
  failed(
    WHOLENESS.twice,
    { words: shortened(first.passage.text.trim(), QUOTED) },
    [openingOf(second.passage, QUOTED), openingOf(first.passage, QUOTED)],
    [words.slice(0, 2 * QUOTED)],
  );
