import {
  type Block,
  bare,
  cell,
  dataYear,
  direction,
  exact,
  row,
  size,
  t,
} from '../../plan/index.js';
import { remark, seenIn } from './remarks.js';
import { latest, linesOverYears, previous, type Statistics, sumsOf } from './statistics.js';

const CATEGORIES = [
  ['66', '装备制造大类'],
  ['70', '交通运输大类'],
  ['71', '电子与信息大类'],
  ['72', '医药卫生大类'],
  ['73', '财经商贸大类'],
  ['74', '旅游大类'],
  ['75', '文化艺术大类'],
] as const;

/** Students by category of programmes over three years, with shares: codes stand beside numbers. */
export function programmeTable(statistics: Statistics): Block[] {
  const { graph, random, year, indicators } = statistics;
  const students = indicators.of('students');
  const chosen = [...random.several(CATEGORIES, random.integer(4, 6)), ['—', '其他大类'] as const];
  const parts = random.split(students.value, chosen.length, 500);
  const lines = linesOverYears(
    statistics,
    chosen.map(([, label], index) => ({
      label,
      fact: graph.fact(`${label}在校生`, parts[index] ?? 0, { year, series: `${label}在校生` }),
    })),
    3,
    [-4, 8],
  );
  const whole = sumsOf(statistics, '分大类在校生合计', lines);
  graph.sum(students, lines.map(latest));
  const shares = lines.map((line) => graph.share(`${line.label}占比`, latest(line), latest(whole)));
  const order = lines.map((line, index) => ({ line, share: shares[index] ?? latest(line) }));
  order.sort((one, other) => latest(other.line).value - latest(one.line).value);
  const [top, second] = order.filter(({ line }) => line.label !== '其他大类');
  if (top === undefined || second === undefined) throw new Error('Too few categories');
  const rise = graph.growth(latest(top.line), previous(top.line));
  const years = [year - 2, year - 1, year];
  return [
    {
      kind: 'table',
      id: 'categories',
      caption: ['近三年分专业大类在校生数'],
      head: [
        {
          cells: [
            cell('代码', { rows: 2 }),
            cell('专业大类', { rows: 2 }),
            cell('在校生数（人）', { columns: 3 }),
            cell('占比（%）'),
          ],
        },
        {
          cells: [
            ...years.map((each, at) =>
              cell(
                dataYear(
                  each,
                  [...lines, whole].flatMap(({ facts }) => facts.slice(at, at + 1)),
                ),
              ),
            ),
            cell(dataYear(year, shares)),
          ],
        },
      ],
      rows: [
        ...lines.map(({ label, facts }, index) =>
          row([
            chosen[index]?.[0] ?? '—',
            label,
            ...facts.map((fact) => bare(fact)),
            bare(shares[index] ?? latest(whole)),
          ]),
        ),
        row(['—', '合计', ...whole.facts.map((fact) => bare(fact)), '100'], { total: true }),
      ],
    },
    seenIn(
      random,
      'categories',
      t`列出的各专业大类（不含其他大类）中，${top.line.label}在校生最多，为${exact(latest(top.line))}，占${exact(top.share)}，比上年${direction(rise, '增长', '下降')}${size(rise)}；其次为${second.line.label}，为${exact(latest(second.line))}，占${exact(second.share)}。全市共设置专业${exact(indicators.of('programmes'), { unit: '个' })}（按专业点计），归属专业群${exact(indicators.of('programme_groups'))}。`,
    ),
    remark(
      t`专业大类代码依据《职业教育专业目录（2021年）》；同一专业在不同学校开设的，按不同专业点分别统计。`,
    ),
  ];
}
