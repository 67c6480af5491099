import { spanOf } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { Scene } from '../scene.js';
import { failed, passed } from '../structure/observing.js';
import { type Naming, namingsOf } from './namings.js';
import { TIME } from './time-messages.js';

/** The report's own year wherever it names itself: cover, running heads, headings, 本报告. */
export const ownYear: AuditRule = {
  id: 'time.own-year',
  title: { zh: '报告年度', en: 'The year of the report' },
  category: 'truthfulness',
  severity: 'error',
  observe: (scene) => {
    const naming = namingsOf(scene.document);
    const [first] = naming;
    return first === undefined ? [] : naming.slice(1).flatMap((each) => held(first, each, scene));
  },
};

/** School years and calendar years agree where they share a year. */
function held(first: Naming, other: Naming, { reportYear }: Scene): readonly Observation[] {
  const agrees = other.years.some((year) => first.years.includes(year));
  const words = other.passage.text.slice(other.start, other.end);
  const spans = [other, first].map(({ passage, start, end }) => spanOf(passage, start, end));
  const identity = [other.where, words.replace(/\d/g, '')];
  if (agrees) {
    return [passed(TIME.ownYear, { words, cycle: reportYear ?? '' }, spans.slice(0, 1), identity)];
  }
  const values = { first: first.passage.text.slice(first.start, first.end), second: words };
  return [
    failed(TIME.ownYears, values, spans, identity, {
      severity: other.where === 'text' ? 'warning' : 'error',
    }),
  ];
}
