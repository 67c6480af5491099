import { type Passage, spanOf } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { Scene } from '../scene.js';
import type { Section } from '../sections.js';
import { chineseCount, countedAs } from './chinese-number.js';
import { opening } from './item-identity.js';
import { ITEMS } from './item-messages.js';
import { failed } from './observing.js';
import { proseOf } from './plain-passages.js';

/** A paragraph that begins with 三是. */
interface Point {
  readonly passage: Passage;
  readonly count: number;
  readonly end: number;
}

/** The paragraphs of each section that begin with 一是, 二是, 三是 and so on, a row from each 一是 on. */
export function pointsBySection(scene: Scene): readonly (readonly Point[])[] {
  const rows: Point[][] = [];
  let within: Section | null = null;
  for (const { passage, section } of proseOf(scene)) {
    const [opening, word = ''] =
      /^\s*([一二三四五六七八九十]{1,2})是(?!否)/.exec(passage.text) ?? [];
    const count = opening === undefined ? null : countedAs(word);
    if (opening === undefined || count === null) continue;
    const point = { passage, count, end: opening.length };
    const row = rows.at(-1);
    if (row === undefined || count === 1 || within !== section) rows.push([point]);
    else row.push(point);
    within = section;
  }
  return rows;
}

const LEAST_POINTS = 3;

/** 一是…二是…三是…三是…五是…, a paragraph each: one of them bears another's number. */
export function pointFaults(points: readonly Point[], text: string): readonly Observation[] {
  // 一是 may stand in the midst of the paragraph before.
  const first = points[0]?.count ?? 1;
  const [odd, ...more] = points.filter(({ count }, at) => count !== first + at);
  if (first > 2 || points.length + first - 1 < LEAST_POINTS) return [];
  if (odd === undefined || more.length > 0) return [];
  const at = points.indexOf(odd);
  const before = points[at - 1];
  if (before === undefined) return [];
  const spans = [odd, before].map(({ passage, end }) => spanOf(passage, 0, end));
  const values = {
    before: `${chineseCount(before.count)}是`,
    after: `${chineseCount(odd.count)}是`,
    missing: `${chineseCount(first + at)}是`,
  };
  // 三是 may go on in a paragraph that a tool did not break.
  if (
    odd.count !== before.count &&
    text.slice(placeOf(before), placeOf(odd)).includes(values.missing)
  )
    return [];
  const message = odd.count === before.count ? ITEMS.double : ITEMS.gap;
  return [failed(message, values, spans, [values.after, opening(odd.passage)])];
}

const placeOf = ({ passage }: Point): number => passage.places[0] ?? 0;
