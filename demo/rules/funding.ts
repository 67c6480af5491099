import type { Columns } from '../columns.js';
import { carriers } from '../contradictions.js';

/**
 * Public funding in units of 100 yuan. Every student counts as funded, so the funding of all schools
 * together is the published funding per student times the published students. In 2023 that is less than
 * the published earmarked funding alone; the excess stands with one school.
 */
export function divideFunding(columns: Columns): void {
  columns.put('students.funded', columns.like('students'));
  const perStudent = columns.plan.figure('funding_per_student');
  const total = Math.round((perStudent * columns.sum('students')) / 100);
  columns.divideTotal('funding', total, columns.like('students'), { breadth: 0.15 });
  const exceeds = (id: string) => columns.plan.published && id === carriers.funding;
  columns.divide('earmarked_funding', columns.like('funding'), {
    breadth: 0.03,
    most: (school, index) =>
      exceeds(school.id) ? 1e9 : Math.floor(0.97 * columns.at('funding', index)),
  });
}
