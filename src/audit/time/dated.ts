import { spanOf } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { failed } from '../structure/observing.js';
import { cycleOf } from './cycle.js';
import { dateLineIn } from './date-line.js';
import { TIME } from './time-messages.js';

/** The day on a cover or beneath a declaration: no report is written before its year begins, nor years after it. */
export const dated: AuditRule = {
  id: 'time.dated',
  title: { zh: '报告的落款日期', en: 'The date of the report' },
  category: 'truthfulness',
  severity: 'warning',
  observe: (scene) => {
    const cycle = cycleOf(scene);
    if (cycle === null) return [];
    return scene.document.blocks.slice(0, FIRST_BLOCKS).flatMap((block): readonly Observation[] => {
      const date = dateLineIn(block);
      if (date === null || !('passage' in block)) return [];
      if (date.year >= cycle && date.year <= cycle + LATEST) return [];
      const { text } = block.passage;
      const message = date.year < cycle ? TIME.datedEarly : TIME.datedLate;
      return [
        failed(
          message,
          { words: text.trim(), cycle },
          [spanOf(block.passage, 0, text.length)],
          ['dated'],
        ),
      ];
    });
  },
};

/** A cover, a declaration and a foreword; a letter in an annex may be of any day. */
const FIRST_BLOCKS = 60;
const LATEST = 2;
