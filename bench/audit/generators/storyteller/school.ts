import type { Fact, FactGraph } from '../../graph/index.js';
import { exact, type Inline, t } from '../../plan/index.js';
import type { Random } from '../../random.js';

/** One school with figures of its own, which are not the city's. */
export interface School {
  readonly name: string;
  readonly students: Fact;
  readonly staff: Fact;
  readonly teachers: Fact;
  readonly dual: Fact;
  readonly dualRate: Fact;
  readonly programmes: Fact;
}

/** Draws a school. */
export function drawSchool(graph: FactGraph, random: Random, name: string, year: number): School {
  const students = graph.fact(`${name}在校生`, random.integer(760, 1980), { year });
  const teachers = graph.fact(
    `${name}专任教师`,
    Math.round(students.value / random.decimal(12, 16, 1)),
    { year },
  );
  const staff = graph.fact(`${name}教职工`, teachers.value + random.integer(9, 30), { year });
  const dual = graph.fact(
    `${name}双师`,
    Math.round(teachers.value * random.decimal(0.5, 0.75, 2)),
    { year },
  );
  graph.within(teachers, staff);
  const dualRate = graph.share(`${name}双师占比`, dual, teachers);
  const programmes = graph.fact(`${name}专业`, random.integer(6, 14), { unit: '个', year });
  return { name, students, staff, teachers, dual, dualRate, programmes };
}

/** How a story begins: what the school has. */
export const introduction = (random: Random, school: School): Inline[] =>
  random.pick([
    () =>
      t`${school.name}现有在校生${exact(school.students)}、教职工${exact(school.staff)}，其中专任教师${exact(school.teachers)}，开设${exact(school.programmes)}专业。`,
    () =>
      t`学校现有专任教师${exact(school.teachers)}，其中“双师型”教师${exact(school.dual)}，占${exact(school.dualRate, { decimals: 1 })}；在校生${exact(school.students)}。`,
    () =>
      t`${school.name}开办专业${exact(school.programmes)}，在籍在校学生${exact(school.students)}，教师中“双师型”比例为${exact(school.dualRate)}（${exact(school.dual)}／${exact(school.teachers)}）。`,
  ])();
