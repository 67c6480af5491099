import type { Drawing } from './indicators.js';

/** A part of a value, between two shares of it, at least one. */
export const some = (
  { random }: Pick<Drawing, 'random'>,
  of: number,
  low: number,
  high: number,
): number => Math.max(1, random.integer(Math.ceil(of * low), Math.floor(of * high)));

/** Students, graduates and where they went, staff, and what was spent on them. */
export function drawPeople(drawing: Drawing): void {
  drawGraduates(drawing);
  drawStaff(drawing);
  drawMoney(drawing);
}

function drawGraduates(drawing: Drawing): void {
  const { graph, random, count, measure, size, put } = drawing;
  const students = count('students', size.students);
  const graduates = count('graduates', some(drawing, size.students, 0.28, 0.34));
  const placed = count('graduates.placed', some(drawing, graduates.value, 0.955, 0.992));
  const further = count('graduates.further_study', some(drawing, placed.value, 0.5, 0.72));
  const bachelor = count(
    'graduates.further_study.bachelor',
    some(drawing, further.value, 0.06, 0.16),
  );
  const direct = count('graduates.direct', placed.value - further.value);
  graph.within(placed, graduates);
  graph.sum(placed, [further, direct]);
  graph.within(bachelor, further);
  put('graduates.placed_rate', graph.share('落实率', placed, graduates));
  const primary = some(drawing, direct.value, 0.03, 0.09);
  const secondary = some(drawing, direct.value, 0.12, 0.3);
  const parts = [
    count('employed_by_sector.primary', primary),
    count('employed_by_sector.secondary', secondary),
    count('employed_by_sector.tertiary', direct.value - primary - secondary),
  ];
  graph.sum(direct, parts);
  put('employed_by_sector', direct);
  put('employed', direct);
  for (const [id, low, high] of [
    ['employed.local', 0.68, 0.8],
    ['employed.west_northeast', 0.82, 0.9],
  ] as const) {
    graph.within(count(id, some(drawing, direct.value, low, high)), direct);
  }
  // Small and large employers are all there are.
  const small = count('employed.small', some(drawing, direct.value, 0.62, 0.8));
  const large = count('employed.large', direct.value - small.value);
  graph.within(small, direct);
  graph.within(large, direct);
  measure('placement.in_province_rate', random.decimal(86, 95, 2), 2, '%');
  measure('graduates.monthly_income', random.integer(2700, 4300), 0, '元');
  measure('self_employment_rate', random.decimal(0.3, 1.8, 2), 2, '%');
  measure('promotion_3y_rate', random.decimal(38, 72, 2), 2, '%');
  const tested = count('fitness.tested', some(drawing, students.value, 0.88, 0.97));
  graph.within(tested, students);
  // A rate drawn freely may be one that no whole number of pupils has.
  const passed = count('fitness.passed', some(drawing, tested.value, 0.88, 0.97));
  put('fitness.pass_rate', graph.share('体质测评合格率', passed, tested));
  count('certificates', some(drawing, graduates.value, 0.32, 0.6));
}

function drawStaff(drawing: Drawing): void {
  const { graph, random, count, measure, put, size } = drawing;
  const teachers = count('staff.teachers', Math.round(size.students / random.decimal(12, 16, 1)));
  const staff = count('staff', Math.round(teachers.value * random.decimal(1.15, 1.32, 2)));
  const posts = Math.round(staff.value * random.decimal(1.01, 1.08, 2));
  count('staff.posts', posts);
  graph.within(teachers, staff);
  for (const [id, low, high] of [
    ['staff.teachers.ideology', 0.05, 0.07],
    ['staff.teachers.sports', 0.05, 0.08],
    ['staff.teachers.arts', 0.03, 0.06],
  ] as const) {
    graph.within(count(id, some(drawing, teachers.value, low, high)), teachers);
  }
  count('staff.class_teachers', Math.round(size.students / random.decimal(36, 44, 1)));
  const dual = count('teachers.dual_qualified', some(drawing, teachers.value, 0.48, 0.68));
  const senior = count('teachers.senior', some(drawing, teachers.value, 0.24, 0.36));
  put('teachers.dual_qualified_rate', graph.share('双师比例', dual, teachers));
  put('teachers.senior_rate', graph.share('高级比例', senior, teachers));
  const mentors = count('industry_mentors', some(drawing, teachers.value, 0.06, 0.16) + 3);
  const masters = count('industry_mentors.masters', some(drawing, mentors.value, 0.08, 0.2));
  graph.within(masters, mentors);
  const hours = mentors.value * random.integer(80, 190);
  count('industry_mentors.hours', hours, '课时');
  const pay = Math.round(hours * random.integer(60, 110) * 0.01) / 100;
  measure('industry_mentors.pay', pay, 2, '万元');
  const ratio = size.students / (teachers.value + mentors.value * random.decimal(0.3, 0.7, 2));
  measure('student_teacher_ratio', Math.round(ratio * 100) / 100, 2, ':');
}

function drawMoney(drawing: Drawing): void {
  const { graph, random, measure, count, size } = drawing;
  const perStudent = random.integer(6200, 15800);
  measure('funding_per_student', perStudent, 0, '元');
  const whole = (perStudent * size.students) / 1e4;
  measure('earmarked_funding', random.decimal(whole * 0.2, whole * 0.5, 2), 2, '万元');
  measure(
    'enterprise_equipment',
    random.decimal(size.students * 0.02, size.students * 0.09, 2),
    2,
    '万元',
  );
  count('practice_centres', random.integer(1, 3) * Math.ceil(size.schools / 2), '个');
  // A third of the students are on internships, each insured for a few dozen yuan.
  const insurance = Math.round((size.students / 3) * random.integer(28, 60) * 0.01) / 100;
  const funds = Math.round(insurance * random.decimal(4, 11, 1) * 100) / 100;
  const internship = measure('internship.funds', funds, 2, '万元');
  graph.within(measure('internship.insurance', insurance, 2, '万元'), internship);
}
