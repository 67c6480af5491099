import type { Drawing } from './indicators.js';
import { some } from './people.js';

/** The results of the surveys and how many answered each. */
export function drawSatisfaction(drawing: Drawing): void {
  const { graph, random, of, count, measure, size } = drawing;
  const low = random.decimal(88, 91, 2);
  const high = random.decimal(95, 97.5, 2);
  const rate = (id: string): void => {
    measure(id, random.decimal(low, high, 2), 2, '%');
  };
  const answered = some(drawing, size.students, 0.45, 0.9);
  measure('satisfaction.students', Math.round((low + high) * 50) / 100, 2, '%');
  const n = count('satisfaction.students.n', answered);
  graph.within(n, of('students'));
  const parts = ['classroom', 'extracurricular', 'ideology', 'general', 'vocational'];
  parts.forEach((part, index) => {
    // The first and the last are the ends: the mean of all lies between them.
    if (index === 0) measure(`satisfaction.students.${part}`, low, 2, '%');
    else if (index === 4) measure(`satisfaction.students.${part}`, high, 2, '%');
    else rate(`satisfaction.students.${part}`);
    const asked = count(`satisfaction.students.${part}.n`, some(drawing, answered, 0.9, 0.99));
    graph.within(asked, n);
  });
  const thisYear = some(drawing, of('graduates').value, 0.5, 0.85);
  const within = some(drawing, of('graduates').value, 0.6, 0.95);
  measure('satisfaction.graduates', Math.round((low + high) * 50) / 100 + 0.11, 2, '%');
  measure('satisfaction.graduates.this_year', high, 2, '%');
  measure('satisfaction.graduates.within_3y', low, 2, '%');
  const whole = count('satisfaction.graduates.n', thisYear + within);
  graph.sum(whole, [
    count('satisfaction.graduates.this_year.n', thisYear),
    count('satisfaction.graduates.within_3y.n', within),
  ]);
  rate('satisfaction.staff');
  graph.within(
    count('satisfaction.staff.n', some(drawing, of('staff').value, 0.6, 0.95)),
    of('staff'),
  );
  rate('satisfaction.employers');
  count('satisfaction.employers.n', some(drawing, of('employed').value, 0.08, 0.3));
  rate('satisfaction.parents');
  count('satisfaction.parents.n', some(drawing, size.students, 0.35, 0.8));
}
