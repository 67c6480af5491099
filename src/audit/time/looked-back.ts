import { spanOf } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { failed } from '../structure/observing.js';
import { cycleOf } from './cycle.js';
import { datedProseOf } from './plain-dates.js';
import { TIME } from './time-messages.js';

/** 回首2022年，… at the end of a report on 2023. */
export const lookedBack: AuditRule = {
  id: 'time.looked-back',
  title: { zh: '回顾的年份', en: 'The year looked back upon' },
  category: 'truthfulness',
  severity: 'warning',
  observe: (scene) => {
    const cycle = cycleOf(scene);
    if (cycle === null) return [];
    return datedProseOf(scene).flatMap(({ passage }): readonly Observation[] => {
      const match = BACK.exec(passage.text);
      // 回顾2021年至今 and 回顾2022年以来 tell of several years.
      if (match === null || Number(match[1]) === cycle) return [];
      const { index } = match;
      const words = match[0].trim();
      return [
        failed(
          TIME.lookedBack,
          { words, cycle },
          [spanOf(passage, index, index + match[0].length)],
          [passage.text.slice(index + match[0].length, index + match[0].length + 12)],
        ),
      ];
    });
  },
};

const BACK =
  /(?:^|(?<=[。；]\s{0,4}))(?:回首|回顾|回望|回眸)(?:过去的|刚刚过去的|走过的)?(20\d{2})年度?(?=[，,])/;
