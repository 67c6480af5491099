import { type Columns, someSchools, type Weight } from '../columns.js';
import { carriers } from '../contradictions.js';
import { schools } from '../schools.js';
import { profileOf } from './profile.js';
import { divideShared } from './shared.js';
import { meetsStandard } from './standard.js';

/** Table 3, what teaching has to work with. Needs students, teachers and the value of equipment. */
export function divideResources(columns: Columns): void {
  divideTeachers(columns);
  divideProgrammes(columns);
  divideCourses(columns);
  divideLevels(columns, 'resource_banks', 0.3);
  columns.put('resource_banks.elsewhere', () => 0);
  divideLevels(columns, 'online_courses', 0.16);
  divideOnlineStudents(columns);
  divideLevels(columns, 'simulation_bases', 0.35);
  divideTextbooks(columns);
  divideBandwidth(columns);
  divideSpace(columns);
}

/** The value of equipment in units of 100 yuan: at least 4,000 yuan a student and 3.05 million in all. Needs students. */
export const divideEquipment = (columns: Columns): void =>
  columns.divide(
    'equipment_value',
    (school, index) => columns.at('students', index) * profileOf(school.type).equipment,
    { breadth: 0.3, least: (_, index) => Math.max(30_500, 40 * columns.at('students', index)) },
  );

/** A teacher from outside counts half; equivalents have one decimal, so a half is 5. */
function divideTeachers(columns: Columns): void {
  const teachers = columns.like('staff.teachers');
  const upTo = (share: number) => (_: unknown, index: number) =>
    Math.floor(share * columns.at('staff.teachers', index));
  columns.divide('teachers.external', teachers, { breadth: 0.3, most: upTo(0.7) });
  columns.put('students.equivalent', (_, index) => 10 * columns.at('students', index));
  columns.put(
    'teachers.equivalent',
    (_, index) =>
      10 * columns.at('staff.teachers', index) + 5 * columns.at('teachers.external', index),
  );
  columns.divide('teachers.dual_qualified', teachers, { most: upTo(0.85) });
  columns.divide('teachers.senior', teachers, { most: upTo(0.6) });
}

function divideProgrammes(columns: Columns): void {
  columns.divide('programmes', (school) => school.size ** 0.55, { least: () => 2 });
  columns.divide('programme_groups', someSchools(0.25, 'groups'), {
    most: (_, index) => Math.floor(columns.at('programmes', index) / 3),
  });
}

/** Ten to fifty courses a programme, sixteen to three hundred hours a course. */
function divideCourses(columns: Columns): void {
  columns.divide('courses', columns.like('programmes'), {
    least: (_, index) => 12 * columns.at('programmes', index),
    most: (_, index) => 40 * columns.at('programmes', index),
  });
  divideHours(columns, 'courses');
  const some = someSchools(0.6, 'certificate courses', columns.like('courses'));
  divideCoursesOf(columns, 'courses.certificate', some);
  divideCoursesOf(columns, 'courses.online', someSchools(0.7, 'online', columns.like('courses')));
}

function divideCoursesOf(columns: Columns, concept: string, weight: Weight): void {
  columns.divide(concept, weight, {
    breadth: 0.5,
    most: (_, index) => Math.floor(columns.at('courses', index) / 4),
  });
  divideHours(columns, concept);
}

const divideHours = (columns: Columns, courses: string): void =>
  columns.divide(`${courses}.hours`, columns.like(courses), {
    least: (_, index) => 20 * columns.at(courses, index),
    most: (_, index) => 280 * columns.at(courses, index),
  });

/** National, provincial and school level, and of each what the national platform offers. */
function divideLevels(columns: Columns, concept: string, share: number): void {
  const levels = ['national', 'provincial', 'school'].map((level) => `${concept}.${level}`);
  for (const level of levels) {
    columns.divide(level, someSchools(share, concept), { breadth: 0.6 });
    columns.divide(`${level}.on_platform`, columns.like(level), {
      most: (_, index) => columns.at(level, index),
    });
  }
  columns.put(concept, (_, index) =>
    levels.reduce((before, level) => before + columns.at(level, index), 0),
  );
  if (concept === 'online_courses') divideHours(columns, concept);
}

/**
 * A course has at most as many students as its school. The published mean is more than the largest
 * school has; what goes beyond stands with one school.
 */
function divideOnlineStudents(columns: Columns): void {
  const beyond = (id: string) => columns.plan.published && id === carriers.onlineCourses;
  const seats = (index: number) =>
    columns.at('online_courses', index) * columns.at('students', index);
  columns.divide('online_courses.students', (_, index) => seats(index), {
    most: (school, index) => (beyond(school.id) ? 1e9 : Math.floor(0.6 * seats(index))),
  });
}

function divideTextbooks(columns: Columns): void {
  const writes = someSchools(0.4, 'textbooks');
  divideShared(columns, 'textbooks', writes);
  for (const kind of ['national', 'with_enterprise', 'new_form', 'on_platform']) {
    columns.divide(`textbooks.${kind}`, columns.like('textbooks'), {
      breadth: 0.6,
      most: (_, index) => columns.at('textbooks', index),
    });
  }
}

/**
 * Lines come as they are sold, the larger the school the wider; one school's line takes up what is
 * missing to the published mean, which counts every school alike.
 */
function divideBandwidth(columns: Columns): void {
  const wanted = Math.round(columns.plan.figure('bandwidth.internet') * schools.length);
  columns.divideTotal(
    'bandwidth.hundreds',
    Math.floor(wanted / 100),
    (school) => school.size ** 0.5,
    {
      least: () => 1,
      most: () => 20,
    },
  );
  columns.put(
    'bandwidth.internet',
    (school, index) =>
      100 * columns.at('bandwidth.hundreds', index) +
      (school.id === carriers.bandwidth ? wanted % 100 : 0),
  );
  columns.put('bandwidth.campus', (school) => (school.size > 1500 ? 10000 : 1000));
}

/** A workstation takes two square metres at least; the area has two decimals. */
function divideSpace(columns: Columns): void {
  columns.divide(
    'workstations',
    (school, index) => columns.at('students', index) * profileOf(school.type).equipment,
  );
  columns.divide('building_area', columns.like('students'), {
    least: (school, index) =>
      100 *
      Math.max(
        meetsStandard(school) ? 24_300 : 0,
        3 * columns.at('workstations', index),
        21 * columns.at('students', index),
      ),
  });
}
