import { type Passage, spanOf } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { failed } from '../structure/observing.js';
import { datedProseOf } from './plain-dates.js';
import { TIME } from './time-messages.js';

/** 2025年4月印发了《…》（示教职〔2024〕9号）: a document is numbered in the year in which it is issued. */
export const issued: AuditRule = {
  id: 'time.issued',
  title: { zh: '印发日期与文号', en: 'Date of issue and number' },
  category: 'truthfulness',
  severity: 'warning',
  observe: (scene) => datedProseOf(scene).flatMap(({ passage }) => issuedIn(passage)),
};

const ISSUED =
  /(20\d{2})年(\d{1,2})月(?:\d{1,2}日)?[，,]?(?:[^，。；《》\d]{0,16})(?:印发|发布|出台|下发|公布|制定并印发)了?[^，。；《》\d]{0,8}《[^《》]{2,60}》[（(]([^（）()\d]{1,12}[〔[［【]?(20\d{2})[〕\]］】]?\d{1,4}号)[）)]/g;

/** What is numbered at the end of a year may be printed in the first months of the next. */
const LATE = 3;

const issuedIn = (passage: Passage): readonly Observation[] =>
  [...passage.text.matchAll(ISSUED)].flatMap((match) => {
    const [whole, year, month, number = '', numbered] = match;
    const years = Number(year) - Number(numbered);
    if (years === 0 || (years === 1 && Number(month) <= LATE)) return [];
    const at = match.index + whole.lastIndexOf(number);
    const words = /^20\d{2}年\d{1,2}月/.exec(whole)?.[0] ?? '';
    return [
      failed(
        TIME.issuedElsewhen,
        { words, number },
        [
          spanOf(passage, match.index, match.index + words.length),
          spanOf(passage, at, at + number.length),
        ],
        [number.replace(/\d/g, '')],
      ),
    ];
  });
