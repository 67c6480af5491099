import type { Standard } from '../src/standard/index.js';
import { Columns } from './columns.js';
import { planOf } from './plan.js';
import { divideInternational } from './rules/international.js';
import { dividePolicy, divideStudents } from './rules/policy.js';
import { divideEquipment, divideResources } from './rules/resources.js';
import { divideSatisfaction } from './rules/satisfaction.js';
import { divideService } from './rules/service.js';
import { divideGraduates, divideTalent } from './rules/talent.js';

/** The cycles of the demonstration, oldest first. */
export const cycles = [2021, 2022, 2023] as const;

/** All columns of the demonstration's cycles. */
export function columnsOf(standard: Standard): ReadonlyMap<number, Columns> {
  const earliest = Math.min(...cycles) - 2;
  const latest = Math.max(...cycles);
  const begun = new Map<number, Columns>();
  for (let cycle = earliest; cycle <= latest; cycle += 1) {
    const columns = new Columns(planOf(standard, cycle));
    divideStudents(columns);
    divideGraduates(columns);
    begun.set(cycle, columns);
  }
  return new Map(cycles.map((cycle) => [cycle, finished(cycle, begun)]));
}

function finished(cycle: number, begun: ReadonlyMap<number, Columns>): Columns {
  const [columns, lastYear, before] = [cycle, cycle - 1, cycle - 2].map((each) => begun.get(each));
  if (columns === undefined || lastYear === undefined || before === undefined) {
    throw new RangeError(`${cycle} lacks the two cycles before it`);
  }
  divideFlows(columns, lastYear);
  columns.put('graduates.three_years', (_, index) =>
    [columns, lastYear, before].reduce((all, each) => all + each.at('graduates', index), 0),
  );
  divideEquipment(columns);
  divideService(columns);
  divideTalent(columns);
  dividePolicy(columns);
  divideResources(columns);
  divideSatisfaction(columns);
  divideInternational(columns);
  return columns;
}

/** Who came and who went: enrolment is what last year's students, graduates and leavers leave open. */
function divideFlows(columns: Columns, lastYear: Columns): void {
  columns.divide('students.left', columns.like('students'));
  columns.divide('students.transferred_in', columns.like('students'), { breadth: 0.5 });
  columns.put(
    'enrolled',
    (_, index) =>
      columns.at('students', index) -
      lastYear.at('students', index) +
      columns.at('graduates', index) +
      columns.at('students.left', index) -
      columns.at('students.transferred_in', index),
  );
}
