import { type Passage, type ReadBlock, spanOf } from '../../document/model/index.js';
import type { Message, MessageValues } from '../../messages/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { Scene } from '../scene.js';
import { failed } from '../structure/observing.js';
import { cycleOf } from './cycle.js';
import { type DateLine, dateLineIn } from './date-line.js';
import { ordinalOf } from './moments.js';
import { TIME } from './time-messages.js';
import { toldMoments } from './written-on.js';

/** The day on a cover or beneath a declaration: no report is written before its year begins, nor years after it. */
export const dated: AuditRule = {
  id: 'time.dated',
  title: { zh: '报告的落款日期', en: 'The date of the report' },
  category: 'truthfulness',
  severity: 'warning',
  observe: (scene) => {
    const cycle = cycleOf(scene);
    if (cycle === null) return [];
    const dates = scene.document.blocks.slice(0, FIRST_BLOCKS).flatMap(datedLine);
    return dates.flatMap(({ date, passage }): readonly Observation[] => {
      const words = passage.text.trim();
      const told = (message: Message, values: MessageValues = {}): readonly Observation[] => [
        failed(
          message,
          { words, cycle, ...values },
          [spanOf(passage, 0, passage.text.length)],
          ['dated'],
        ),
      ];
      if (date.year < cycle) return told(TIME.datedEarly);
      if (date.year > cycle + LATEST) return told(TIME.datedLate);
      if (date.year > cycle || dates.length > MOST_DATES) return [];
      const count = deedsAfter(date, scene);
      return count >= FEWEST_LATER ? told(TIME.datedBefore, { count }) : [];
    });
  },
};

interface DatedLine {
  readonly date: DateLine;
  readonly passage: Passage;
}

const datedLine = (block: ReadBlock): readonly DatedLine[] => {
  const date = dateLineIn(block);
  return date === null || !('passage' in block) ? [] : [{ date, passage: block.passage }];
};

/** A cover, a declaration, a foreword; more lines with a date are a chronicle. */
const MOST_DATES = 4;

/** How many of the days that the report tells of as its own year's lie behind a day. */
const deedsAfter = (date: DateLine, scene: Scene): number =>
  toldMoments(scene).filter(
    (moment) => moment.year === date.year && ordinalOf(moment, 'first') > ordinalOf(date, 'last'),
  ).length;

/** One or two may be misread, or be plans. */
const FEWEST_LATER = 4;

/** A cover, a declaration and a foreword; a letter in an annex may be of any day. */
const FIRST_BLOCKS = 60;
const LATEST = 1;
