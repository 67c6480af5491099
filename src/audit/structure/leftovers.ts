import { spanOf } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { BROKEN_CELL, LEFTOVER_SIGNS } from './leftover-signs.js';
import { failed, openingOf } from './observing.js';
import { type Text, textsOf } from './texts.js';
import { plainly } from './wording.js';
import { LEFTOVERS } from './wording-messages.js';

/** What a template left in the report: instructions, crosses for names and numbers, broken fields. */
export const leftovers: AuditRule = {
  id: 'structure.leftovers',
  title: { zh: '模板残留', en: 'Leftovers of a template' },
  category: 'completeness',
  severity: 'warning',
  observe: (scene) => textsOf(scene).flatMap(leftoversIn),
};

/** One passage full of signs is one thing to mend. */
const MOST_PLACES = 20;

interface Place {
  readonly start: number;
  readonly end: number;
}

function leftoversIn(text: Text): readonly Observation[] {
  const { passage } = text;
  const told: Place[] = [];
  const signs = LEFTOVER_SIGNS.flatMap(({ name, form, message, severity }) =>
    matchesOf(passage.text, form).flatMap((match) => {
      const start = match.index + (match[0].length - match[0].trimStart().length);
      const end = match.index + match[0].length;
      if (told.some((each) => each.start < end && start < each.end)) return [];
      told.push({ start, end });
      const words = passage.text.slice(start, end);
      return [
        failed(
          message,
          { words },
          [spanOf(passage, start, Math.min(end + AFTER, passage.text.length))],
          [name, plainly(words)],
          { severity },
        ),
      ];
    }),
  );
  return [...signs, ...brokenCell(text)];
}

/** The first matches; most texts have none, and that must cost little. */
const matchesOf = (text: string, form: RegExp): readonly RegExpExecArray[] =>
  text.search(form) < 0 ? [] : [...text.matchAll(form)].slice(0, MOST_PLACES);

/** A few characters behind a sign tell what it stands for: ×× of ××学校. */
const AFTER = 2;

const brokenCell = ({ passage, of }: Text): readonly Observation[] =>
  of === 'cell' && BROKEN_CELL.test(passage.text)
    ? [
        failed(
          LEFTOVERS.formula,
          { words: passage.text.trim() },
          [openingOf(passage)],
          ['cell', passage.text.trim()],
          { severity: 'error' },
        ),
      ]
    : [];
