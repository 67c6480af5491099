import type { Drawing } from './indicators.js';
import { some } from './people.js';

/** Programmes, courses, resources, service to society, and what was done abroad. */
export function drawResources(drawing: Drawing): void {
  drawProgrammes(drawing);
  drawLevels(drawing, 'resource_banks', '个', 1);
  drawLevels(drawing, 'online_courses', '门', 2);
  drawLevels(drawing, 'simulation_bases', '个', 1);
  drawTextbooks(drawing);
  drawEquipment(drawing);
  drawService(drawing);
  drawAbroad(drawing);
}

function drawProgrammes(drawing: Drawing): void {
  const { graph, random, count, size } = drawing;
  const programmes = random.integer(9, 16) * Math.max(1, Math.round(size.schools * 0.8));
  count('programme_groups', random.integer(3, 5) + Math.floor(size.schools / 3), '个');
  count('programmes', programmes, '个');
  const courses = programmes * random.integer(16, 26) + random.integer(0, 9);
  const hours = courses * random.integer(70, 130) + random.integer(0, 60);
  const all = count('courses', courses, '门');
  const allHours = count('courses.hours', hours, '学时');
  for (const [kind, low, high] of [
    ['certificate', 0.05, 0.12],
    ['online', 0.08, 0.2],
  ] as const) {
    const few = some(drawing, courses, low, high);
    graph.within(count(`courses.${kind}`, few, '门'), all);
    const taken = few * random.integer(60, 110) + random.integer(0, 30);
    graph.within(count(`courses.${kind}.hours`, Math.min(taken, hours - 1), '学时'), allHours);
  }
}

/** So many of the nation, of the province and of schools, each with how many are on the national platform. */
function drawLevels(
  { graph, random, count, size }: Drawing,
  id: string,
  unit: string,
  each: number,
): void {
  const scale = Math.max(1, Math.round(size.schools / 4)) * each;
  const parts = [
    ['national', random.integer(0, scale)],
    ['provincial', random.integer(1, 3 * scale)],
    ['school', random.integer(2, 6 * scale)],
  ] as const;
  const facts = parts.map(([level, value]) => {
    const fact = count(`${id}.${level}`, value, unit);
    graph.within(count(`${id}.${level}.on_platform`, random.integer(0, value), unit), fact);
    return fact;
  });
  const whole = count(
    id,
    parts.reduce((sum, [, value]) => sum + value, 0),
    unit,
  );
  graph.sum(whole, facts);
}

function drawTextbooks({ graph, random, count, measure, size, of }: Drawing): void {
  const total = random.integer(8, 20) + size.schools * random.integer(1, 2);
  const whole = count('textbooks', total, '本');
  for (const part of ['national', 'with_enterprise', 'new_form', 'on_platform']) {
    const most = part === 'on_platform' ? 3 : Math.floor(total * 0.6);
    graph.within(count(`textbooks.${part}`, random.integer(0, most), '本'), whole);
  }
  const courses = of('online_courses').value;
  count('online_courses.hours', courses * random.integer(36, 72), '学时');
  measure('online_courses.students_per_course', random.integer(60, 300), 0, '人');
}

function drawEquipment({ random, count, measure }: Drawing): void {
  count('bandwidth.internet', random.integer(4, 20) * 100, 'Mbps');
  count('bandwidth.campus', random.pick([1000, 10_000, 20_000]), 'Mbps');
  measure('workstations_per_student', random.decimal(0.6, 1.4, 2), 2, '个/生');
  measure('equipment_per_student', random.integer(7200, 19_800), 0, '元/生');
}

function drawService({ graph, random, count, measure, size }: Drawing): void {
  const income = random.decimal(12, 90, 2);
  measure('technical_service.income', income, 2, '万元');
  measure(
    'technical_service.benefit',
    Math.round(income * random.integer(3, 9) * 100) / 100,
    2,
    '万元',
  );
  measure('research_funds', random.decimal(8, 160, 2), 2, '万元');
  measure('technology_trade_income', random.decimal(0, 30, 2), 2, '万元');
  const items = count('ip', random.integer(12, 40), '项');
  const patents = count('ip.patents', random.integer(5, items.value - 2), '项');
  const inventions = count('ip.patents.invention', random.integer(1, patents.value - 2), '项');
  graph.within(patents, items);
  graph.within(inventions, patents);
  const transfers = count('ip.transfers', random.integer(1, 3), '项');
  measure('ip.transfers.income', random.decimal(1, 12, 2) * transfers.value, 2, '万元');
  const projects = random.integer(8, 20) + size.schools;
  count('training.projects', projects, '项');
  const hours = count('training.hours', projects * random.integer(40, 240), '学时');
  const open = Math.floor(hours.value * random.decimal(0.2, 0.6, 2));
  graph.within(count('training.public_hours', open, '学时'), hours);
  measure('training.income', random.decimal(projects * 0.6, projects * 4, 2), 2, '万元');
}

function drawAbroad({ graph, random, count }: Drawing): void {
  for (const [id, unit, most] of [
    ['foreign_students.programmes', '个', 0],
    ['foreign_students', '人', 0],
    ['foreign_teachers', '人', 4],
    ['resources_abroad', '个', 2],
    ['equipment_abroad', '个', 0],
    ['teachers_in_foreign_bodies', '人', 1],
    ['foreign_awards', '项', 0],
  ] as const) {
    count(id, random.integer(0, most), unit);
  }
  count('teachers_abroad.days', random.integer(0, 60), '人日');
  const programme = count('standards_abroad.programme', random.integer(0, 2), '个');
  const course = count('standards_abroad.course', random.integer(0, 4), '个');
  const standards = count('standards_abroad', programme.value + course.value, '个');
  graph.sum(standards, [programme, course]);
  const joint = random.integer(0, 2);
  count('joint_programmes', joint, '个');
  count('joint_programmes.students', joint * random.integer(28, 60), '人');
}
