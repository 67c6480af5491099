import type { TableNode } from '../document/model/index.js';
import { attributesAt, earlier, type Place } from '../facts/index.js';
import type { PlainBlock } from './blocks.js';
import { hasValue, unitOf, valueCell } from './cells.js';
import type { Shown, TablePlan } from './chapter/chapter.js';
import { cell, center, headRow, left, right, row, table, text } from './columns.js';
import { chainsTable, groupsTable } from './list-tables.js';
import { kindOfMembers, membersAt } from './members.js';
import { labelOf } from './reckon.js';
import type { Label, Setting } from './setting.js';

/**
 * Whether a plan has something to show here: not where the level is another or no value is there. Lists,
 * which show no formulas, are the city's.
 */
export function tableIsShown(plan: TablePlan, place: Place): boolean {
  const level = attributesAt(place)?.level;
  if (plan.levels !== undefined && !plan.levels.some((each) => each === level)) return false;
  if (plan.show.length === 0) return level === 'city' && place.edition.programmeGroups.length > 0;
  if (plan.across === 'members' && membersAt(place).length === 0) return false;
  return shownAt(plan, place).length > 0;
}

const shownAt = (plan: TablePlan, place: Place): readonly Shown[] =>
  plan.show.filter((what) => hasValue(what, place));

/** A table of a chapter with its note. */
export function tableBlocks(
  plan: TablePlan,
  label: Label,
  setting: Setting,
): readonly PlainBlock[] {
  const node = DRAWN[plan.across](plan, label, setting);
  if (plan.note === undefined) return [node];
  return [
    node,
    { type: 'note', attrs: { id: `${label.id}.note` }, content: text(`注：${plan.note}`) },
  ];
}

type Draw = (plan: TablePlan, label: Label, setting: Setting) => TableNode;

/** A row each indicator: its unit, the year before where there is one, and this year. */
const byYears: Draw = (plan, label, { place, binder }) => {
  const shown = shownAt(plan, place);
  const before = earlier(place, 1);
  const compares = shown.some((what) => hasValue(what, before));
  const places = compares ? [before, place] : [place];
  return table(
    {
      id: label.id,
      label: label.text,
      columns: [left(5), center(1.3), ...places.map(() => right(1.8))],
    },
    plan.caption,
    [
      headRow(['指标', '单位', ...places.map((each) => `${each.cycle}年`)]),
      ...shown.map((what) =>
        row([
          cell(text(labelOf(what, place)), 'row'),
          cell(text(named(unitOf(what, place)))),
          ...places.map((each) => cell(valueCell(what, each, label.id, binder))),
        ]),
      ),
    ],
  );
};

/** A row each member and one for the whole; a column each indicator, its unit in the head. */
const byMembers: Draw = (plan, label, { place, binder, words }) => {
  const shown = shownAt(plan, place);
  const rows = [...membersAt(place), { name: words.whole, place }];
  return table(
    {
      id: label.id,
      label: label.text,
      columns: [left(widthOf(rows.map(({ name }) => name))), ...shown.map(() => right(2))],
      footRows: 1,
    },
    plan.caption,
    [
      headRow([
        kindOfMembers(place),
        ...shown.map((what) => withUnit(labelOf(what, place), unitOf(what, place))),
      ]),
      ...rows.map((member) =>
        row([
          cell(text(member.name), 'row'),
          ...shown.map((what) => cell(valueCell(what, member.place, label.id, binder))),
        ]),
      ),
    ],
  );
};

const DRAWN: Readonly<Record<TablePlan['across'], Draw>> = {
  years: byYears,
  members: byMembers,
  'programme-groups': (plan, label, { place }) => groupsTable(plan, label, place.edition),
  'industry-chains': (plan, label, { place }) => chainsTable(plan, label, place.edition),
};

/** Names of schools stay on one line where they can; those of districts need no more than a number. */
const widthOf = (names: readonly string[]): number =>
  2 * Math.max(0.65, Math.min(2, Math.max(...names.map((name) => name.length)) / 8));

/** A name for the head of a column, with the unit of what stands beneath. */
export const withUnit = (label: string, unit: string): string =>
  named(unit) === '' ? label : `${label}（${unit}）`;

/** A ratio has no unit that a head could name. */
const named = (unit: string): string => (unit === ':' ? '' : unit);
