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
import { seenIn } from './remarks.js';
import { latest, linesOverYears, previous, type Statistics, sumsOf } from './statistics.js';

/** Where graduates went, over two years, and those employed by sector and by kind of employer. */
export function graduateTables(statistics: Statistics): Block[] {
  const { graph, random, year, indicators } = statistics;
  const of = (id: string): Fact => indicators.of(id);
  const unplaced = graph.fact('未落实去向', of('graduates').value - of('graduates.placed').value, {
    year,
    series: '未落实去向',
  });
  const lines = linesOverYears(
    statistics,
    [
      { label: '升学', fact: of('graduates.further_study') },
      { label: '直接就业', fact: of('graduates.direct') },
      { label: '未落实去向', fact: unplaced },
    ],
    2,
    [-9, -1],
  );
  const whole = sumsOf(statistics, '毕业生数', lines, of('graduates'));
  const [further, direct, rest] = lines;
  if (further === undefined || direct === undefined || rest === undefined)
    throw new Error('No lines');
  const placedBefore = graph.total('落实去向', [previous(further), previous(direct)], {
    year: year - 1,
    series: of('graduates.placed').series,
  });
  const rateBefore = graph.share('落实率', placedBefore, previous(whole), {
    year: year - 1,
    series: of('graduates.placed_rate').series,
  });
  const rateChange = graph.difference(of('graduates.placed_rate'), rateBefore);
  const shares = lines.map((line) => ({
    now: graph.share(`${line.label}占比`, latest(line), latest(whole)),
    before: graph.share(`${line.label}占比`, previous(line), previous(whole)),
  }));
  const furtherOfPlaced = graph.share('升学占落实', latest(further), of('graduates.placed'));
  const first = shares[0];
  return [
    {
      kind: 'table',
      id: 'destinations',
      caption: ['毕业生去向构成'],
      head: [
        {
          cells: [
            cell('去向', { rows: 2 }),
            cell(dataYear(year - 1, whole.facts.slice(0, 1)), { columns: 2 }),
            cell(dataYear(year, whole.facts.slice(1)), { columns: 2 }),
          ],
        },
        row(['人数（人）', '占比（%）', '人数（人）', '占比（%）']),
      ],
      rows: [
        ...lines.map((line, index) =>
          row([
            line.label,
            bare(previous(line)),
            bare(shares[index]?.before ?? previous(line)),
            bare(latest(line)),
            bare(shares[index]?.now ?? latest(line)),
          ]),
        ),
        row(['毕业生合计', bare(previous(whole)), '100', bare(latest(whole)), '100'], {
          total: true,
        }),
      ],
    },
    seenIn(
      random,
      'destinations',
      t`${dataYear(year, [latest(whole)])}毕业生${exact(latest(whole))}，升学与直接就业合计${exact(of('graduates.placed'))}，去向落实率为${exact(of('graduates.placed_rate'))}，比上年（${exact(rateBefore)}）${direction(rateChange, '提高', '下降')}${size(rateChange)}。`,
      t`升学${exact(latest(further))}，占毕业生的${exact(first?.now ?? furtherOfPlaced)}；若以落实去向人数为基数，则升学占${exact(furtherOfPlaced)}。升学人员中进入本科院校${exact(of('graduates.further_study.bachelor'))}。`,
    ),
    ...employmentTable(statistics),
  ];
}

function employmentTable({ graph, random, indicators }: Statistics): Block[] {
  const of = (id: string): Fact => indicators.of(id);
  const whole = of('employed');
  const kinds = [
    ['按产业分', '第一产业', 'employed_by_sector.primary', 3],
    ['', '第二产业', 'employed_by_sector.secondary', 0],
    ['', '第三产业', 'employed_by_sector.tertiary', 0],
    ['按单位规模分', '中小微企业等基层', 'employed.small', 2],
    ['', '大型企业', 'employed.large', 0],
    ['按地域分', '当地', 'employed.local', 2],
    ['', '西部和东北地区', 'employed.west_northeast', 0],
  ] as const;
  const shares = kinds.map(([, label, id]) => graph.share(`${label}就业占比`, of(id), whole));
  return [
    {
      kind: 'table',
      id: 'employment',
      caption: ['直接就业毕业生构成'],
      head: [row(['分类', '类别', '人数（人）', '占直接就业比例（%）'])],
      rows: kinds.map(([group, label, id, reach], index) => ({
        cells: [
          ...(group === '' ? [] : [cell(group, { rows: reach })]),
          cell(label),
          cell(bare(of(id))),
          cell(bare(shares[index] ?? whole)),
        ],
      })),
    },
    seenIn(
      random,
      'employment',
      t`直接就业的${exact(whole)}中，第三产业占${rounded(shares[2] ?? whole, 1)}，比重最大；在当地就业占${rounded(shares[5] ?? whole, 1)}。地域分类中两类之间存在交叉，不作合计。就业毕业生月收入${exact(of('graduates.monthly_income'))}，自主创业率${exact(of('self_employment_rate'))}（以落实去向人数为基数），本省去向落实率${exact(of('placement.in_province_rate'))}。`,
    ),
  ];
}
