import type { Fact } from '../../graph/index.js';
import {
  bare,
  type Chapter,
  dataYear,
  exact,
  heading,
  otherDate,
  paragraph,
  reference,
  row,
  t,
} from '../../plan/index.js';
import type { ClerkSchool } from './school.js';
import { smallTable } from './tables.js';
import { amongIt, brief } from './terse.js';

const PARTNERS = [
  ['示例重工股份有限公司', '机械加工'],
  ['示例电子有限公司', '电子装配'],
  ['示例汽车销售服务有限公司', '汽车维修'],
  ['示例人民医院', '护理'],
  ['示例大酒店', '烹饪'],
  ['示例第一幼儿园', '幼儿保育'],
  ['示例网络科技有限公司', '电子商务'],
] as const;

/** 产教融合. */
export function industryChapter({
  graph,
  random,
  year,
  indicators,
  programmes,
}: ClerkSchool): Chapter {
  const of = (id: string): Fact => indicators.of(id);
  const chosen = random.several(PARTNERS, random.integer(4, 6));
  const number = graph.count('主要合作企业', 'partners', chosen.length, { unit: '家', year });
  const taken = chosen.map(([name]) => graph.fact(`${name}实习`, random.integer(9, 64), { year }));
  const interns = graph.total('主要合作企业实习生', taken, { year });
  const all = graph.fact('合作企业总数', number.value + random.integer(9, 30), {
    unit: '家',
    year,
  });
  graph.within(number, all);
  const rooms = graph.fact('实训室', random.integer(22, 56), { unit: '间' });
  const places = graph.fact(
    '实训工位',
    Math.round(of('workstations_per_student').value * of('students').value),
    { unit: '个' },
  );
  return {
    title: '产教融合',
    blocks: [
      heading(2, '合作企业'),
      paragraph(
        t`合作企业${exact(all)}，其中主要合作企业${exact(number)}，见${reference('partners')}。主要合作企业接收岗位实习学生${exact(interns)}。`,
      ),
      {
        kind: 'table',
        id: 'partners',
        caption: ['主要合作企业'],
        head: [row(['企业名称', '合作领域', '接收实习（人）'])],
        rows: [
          ...chosen.map(([name, field], index) =>
            row([name, field, bare(taken[index] ?? interns)]),
          ),
          row(['合计', '—', bare(interns)], { total: true }),
        ],
      },
      brief(
        random,
        ['企业提供校内实践教学设备值', of('enterprise_equipment')],
        ['共建开放型区域产教融合实践中心', of('practice_centres')],
        ['实习专项经费', of('internship.funds')],
        ['其中实习责任保险', of('internship.insurance')],
      ),
      heading(2, '实训条件'),
      brief(
        random,
        ['校内实训室', rooms],
        ['实训工位', places],
        ['生均工位', of('workstations_per_student'), '个'],
      ),
      heading(2, '专业与课程'),
      paragraph(
        t`开设专业${exact(of('programmes'))}，见${reference('programmes')}。组成专业群${exact(of('programme_groups'))}。${programmes[0]?.name ?? ''}专业在校生${exact(programmes[0]?.students ?? number)}。`,
        t`教学计划内课程${exact(of('courses'))}，${exact(of('courses.hours'))}。`,
        amongIt([
          ['课证融通课程', of('courses.certificate')],
          ['网络教学课程', of('courses.online')],
        ]),
      ),
      smallTable(
        'resources',
        '教学资源',
        ['类别', '国家级', '省级', '校级', '合计'],
        (
          [
            ['资源库（个）', 'resource_banks'],
            ['在线精品课程（门）', 'online_courses'],
            ['虚拟仿真基地（个）', 'simulation_bases'],
          ] as const
        ).map(([label, id]) => ({
          label,
          facts: [of(`${id}.national`), of(`${id}.provincial`), of(`${id}.school`), of(id)],
        })),
        null,
      ),
      paragraph(
        t`编写教材${exact(of('textbooks'))}。其中国家规划教材${exact(of('textbooks.national'))}，校企合作编写${exact(of('textbooks.with_enterprise'))}。${dataYear(year, [of('textbooks')])}教材选用按《职业院校教材管理办法》执行，${otherDate(2020)}成立的教材选用委员会负责审核。`,
      ),
    ],
  };
}
