import type { Absence } from '../facts/index.js';

/** How the absences are written in a cell. A blank is an empty cell. */
export const ABSENCE_WORDS: Readonly<Record<Exclude<Absence, 'blank'>, string>> = {
  'not-applicable': '不填报',
  'not-collected': '未采集',
};

/** Printed in rows that the edition does not ask of this level of school. */
export const NOT_ASKED = '中职不填报';

const READ: ReadonlyMap<string, Absence> = new Map([
  ['不填报', 'not-applicable'],
  ['中职不填报', 'not-applicable'],
  ['高职填报', 'not-applicable'],
  ['仅高职填报', 'not-applicable'],
  ['不适用', 'not-applicable'],
  ['无需填报', 'not-applicable'],
  ['未采集', 'not-collected'],
  ['暂未采集', 'not-collected'],
  ['未统计', 'not-collected'],
  ['not-applicable', 'not-applicable'],
  ['not-collected', 'not-collected'],
]);

/** Words that may mean 0, not applicable or not known yet; only the person who wrote them can say which. */
const VAGUE: ReadonlySet<string> = new Set([
  '无',
  '没有',
  '暂无',
  '暂无数据',
  '空',
  '/',
  '\\',
  '-',
  '--',
  '—',
  '——',
  '–',
  '―',
  '─',
  '*',
  'n/a',
  'na',
  'null',
  'none',
]);

const bare = (text: string): string => text.replace(/[\s()]/g, '').toLowerCase();

/** The absence that a text (in normal form NFKC) names, or nothing. */
export const absenceRead = (text: string): Absence | undefined => READ.get(bare(text));

/** Whether a text says that there is nothing without saying why. */
export const isVague = (text: string): boolean => VAGUE.has(bare(text));
