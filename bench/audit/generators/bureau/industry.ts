import type { Fact } from '../../graph/index.js';
import {
  bare,
  type Chapter,
  dataYear,
  eventDate,
  exact,
  heading,
  listing,
  paragraph,
  reference,
  row,
  t,
} from '../../plan/index.js';
import { drawnBefore } from '../comparison.js';
import type { City } from './city.js';
import { inTurn } from './phrases.js';

const GROUPS = [
  ['装备制造专业群', '机械制造技术', '智能装备产业链'],
  ['电子与信息专业群', '计算机网络技术', '数字经济产业链'],
  ['交通运输专业群', '新能源汽车运用与维修', '新能源汽车产业链'],
  ['旅游服务专业群', '高星级饭店运营与管理', '文旅产业链'],
  ['医药卫生专业群', '护理', '康养产业链'],
  ['现代农业专业群', '园林技术', '都市农业产业链'],
] as const;

/** 产教融合: programmes, enterprises, resources for teaching. */
export function industryChapter(city: City): Chapter {
  return {
    title: '产教融合',
    blocks: [
      heading(2, '专业布局'),
      ...programmes(city),
      heading(2, '校企合作'),
      enterprises(city),
      heading(2, '资源建设'),
      resources(city),
    ],
  };
}

function programmes({ graph, random, year, indicators, schools }: City) {
  const chosen = random.several(GROUPS, random.integer(3, 5));
  const key = graph.count('市级重点专业群', 'groups', chosen.length, { year });
  const inEach = chosen.map(([name]) =>
    graph.fact(
      `${name}在校生`,
      random.integer(700, Math.round(indicators.of('students').value / 9)),
      { year },
    ),
  );
  const together = graph.total('重点专业群在校生', inEach, { year });
  const share = graph.share('重点专业群在校生占比', together, indicators.of('students'));
  const added = graph.fact('新增专业点', random.integer(4, 12), { unit: '个', year });
  const stopped = graph.fact('停招专业点', random.integer(2, 9), { unit: '个', year });
  const mean = graph.average('校均专业点', indicators.of('programmes'), schools, { unit: '个' });
  return [
    paragraph(
      t`${dataYear(year, [indicators.of('programmes')])}，全市${exact(schools)}中等职业学校共开设专业点${exact(indicators.of('programmes'))}，校均${exact(mean, { decimals: 1 })}，组建专业群${exact(indicators.of('programme_groups'))}，当年新增备案专业点${exact(added)}、停招${exact(stopped)}，专业布局与主导产业的匹配程度进一步提升。`,
      t`其中列入市级重点建设的专业群${exact(key)}（见${reference('groups')}），在校生合计${exact(together)}，占全市在校生的${exact(share)}，${inTurn(
        random,
        chosen.map(([name]) => name),
        inEach,
      )}。`,
    ),
    {
      kind: 'table',
      id: 'groups',
      caption: ['市级重点建设专业群'],
      head: [row(['专业群', '核心专业', '对接产业链', '在校生（人）'])],
      rows: [
        ...chosen.map(([name, core, chain], index) =>
          row([name, core, chain, bare(inEach[index] ?? key)]),
        ),
        row(['合计', '—', '—', bare(together)], { total: true }),
      ],
    } as const,
  ];
}

function enterprises({ graph, random, year, indicators }: City) {
  const partners = drawnBefore(
    graph,
    random,
    graph.fact('合作企业', random.integer(180, 520), { unit: '家', year, series: 'partners' }),
    3,
    12,
  );
  const large = graph.fact(
    '规上企业',
    Math.round(partners.now.value * random.decimal(0.2, 0.5, 2)),
    {
      unit: '家',
      year,
    },
  );
  const share = graph.share('规上企业占比', large, partners.now);
  const classes = graph.fact('订单班', random.integer(20, 60), { unit: '个', year });
  const ordered = graph.fact('订单班学生', classes.value * random.integer(28, 40) + 7, { year });
  const perClass = graph.average('订单班班均', ordered, classes, { unit: '人' });
  const colleges = random.several(
    ['智能网联产业学院', '绿色建造产业学院', '冷链物流产业学院', '数字文旅产业学院'],
    3,
  );
  const number = graph.count('产业学院', 'industry-colleges', colleges.length, {
    unit: '个',
    year,
  });
  return paragraph(
    t`全市中等职业学校稳定合作企业由上年的${exact(partners.before)}增至${exact(partners.now)}，增长${exact(partners.growth, { decimals: 1 })}，其中规模以上企业${exact(large)}，占${exact(share, { decimals: 1 })}；开设订单班${exact(classes)}，在班学生${exact(ordered)}，平均每班${exact(perClass, { decimals: 1 })}；${eventDate(year, 9)}新挂牌市级产业学院${exact(number)}，分别是${listing(
      'industry-colleges',
      colleges.map((each) => [each]),
    )}。`,
    t`企业提供的校内实践教学设备值${exact(indicators.of('enterprise_equipment'))}，与企业共建开放型区域产教融合实践中心${exact(indicators.of('practice_centres'))}。`,
  );
}

function resources({ indicators }: City) {
  const of = (id: string): Fact => indicators.of(id);
  const levels = (id: string) =>
    t`${exact(of(id))}（国家级${exact(of(`${id}.national`))}、省级${exact(of(`${id}.provincial`))}、校级${exact(of(`${id}.school`))}）`;
  return paragraph(
    t`全市建有专业教学资源库${levels('resource_banks')}，在线精品课程${levels('online_courses')}，虚拟仿真实训基地${levels('simulation_bases')}，省级资源库中已有${exact(of('resource_banks.provincial.on_platform'))}接入国家智慧教育平台。`,
    t`各学校编写教材${exact(of('textbooks'))}，其中入选国家规划教材${exact(of('textbooks.national'))}，校企合作编写${exact(of('textbooks.with_enterprise'))}，新形态教材${exact(of('textbooks.new_form'))}，三类之间有交叉；教材选用落实《职业院校教材管理办法》（教材〔2019〕3号）。`,
  );
}
