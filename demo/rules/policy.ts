import { type Columns, someSchools } from '../columns.js';
import { carriers } from '../contradictions.js';
import { divideFunding } from './funding.js';
import { profileOf } from './profile.js';
import { divideShared } from './shared.js';
import { meetsStandard } from './standard.js';

/** Full-time students by the size of the school; nearly every other column leans on this one. */
export const divideStudents = (columns: Columns): void =>
  columns.divide('students', (school) => school.size, { breadth: 0.01 });

/** Table 6, what policy gives a school. Needs students, graduates and the value of equipment. */
export function dividePolicy(columns: Columns): void {
  divideStaff(columns);
  divideFunding(columns);
  divideFitness(columns);
  columns.divide('certificates', columns.like('graduates'), {
    breadth: 0.3,
    most: (_, index) => Math.floor(0.9 * columns.at('graduates', index)),
  });
  columns.divide(
    'enterprise_equipment',
    someSchools(0.6, 'enterprise', columns.like('equipment_value')),
    {
      breadth: 0.5,
      most: (_, index) => Math.floor(0.3 * columns.at('equipment_value', index)),
    },
  );
  dividePartners(columns);
  divideInternships(columns);
}

function divideStaff(columns: Columns): void {
  columns.divide(
    'staff.teachers',
    (school, index) => (columns.at('students', index) + 60) * profileOf(school.type).teachers,
    {
      breadth: 0.1,
      least: (school, index) =>
        Math.max(meetsStandard(school) ? 60 : 0, Math.ceil(columns.at('students', index) / 18)),
    },
  );
  const others = columns.plan.total('staff') - columns.plan.total('staff.teachers');
  columns.divideTotal('staff.others', others, columns.like('staff.teachers'), { breadth: 0.1 });
  columns.put(
    'staff',
    (_, index) => columns.at('staff.teachers', index) + columns.at('staff.others', index),
  );
  divideSubjects(columns);
  columns.divide('staff.class_teachers', columns.like('students'), {
    breadth: 0.1,
    least: (_, index) => Math.ceil(columns.at('students', index) / 52),
    most: (_, index) => Math.floor(columns.at('students', index) / 22),
  });
  dividePosts(columns);
}

function divideSubjects(columns: Columns): void {
  const atMost = (share: number) => (_: unknown, index: number) =>
    Math.ceil(share * columns.at('staff.teachers', index));
  columns.divide('staff.teachers.ideology', columns.like('students'), {
    breadth: 0.1,
    least: (_, index) => Math.ceil(columns.at('students', index) / 340),
    most: atMost(0.15),
  });
  columns.divide(
    'staff.teachers.sports',
    (school, index) => columns.at('staff.teachers', index) * profileOf(school.type).sports,
    { least: () => 1, most: atMost(0.4) },
  );
  columns.divide(
    'staff.teachers.arts',
    (school, index) => columns.at('staff.teachers', index) * profileOf(school.type).arts,
    { least: () => 1, most: atMost(0.4) },
  );
}

/** Only public schools have authorised posts; a public school has at least as many as staff. */
function dividePosts(columns: Columns): void {
  columns.divide(
    'staff.posts',
    (school, index) => (school.ownership === 'public' ? columns.at('staff', index) : 0),
    {
      breadth: 0.02,
      least: (school, index) => (school.ownership === 'public' ? columns.at('staff', index) : 0),
    },
  );
}

function divideFitness(columns: Columns): void {
  columns.divide('fitness.tested', columns.like('students'), {
    breadth: 0.06,
    most: (_, index) => columns.at('students', index),
  });
  columns.divide('fitness.passed', columns.like('fitness.tested'), {
    breadth: 0.03,
    most: (_, index) => columns.at('fitness.tested', index),
  });
}

function dividePartners(columns: Columns): void {
  divideShared(columns, 'practice_centres', (school) => school.size ** 0.6);
  divideShared(columns, 'industry_mentors', (school) => school.size ** 0.7);
  columns.divide('industry_mentors.masters', someSchools(0.2, 'masters'), {
    most: (_, index) => columns.at('industry_mentors', index),
  });
  divideMentorHours(columns);
}

/**
 * A mentor teaches at most 200 hours, and an hour is paid at least 50 yuan (half a unit of the column).
 * In 2023 the published hours are too many for the published mentors and their pay: the hours beyond
 * stand with one school.
 */
function divideMentorHours(columns: Columns): void {
  const beyond = (id: string) => columns.plan.published && id === carriers.mentors;
  columns.divide('industry_mentors.hours', columns.like('industry_mentors'), {
    breadth: 0.1,
    most: (school, index) =>
      beyond(school.id) ? 1e9 : 100 * columns.at('industry_mentors', index),
  });
  columns.divide('industry_mentors.pay', columns.like('industry_mentors.hours'), {
    breadth: 0.1,
    least: (school, index) =>
      beyond(school.id) ? 0 : Math.ceil(0.52 * columns.at('industry_mentors.hours', index)),
  });
}

/** Insurance costs between 10 and 200 yuan an intern; one unit of the column is 100 yuan. */
function divideInternships(columns: Columns): void {
  columns.divide('interns', columns.like('students'), { breadth: 0.1 });
  const interns = columns.like('interns');
  columns.divide('internship.insurance', interns, {
    breadth: 0.2,
    least: (_, index) => Math.ceil((columns.at('interns', index) * 12) / 100),
  });
  columns.divide('internship.funds', interns, {
    least: (_, index) => columns.at('internship.insurance', index),
  });
}
