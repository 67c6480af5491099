import type { ReadBlock } from '../../document/model/index.js';
import { oncePer } from '../once-per.js';
import type { Scene } from '../scene.js';
import { plainPassage, proseOf } from '../structure/plain-passages.js';
import { cycleOf } from './cycle.js';
import { type Moment, momentsIn, ordinalOf } from './moments.js';
import { isOfPlans } from './tenses.js';

/**
 * The last day on which the report can have been written, as a number that grows with time: as its cover or
 * declaration is dated, else the spring after its year where every date but one keeps to that. Null where neither
 * is sure.
 */
export const writtenBy = oncePer((scene: Scene): number | null => {
  const cycle = cycleOf(scene);
  if (cycle === null) return null;
  const told = toldMoments(scene).filter(({ year }) => year <= cycle + 1);
  const cover = coverDay(scene.document.blocks, cycle);
  const day = cover ?? (told.length >= FEWEST ? SPRING + (cycle + 1) * YEAR : null);
  if (day === null) return null;
  // A cover that was left over from another year would put every date of the report in the future.
  const later = told.filter((moment) => ordinalOf(moment, 'first') > day).length;
  return later <= (cover === null ? 1 : MOST_LATER) ? day : null;
});

const FEWEST = 6;
const MOST_LATER = 3;
const YEAR = 10_000;
/** Where only its other dates tell when a report was written, a doubtful month is not held against it. */
const SPRING = 431;

const toldMoments = (scene: Scene): readonly Moment[] =>
  proseOf(scene)
    .filter(({ section, passage }) => !isOfPlans(section) && passage.text.length >= SHORTEST)
    .flatMap(({ passage }) => momentsIn(passage).filter(({ month }) => month !== null));

const SHORTEST = 13;

const FIRST_BLOCKS = 80;
const DATE =
  /^(?:日期|时间|填报日期|编制日期|发布日期|报送日期)?[：:]?((?:19|20)\d{2})年(\d{1,2})月(?:(\d{1,2})日)?$/;

function coverDay(blocks: readonly ReadBlock[], cycle: number): number | null {
  const days = blocks.slice(0, FIRST_BLOCKS).flatMap((block) => {
    if (block.type !== 'paragraph' && block.type !== 'heading') return [];
    if (block.passage.text.length > LONGEST_DATE) return [];
    const [, year, month, day] =
      DATE.exec(inDigits(plainPassage(block.passage).text.replace(/\s+/g, ''))) ?? [];
    if (year === undefined || month === undefined) return [];
    const at = { year: Number(year), month: Number(month), day: day ? Number(day) : null };
    return at.year === cycle || at.year === cycle + 1 ? [ordinalOf(at, 'last')] : [];
  });
  return days.length === 0 ? null : Math.max(...days);
}

const LONGEST_DATE = 24;
const CHINESE = '〇一二三四五六七八九';

/** 二〇二五年一月: the forms that covers have. */
const inDigits = (words: string): string =>
  words
    .replace(/[〇○零一二三四五六七八九]{4}(?=年)/, (year) =>
      year.replace(/[○零]/g, '〇').replace(/./g, (digit) => String(CHINESE.indexOf(digit))),
    )
    .replace(/(?<=年)(十[一二]?|[一二三四五六七八九])(?=月)/, (month) =>
      String(
        month.startsWith('十')
          ? 10 + Math.max(0, CHINESE.indexOf(month.charAt(1) || '〇'))
          : CHINESE.indexOf(month),
      ),
    )
    .replace(/(?<=月)[一二三四五六七八九十]{1,3}日$/, '');
