import type { Fact } from '../../graph/index.js';
import { type Block, bare, cell, exact, otherDate, rounded, row, t } from '../../plan/index.js';
import { remark, seenIn } from './remarks.js';
import type { Statistics } from './statistics.js';

const ASKED = [
  ['在校生', 'satisfaction.students'],
  ['毕业生', 'satisfaction.graduates'],
  ['教职工', 'satisfaction.staff'],
  ['用人单位', 'satisfaction.employers'],
  ['家长', 'satisfaction.parents'],
] as const;

/** Who was asked, who answered, and how content they were. */
export function surveyTable({ graph, random, year, indicators }: Statistics): Block[] {
  const of = (id: string): Fact => indicators.of(id);
  const lines = ASKED.map(([label, id]) => {
    const valid = of(`${id}.n`);
    const returned = graph.fact(
      `${label}问卷回收`,
      Math.ceil(valid.value * random.decimal(1.01, 1.06, 3)) + 1,
      { unit: '份', year },
    );
    const handed = graph.fact(
      `${label}问卷发放`,
      Math.ceil(returned.value * random.decimal(1.02, 1.12, 3)) + 1,
      { unit: '份', year },
    );
    return {
      label,
      handed,
      returned,
      valid,
      returnRate: graph.share(`${label}回收率`, returned, handed),
      validRate: graph.share(`${label}有效率`, valid, returned),
      satisfied: of(id),
    };
  });
  const handed = graph.total(
    '发放合计',
    lines.map((line) => line.handed),
    { year },
  );
  const returned = graph.total(
    '回收合计',
    lines.map((line) => line.returned),
    { year },
  );
  const valid = graph.total(
    '有效合计',
    lines.map((line) => line.valid),
    { year, unit: '份' },
  );
  const returnRate = graph.share('总回收率', returned, handed);
  const validRate = graph.share('总有效率', valid, returned);
  const [students] = lines;
  return [
    {
      kind: 'table',
      id: 'surveys',
      caption: ['满意度调查问卷回收与结果'],
      head: [
        {
          cells: [
            cell('调查对象', { rows: 2 }),
            cell('问卷（份）', { columns: 3 }),
            cell('比率（%）', { columns: 2 }),
            cell('满意度（%）', { rows: 2 }),
          ],
        },
        row(['发放', '回收', '有效', '回收率', '有效率']),
      ],
      rows: [
        ...lines.map((line) =>
          row([
            line.label,
            bare(line.handed),
            bare(line.returned),
            bare(line.valid),
            bare(line.returnRate),
            bare(line.validRate),
            bare(line.satisfied),
          ]),
        ),
        row(
          [
            '合计',
            bare(handed),
            bare(returned),
            bare(valid),
            bare(returnRate),
            bare(validRate),
            '—',
          ],
          {
            total: true,
          },
        ),
      ],
    },
    seenIn(
      random,
      'surveys',
      t`本年度共发放问卷${exact(handed)}，回收${exact(returned)}，回收率${exact(returnRate)}，其中有效问卷${exact(valid)}，有效率${exact(validRate)}。在校生问卷回收${exact(students?.returned ?? returned)}，总体满意度${rounded(of('satisfaction.students'), 1)}；用人单位满意度${exact(of('satisfaction.employers'))}，家长满意度${exact(of('satisfaction.parents'))}。`,
    ),
    remark(
      t`回收率＝回收数÷发放数，有效率＝有效数÷回收数。在校生调查分课堂育人、课外育人、思想政治课教学等方面，满意度依次为${exact(of('satisfaction.students.classroom'))}、${exact(of('satisfaction.students.extracurricular'))}、${exact(of('satisfaction.students.ideology'))}；调查于${otherDate(year)}第四季度进行。`,
    ),
  ];
}
