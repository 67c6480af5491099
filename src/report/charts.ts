import type { Chart, ChartPoint, FigureNode } from '../document/model/index.js';
import { attributesAt, earlier, type Place } from '../facts/index.js';
import { approximation, exactly } from '../quantity/index.js';
import type { Binder } from './binder.js';
import { ABSENT, hasValue, unitOf } from './cells.js';
import type { ChartPlan, Shown } from './chapter/chapter.js';
import { text } from './columns.js';
import { kindOfMembers, membersAt } from './members.js';
import { labelOf, reckon } from './reckon.js';
import type { Label, Setting } from './setting.js';
import { withUnit } from './tables.js';
import { inCell, standingFor } from './written.js';

/** How many years back a series may begin. */
const YEARS = 5;

/** What of a plan can be drawn here: nothing where the level is another or no value is there. */
export function shownInChart(plan: ChartPlan, { place }: Pick<Setting, 'place'>): readonly Shown[] {
  const level = attributesAt(place)?.level;
  if (plan.levels !== undefined && !plan.levels.some((each) => each === level)) return [];
  if (plan.across === 'members' && membersAt(place).length < (plan.kind === 'heat' ? 2 : 1))
    return [];
  const shown = plan.show.filter((what) => hasValue(what, place));
  const enough = plan.kind === 'radar' ? 3 : plan.kind === 'pie' ? 2 : 1;
  const drawn = plan.kind === 'pie' ? shown.filter((what) => isDrawn(what, place)) : shown;
  return drawn.length >= enough && tells(plan, shown, place) ? shown : [];
}

/** Whether a chart says anything: not where all it would draw is nothing, nor where years are one. */
function tells(plan: ChartPlan, shown: readonly Shown[], place: Place): boolean {
  const years = plan.across === 'years' ? yearsOf(shown, place) : [earlier(place, 1), place];
  if (plan.across === 'years' && years.length < 2) return false;
  return years.some((year) => shown.some((what) => isDrawn(what, year)));
}

/** Whether a value is there that has a size. */
function isDrawn(what: Shown, place: Place): boolean {
  const reckoning = reckon(what, place);
  return 'quantity' in reckoning && standingFor(reckoning).mantissa !== 0n;
}

/** A chart of a chapter, with its caption and what it shows in words. */
export function chartBlock(
  plan: ChartPlan,
  shown: readonly Shown[],
  label: Label,
  { place, binder }: Setting,
): FigureNode {
  const data = dataOf(plan, shown, place);
  const chart: Chart = {
    kind: plan.kind,
    title: plan.caption,
    // The columns of a heat table name their own units.
    unit: plan.kind === 'heat' || shown[0] === undefined ? '' : unitOf(shown[0], place),
    across: data.across,
    categories: data.categories,
    series: data.series.map(({ name, at }) => ({
      name,
      points: at.map((each) => pointOf(each.what, each.place, label.id, binder)),
    })),
  };
  return {
    type: 'figure',
    attrs: { id: label.id, label: label.text, description: descriptionOf(chart), chart },
    content: [{ type: 'caption', content: text(plan.caption) }],
  };
}

interface Data {
  readonly across: string;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly at: readonly { readonly what: Shown; readonly place: Place }[];
  }[];
}

function dataOf(plan: ChartPlan, shown: readonly Shown[], place: Place): Data {
  if (plan.across === 'years') return overYears(shown, place);
  if (plan.kind === 'heat') return membersByShown(shown, place);
  if (plan.across === 'members') return overMembers(shown, place);
  return overShown(plan, shown, place);
}

const yearOf = (place: Place): string => `${place.cycle}年`;

/** A category each year that has all values, a series each indicator. */
function overYears(shown: readonly Shown[], place: Place): Data {
  const known = yearsOf(shown, place);
  return {
    across: '年度',
    categories: known.map(yearOf),
    series: shown.map((what) => ({
      name: labelOf(what, place),
      at: known.map((year) => ({ what, place: year })),
    })),
  };
}

/** The years that have all values, the latest last. */
const yearsOf = (shown: readonly Shown[], place: Place): readonly Place[] =>
  Array.from({ length: YEARS }, (_, back) => earlier(place, YEARS - 1 - back)).filter((year) =>
    shown.every((what) => hasValue(what, year)),
  );

function overMembers(shown: readonly Shown[], place: Place): Data {
  const members = membersAt(place);
  return {
    across: kindOfMembers(place),
    categories: members.map((member) => member.name),
    series: shown.map((what) => ({
      name: labelOf(what, place),
      at: members.map((member) => ({ what, place: member.place })),
    })),
  };
}

/** A heat table: a row each member, and a column each indicator, by which its cells are shaded. */
const membersByShown = (shown: readonly Shown[], place: Place): Data => ({
  across: '指标',
  categories: shown.map((what) => withUnit(labelOf(what, place), unitOf(what, place))),
  series: membersAt(place).map((member) => ({
    name: member.name,
    at: shown.map((what) => ({ what, place: member.place })),
  })),
});

/** A category each indicator; last year beside this one, save in a pie, which has room for one. */
function overShown(plan: ChartPlan, shown: readonly Shown[], place: Place): Data {
  const before = earlier(place, 1);
  const compares = plan.kind !== 'pie' && shown.some((what) => hasValue(what, before));
  return {
    across: '指标',
    categories: shown.map((what) => labelOf(what, place)),
    series: (compares ? [before, place] : [place]).map((year) => ({
      name: yearOf(year),
      at: shown.map((what) => ({ what, place: year })),
    })),
  };
}

function pointOf(what: Shown, place: Place, node: string, binder: Binder): ChartPoint {
  const reckoning = reckon(what, place);
  if ('missing' in reckoning) return { value: null, text: ABSENT[reckoning.absence], ref: null };
  if ('words' in reckoning) return { value: null, text: reckoning.words, ref: null };
  const printed = inCell(reckoning);
  return {
    value: approximation(exactly(standingFor(reckoning))),
    text: printed,
    ref: binder.bind(node, reckoning, printed),
  };
}

const KINDS: Readonly<Record<Chart['kind'], string>> = {
  line: '折线图',
  bar: '柱形图',
  stacked: '堆积条形图',
  pie: '环形图',
  radar: '雷达图',
  heat: '热力表',
};

/** The chart in words, every value said: what somebody hears who does not see it. */
function descriptionOf(chart: Chart): string {
  const unit = chart.unit === '' ? '' : `，单位：${chart.unit}`;
  const said = chart.series.map((series) => {
    const values = chart.categories.map((name, at) => `${name} ${series.points[at]?.text ?? ''}`);
    return `${series.name}：${values.join('，')}`;
  });
  return `${KINDS[chart.kind]}“${chart.title}”${unit}。${said.join('；')}。`;
}
