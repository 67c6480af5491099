import { type Columns, someSchools } from '../columns.js';

const notReported = ['schools_abroad', 'schools_abroad.programmes', 'schools_abroad.students'];

const nothing = [
  'foreign_students.programmes',
  'foreign_students',
  'foreign_teachers',
  'standards_abroad',
  'standards_abroad.programme',
  'standards_abroad.course',
  'resources_abroad',
  'equipment_abroad',
  'joint_programmes',
  'joint_programmes.students',
  'teachers_abroad.days',
  'teachers_in_foreign_bodies',
];

/** Table 5, ties with other countries: hardly any, and rows that secondary schools do not report. */
export function divideInternational(columns: Columns): void {
  for (const concept of nothing) columns.put(concept, () => 0);
  for (const concept of notReported) columns.put(concept, () => null);
  columns.put('staff.counsellors', () => null);
  columns.divide('foreign_awards', someSchools(0.09, 'abroad'));
  columns.put('foreign_awards.listed', (_, index) => columns.at('foreign_awards', index));
}
