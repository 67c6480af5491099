import type { Fact } from '../../graph/index.js';
import {
  type Block,
  bare,
  cell,
  dataYear,
  direction,
  exact,
  rounded,
  row,
  size,
  t,
} from '../../plan/index.js';
import { remark, seenIn } from './remarks.js';
import { latest, linesOverYears, previous, type Statistics, sumsOf } from './statistics.js';

/** Teachers by title and by age, and how they share out among students. */
export function staffTables(statistics: Statistics): Block[] {
  return [...titleTable(statistics), ...ageTable(statistics)];
}

function titleTable(statistics: Statistics): Block[] {
  const { graph, random, year, indicators } = statistics;
  const of = (id: string): Fact => indicators.of(id);
  const teachers = of('staff.teachers');
  const senior = of('teachers.senior');
  const top = Math.max(2, Math.round(senior.value * random.decimal(0.03, 0.09, 3)));
  const rest = random.split(teachers.value - senior.value, 3, 20);
  const labels = ['正高级', '副高级', '中级', '初级', '未定职级'];
  const values = [top, senior.value - top, ...rest];
  const lines = linesOverYears(
    statistics,
    labels.map((label, index) => ({
      label,
      fact: graph.fact(`${label}教师`, values[index] ?? 0, { year, series: `${label}教师` }),
    })),
    2,
    [1, 6],
  );
  const whole = sumsOf(statistics, '专任教师', lines, teachers);
  const highest = lines.slice(0, 2).map(latest);
  graph.sum(senior, highest);
  const shares = lines.map((line) => graph.share(`${line.label}占比`, latest(line), teachers));
  const change = graph.difference(teachers, previous(whole));
  const growth = graph.growth(teachers, previous(whole));
  return [
    {
      kind: 'table',
      id: 'titles',
      caption: ['专任教师专业技术职务结构'],
      note: '单位：人、%',
      head: [
        {
          cells: [
            cell('职务', { rows: 2 }),
            cell(dataYear(year - 1, [previous(whole)])),
            cell(dataYear(year, [teachers]), { columns: 2 }),
          ],
        },
        row(['人数', '人数', '占比']),
      ],
      rows: [
        ...lines.map((line, index) =>
          row([
            line.label,
            bare(previous(line)),
            bare(latest(line)),
            bare(shares[index] ?? teachers),
          ]),
        ),
        row(['合计', bare(previous(whole)), bare(teachers), '100'], { total: true }),
      ],
    },
    seenIn(
      random,
      'titles',
      t`专任教师合计${exact(teachers)}，比上年${direction(change, '增加', '减少')}${size(change)}，${direction(growth, '增长', '下降')}${size(growth)}；正高级与副高级合计${exact(senior)}，占${exact(of('teachers.senior_rate'))}。教职工总数为${exact(of('staff'))}，核定编制${exact(of('staff.posts'))}。`,
    ),
  ];
}

function ageTable({ graph, random, year, indicators }: Statistics): Block[] {
  const of = (id: string): Fact => indicators.of(id);
  const teachers = of('staff.teachers');
  const labels = ['35岁以下', '36—45岁', '46—55岁', '56岁以上'];
  const ages = random
    .split(teachers.value, 4, 30)
    .map((value, index) => graph.fact(`${labels[index]}教师`, value, { year }));
  graph.sum(teachers, ages);
  const shares = ages.map((fact) => graph.share('年龄占比', fact, teachers));
  const perTeacher = graph.average('师均学生', of('students'), teachers, { unit: '人' });
  const perClass = graph.average('班主任人均学生', of('students'), of('staff.class_teachers'), {
    unit: '人',
  });
  const subjects = [
    of('staff.teachers.ideology'),
    of('staff.teachers.sports'),
    of('staff.teachers.arts'),
  ];
  return [
    {
      kind: 'table',
      id: 'ages',
      caption: ['专任教师年龄结构'],
      head: [row(['年龄段', ...labels, '合计'])],
      rows: [
        row(['人数（人）', ...ages.map((fact) => bare(fact)), bare(teachers)]),
        row(['占比（%）', ...shares.map((fact) => bare(fact)), '100']),
      ],
    },
    seenIn(
      random,
      'ages',
      t`35岁以下教师占${rounded(shares[0] ?? teachers, 1)}，56岁以上教师占${rounded(shares[3] ?? teachers, 1)}，其余为36—55岁教师。每名专任教师平均负担学生${exact(perTeacher)}，每名班主任平均管理学生${exact(perClass, { decimals: 1 })}。`,
    ),
    remark(
      t`“每名专任教师平均负担学生”为在校生数与专任教师数之比，与附表中按教师总数（含折算的校外教师）计算的生师比${exact(of('student_teacher_ratio'), { unit: '∶1' })}口径不同。专任教师中，思政课、体育课、美育课教师分别为${exact(subjects[0] ?? teachers)}、${exact(subjects[1] ?? teachers)}、${exact(subjects[2] ?? teachers)}；“双师型”教师占${exact(of('teachers.dual_qualified_rate'))}。`,
    ),
  ];
}
