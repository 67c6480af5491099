import type { ReadBlock } from '../../document/model/index.js';
import { oncePer } from '../../once/index.js';
import type { Scene } from '../scene.js';
import { cycleOf } from './cycle.js';
import { dateLineIn } from './date-line.js';
import { type Moment, momentsIn, ordinalOf } from './moments.js';
import { datedProseOf } from './plain-dates.js';
import { sentencesOf } from './sentences.js';
import { isOfPlans, TO_COME } from './tenses.js';

/**
 * The last day on which the report can have been written, as a number that grows with time: as its cover or
 * declaration is dated, else the spring after its year where every date but one keeps to that. Null where neither
 * is sure.
 */
export const writtenBy = oncePer((scene: Scene): number | null => {
  const cycle = cycleOf(scene);
  if (cycle === null) return null;
  const told = toldMoments(scene).filter(({ year }) => year <= cycle + 1);
  const done = doneMoments(scene).filter(({ year }) => year <= cycle + 1);
  const cover = coverDay(scene.document.blocks, cycle);
  const day = cover ?? (told.length >= FEWEST ? SPRING + (cycle + 1) * YEAR : null);
  if (day === null) return null;
  // A cover that was left over from another year would put every date of the report in the future.
  const later = done.filter((moment) => ordinalOf(moment, 'first') > day).length;
  const most = Math.max(cover === null ? 1 : MOST_LATER, Math.floor(told.length / ONE_IN));
  return later <= most ? day : null;
});

const FEWEST = 6;
const MOST_LATER = 3;
const ONE_IN = 15;
const YEAR = 10_000;
/** Where only its other dates tell when a report was written, a doubtful month is not held against it. */
const SPRING = 431;

/** The days with a month that the report tells of, plans aside. */
export const toldMoments = (scene: Scene): readonly Moment[] =>
  datedProseOf(scene)
    .filter(({ section, passage }) => !isOfPlans(section) && passage.text.length >= SHORTEST)
    .flatMap(({ passage }) => momentsIn(passage).filter(({ month }) => month !== null));

/** Those in sentences that tell of nothing to come: 计划于2024年1月15日前公开 says nothing of when it was written. */
const doneMoments = (scene: Scene): readonly Moment[] =>
  datedProseOf(scene)
    .filter(({ section, passage }) => !isOfPlans(section) && passage.text.length >= SHORTEST)
    .flatMap(({ passage }) => {
      const done = sentencesOf(passage).filter(({ text }) => !TO_COME.test(text));
      return momentsIn(passage).filter(
        ({ month, start }) =>
          month !== null && done.some((each) => each.start <= start && start < each.end),
      );
    });

const SHORTEST = 13;

const FIRST_BLOCKS = 80;
function coverDay(blocks: readonly ReadBlock[], cycle: number): number | null {
  const days = blocks.slice(0, FIRST_BLOCKS).flatMap((block) => {
    const at = dateLineIn(block);
    if (at === null) return [];
    return at.year === cycle || at.year === cycle + 1 ? [ordinalOf(at, 'last')] : [];
  });
  return days.length === 0 ? null : Math.max(...days);
}
