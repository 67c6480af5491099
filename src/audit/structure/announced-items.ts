import type { Passage, ReadBlock } from '../../document/model/index.js';
import { spanOf } from '../../document/model/index.js';
import type { Message } from '../../messages/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { countedAs } from './chinese-number.js';
import { countedUp, ITEM_FORMS } from './counted-items.js';
import { numberingOf } from './numbering.js';
import { failed } from './observing.js';
import { plainPassage } from './plain-passages.js';

/** 重点抓好以下六件事, and （一） to （五） behind it: items announced, against those that are counted. */
export const announcedItems: AuditRule = {
  id: 'structure.announced-items',
  title: { zh: '条目数与所列不符', en: 'Items announced and items there' },
  category: 'completeness',
  severity: 'warning',
  observe: ({ document: { blocks } }) =>
    blocks.flatMap((block, at) =>
      block.type === 'paragraph'
        ? announcedIn(plainPassage(block.passage)).flatMap((each) => judged(each, blocks, at))
        : [],
    ),
};

const ANNOUNCED: Message = {
  zh: '“{words}”之后只数到第 {there} 条：请核对条目数，或补上缺少的一条。',
  en: 'Behind "{words}" the items count up to {there}: check how many there are.',
};

/** How many items a sentence says will follow, and where. */
interface Announcement {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

const COUNT = '(十[一二]?|[二两三四五六七八九]|1[0-2]|[2-9])';
/**
 * 六件事：, 以下五个方面的工作。, 以下五个方面，措施见表9-1：: behind the measure no other number of things, and the end of the
 * sentence.
 */
const ANNOUNCEMENT = new RegExp(
  `(?<![\\d.第“一二三四五六七八九十])${COUNT}\\s?(?:个|项|件|条|点|大|步|方面)(?!一)[^，。；：:\\d一二三四五六七八九十“”《》（）]{0,10}(?:[：:]|(?<=(?:以下|如下|下列|件).{1,14})(?:。|，[^，。；：:\\d]{2,12}(?:\\d[-－\\d]{0,4})?[：:]))`,
  'g',
);

const announcedIn = (passage: Passage): readonly Announcement[] =>
  [...passage.text.matchAll(ANNOUNCEMENT)].flatMap((match) => {
    const count = match[1] === '两' ? 2 : countedAs(match[1] ?? '');
    const end = match.index + match[0].length;
    return count === null ? [] : [{ passage, start: match.index, end, count }];
  });

function judged(
  { passage, start, end, count }: Announcement,
  blocks: readonly ReadBlock[],
  at: number,
): readonly Observation[] {
  const behind = textBehind(passage.text.slice(end, end + FURTHEST), blocks, at).trimStart();
  const opening = behind.slice(0, LONGEST_OPENING);
  const form = ITEM_FORMS.find((each) => opening.search(each) === 0);
  if (form === undefined) return [];
  const there = countedUp(behind, form);
  if (there === null || there < LEAST || Math.abs(there - count) !== 1) return [];
  if (there < count && mayGoOn(behind, there + 1)) return [];
  const words = passage.text.slice(start, end);
  return [failed(ANNOUNCED, { words, there }, [spanOf(passage, start, end)], [words])];
}

const LEAST = 2;
/** Items may fill pages; a hostile text must not be read to its end for each announcement. */
const FURTHEST = 6_000;
const LONGEST_OPENING = 8;

/** The end of a paragraph that no page broke. */
const ENDED = /[。！？”）]\s*$/;

/**
 * The rest of a paragraph, with the next one where it goes on there; where nothing is left of it, what follows, up to a
 * heading numbered otherwise than the items.
 */
function textBehind(rest: string, blocks: readonly ReadBlock[], at: number): string {
  if (ENDED.test(rest)) return rest;
  if (rest.trim() !== '') {
    const [next] = blocks.slice(at + 1).filter(({ type }) => type !== 'furniture');
    return next?.type === 'paragraph' ? rest + plainPassage(next.passage).text : rest;
  }
  const texts: string[] = [];
  let length = 0;
  let style: string | undefined;
  for (let index = at + 1; index < blocks.length && length <= FURTHEST; index += 1) {
    const block = blocks[index];
    if (block === undefined || block.type === 'furniture' || block.type === 'table') continue;
    const { text } = plainPassage(block.passage);
    const own = numberingOf(text)?.style;
    style ??= own;
    if (block.type === 'heading' && own !== style) break;
    texts.push(text);
    length += text.length;
  }
  return texts.join('\n');
}

/** Whether the next number stands behind in any form: a tool may have torn it from its line. */
function mayGoOn(text: string, next: number): boolean {
  const word = '一二三四五六七八九十'.charAt(next - 1);
  return new RegExp(
    `[（(]\\s?(?:${word}|${next})\\s?[）)]|第?${word}[、，,是]|(?<!\\d)${next}[.．、]`,
  ).test(text);
}
