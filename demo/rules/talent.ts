import type { Columns } from '../columns.js';
import { carriers } from '../contradictions.js';
import { schools } from '../schools.js';
import { profileOf } from './profile.js';

/** Table 1, what became of the graduates. Needs students; leaves those employed to table 4. */
export function divideGraduates(columns: Columns): void {
  columns.divide('graduates', columns.like('students'), { breadth: 0.08 });
  columns.divide('graduates.enrolled', columns.like('graduates'), {
    breadth: 0.01,
    least: (_, index) => columns.at('graduates', index),
  });
  columns.divide('graduates.placed', columns.like('graduates'), {
    breadth: 0.015,
    most: (_, index) => columns.at('graduates', index),
  });
  columns.divide(
    'graduates.further_study',
    (school, index) => columns.at('graduates.placed', index) * profileOf(school.type).furtherStudy,
    { breadth: 0.12, most: (_, index) => Math.floor(0.85 * columns.at('graduates.placed', index)) },
  );
  columns.divide('graduates.further_study.bachelor', columns.like('graduates.further_study'), {
    breadth: 0.4,
    most: (_, index) => Math.floor(0.6 * columns.at('graduates.further_study', index)),
  });
}

/** The rest of table 1. Needs those employed, from table 4. */
export function divideTalent(columns: Columns): void {
  const placed = columns.like('graduates.placed');
  columns.divide('placement.in_province', placed, {
    breadth: 0.08,
    least: (_, index) =>
      Math.max(
        columns.at('employed.local', index),
        Math.ceil(0.4 * columns.at('graduates.placed', index)),
      ),
    most: (_, index) => Math.floor(0.95 * columns.at('graduates.placed', index)),
  });
  keepRatesApart(columns);
  columns.divide('self_employed', placed, {
    breadth: 0.6,
    most: (_, index) => Math.ceil(0.04 * columns.at('graduates.placed', index)),
  });
  divideSectors(columns);
  columns.divide('promotion_3y.n', columns.like('graduates'));
  columns.divide('promotion_3y.promoted', columns.like('promotion_3y.n'), {
    breadth: 0.06,
    most: (_, index) => Math.floor(0.97 * columns.at('promotion_3y.n', index)),
  });
  divideIncome(columns);
}

/**
 * Schools do not repeat the city's slip of printing the local employment rate as the rate within the
 * province: where chance made the two alike, a few graduates change places with the next school.
 */
function keepRatesApart(columns: Columns): void {
  const within = schools.map((_, index) => columns.at('placement.in_province', index));
  const alike = (index: number) =>
    Math.abs(
      (within[index] ?? 0) / columns.at('graduates.placed', index) -
        columns.at('employed.local', index) / columns.at('employed', index),
    ) < 0.003;
  schools.forEach((_, index) => {
    if (!alike(index)) return;
    const next = (index + 1) % schools.length;
    const few = Math.ceil(0.01 * columns.at('graduates.placed', index));
    within[index] = (within[index] ?? 0) + few;
    within[next] = (within[next] ?? 0) - few;
  });
  columns.put('placement.in_province', (_, index) => within[index] ?? 0);
}

/**
 * Those employed by sector are those employed. In 2023 the published total by sector is smaller; who is
 * missing is missing in the schools with the most employed. The parts are divided one after another out
 * of what is left, so each school's add up.
 */
function divideSectors(columns: Columns): void {
  const short = (id: string) => columns.plan.published && carriers.sectors.includes(id);
  const employed = columns.like('employed');
  columns.divideTotal(
    'employed_by_sector',
    columns.plan.published ? columns.plan.total('employed_by_sector') : columns.sum('employed'),
    employed,
    {
      breadth: 0.08,
      least: (school, index) => (short(school.id) ? 0 : employed(school, index)),
      most: employed,
    },
  );
  const share = (index: number, part: number) =>
    Math.floor(part * columns.at('employed_by_sector', index));
  columns.divide(
    'employed_by_sector.primary',
    (school, index) =>
      columns.at('employed_by_sector', index) * profileOf(school.type).primarySector,
    { most: (_, index) => share(index, 0.4) },
  );
  columns.divide(
    'employed_by_sector.secondary',
    (school, index) =>
      columns.at('employed_by_sector', index) * profileOf(school.type).secondarySector,
    { most: (_, index) => share(index, 0.5) },
  );
  columns.put(
    'employed_by_sector.tertiary',
    (_, index) =>
      columns.at('employed_by_sector', index) -
      columns.at('employed_by_sector.primary', index) -
      columns.at('employed_by_sector.secondary', index),
  );
}

function divideIncome(columns: Columns): void {
  columns.divide('graduates.monthly_income.n', columns.like('employed'), {
    breadth: 0.1,
    most: (_, index) => columns.at('employed', index),
  });
  columns.average('graduates.monthly_income', {
    breadth: 0.08,
    factor: (school) => profileOf(school.type).income,
  });
}
