import {
  about,
  type Block,
  bare,
  cell,
  dataYear,
  eventDate,
  exact,
  heading,
  otherDate,
  over,
  paragraph,
  reference,
  rounded,
  row,
  type Table,
  t,
} from '../../../plan/index.js';
import type { Voice } from '../voice.js';

const KINDS = [
  '企业职工技能提升培训',
  '退役军人适应性培训',
  '高素质农民培育',
  '社区居民公益课堂',
  '转岗再就业培训',
  '中小学教师信息化培训',
];

/** Training for society, volunteering and help for others. */
export function service(voice: Voice): Block[] {
  const table = trainingTable(voice);
  const [projects, hours, open, money] = ['projects', 'hours', 'public_hours', 'income'].map((id) =>
    voice.of(`training.${id}`),
  );
  if (!projects || !hours || !open || !money) return [];
  const openShare = voice.graph.share('公益占培训学时', open, hours);
  return [
    heading(2, voice.random.pick(['社会培训', '服务技能型社会', '职业培训与技能提升'])),
    paragraph(
      voice.say(
        t`${dataYear(voice.year, [projects, hours])}开展非学历培训项目${exact(projects)}、${exact(hours)}，其中公益项目培训${exact(open)}，占总学时的${exact(openShare)}；培训到账经费${exact(money)}${voice.change(money)}。`,
        t`面向社会实施非学历培训${exact(projects)}，总学时${exact(hours)}${voice.change(hours)}，公益性培训学时占${rounded(openShare, 1)}（${exact(open)}），到账${exact(money)}。`,
        t`全年承担各类非学历培训项目${exact(projects)}，累计${exact(hours)}。公益培训${exact(open)}，占比${rounded(openShare, 1)}。非学历培训到账经费由上年的${exact(voice.last(money))}${voice.last(money).value < money.value ? '增至' : '降至'}${exact(money)}。`,
      ),
      t`主要培训项目见${reference(table.id)}。`,
    ),
    paragraph(voice.prose('service', 2)),
    table,
    ...technology(voice),
    ...volunteers(voice),
  ];
}

function trainingTable(voice: Voice): Table {
  const { graph, random, year } = voice;
  const kinds = random.several(KINDS, random.integer(3, 5));
  const lines = kinds.map((name) => {
    const times = random.integer(2, 9);
    return {
      name,
      runs: voice.people(`${name}期数`, times, '期'),
      people: voice.people(`${name}人次`, times * random.integer(24, 80), '人次'),
      hours: voice.people(`${name}学时`, times * random.integer(12, 48), '学时'),
      money: voice.money(`${name}经费`, random.decimal(0.8, 26, 2)),
    };
  });
  const runs = graph.total(
    '期数合计',
    lines.map((line) => line.runs),
    { year },
  );
  const people = graph.total(
    '人次合计',
    lines.map((line) => line.people),
    { year },
  );
  const hours = graph.total(
    '学时合计',
    lines.map((line) => line.hours),
    { year },
  );
  const money = graph.total(
    '经费合计',
    lines.map((line) => line.money),
    { year },
  );
  return {
    kind: 'table',
    id: voice.id('table'),
    caption: [random.pick(['主要培训项目一览表', '部分培训项目实施情况', '重点培训项目统计表'])],
    head: [
      {
        cells: [
          cell('培训项目', { rows: 2 }),
          cell('规模', { columns: 3 }),
          cell('经费（万元）', { rows: 2 }),
        ],
      },
      row(['期数', '人次', '学时']),
    ],
    rows: [
      ...lines.map((line) =>
        row([line.name, bare(line.runs), bare(line.people), bare(line.hours), bare(line.money)]),
      ),
      row(['合计', bare(runs), bare(people), bare(hours), bare(money)], { total: true }),
    ],
  };
}

function technology(voice: Voice): Block[] {
  const [income, benefit, research, items, patents, inventions] = [
    'technical_service.income',
    'technical_service.benefit',
    'research_funds',
    'ip',
    'ip.patents',
    'ip.patents.invention',
  ].map((id) => voice.of(id));
  if (!income || !benefit || !research || !items || !patents || !inventions) return [];
  return [
    heading(3, '技术服务'),
    paragraph(
      voice.say(
        t`横向技术服务到款额${exact(income)}，产生的经济效益${exact(benefit)}；纵向科研经费到款额${exact(research)}${voice.change(research)}。`,
        t`为企业解决技术难题，横向技术服务到款${exact(income)}、为企业创造经济效益${exact(benefit)}，纵向科研到款${exact(research)}。`,
      ),
      voice.say(
        t`拥有知识产权项目${exact(items)}，其中专利授权${exact(patents)}（发明专利${exact(inventions)}）。`,
        t`当年知识产权项目数${exact(items)}，专利授权数量${exact(patents)}，其中发明专利${exact(inventions)}，其余为实用新型和外观设计。`,
      ),
      voice.prose('service', 1),
    ),
  ];
}

function volunteers(voice: Voice): Block[] {
  const { graph, random, year } = voice;
  const scale = voice.of('students').value > 9000 ? 9 : 1;
  const teams = voice.people('志愿队', random.integer(4, 16) * scale, '支');
  const people = voice.people('志愿者', random.integer(120, 460) * scale);
  const times = voice.people('服务人次', people.value * random.integer(3, 7), '人次');
  const hours = voice.people('志愿服务时长', people.value * random.integer(8, 20), '小时');
  const each = graph.average('人均志愿时长', hours, people, { unit: '小时', year });
  const acts = voice.people('志愿活动', random.integer(18, 60) * scale, '场');
  const served = voice.people('惠及居民', random.integer(2100, 9800) * scale, '人次');
  const long = voice.people('累计惠及', served.value * random.integer(3, 6), '人次');
  return [
    heading(2, random.pick(['志愿服务', '服务社区与乡村'])),
    paragraph(
      voice.say(
        t`组建志愿服务队${exact(teams)}，注册志愿者${exact(people)}，全年开展活动${exact(acts)}，参加服务${exact(times)}，服务时长${exact(hours)}，人均${rounded(each, 1)}。`,
        t`${exact(people, { unit: '名' })}注册志愿者分成${exact(teams)}服务队，一年来走进社区、敬老院和乡村开展活动${exact(acts)}，累计参与${exact(times)}、${exact(hours)}，平均每人${rounded(each, 1)}。`,
      ),
      voice.say(
        t`惠及居民${over(served, 2)}，自${otherDate(2019)}启动以来已累计服务${about(long, 2, { scale: long.value > 20000 ? '万' : '' })}。`,
        t`当年受益居民${exact(served)}；项目实施五年来，累计受益${over(long, 2)}。`,
        t`${eventDate(year, random.integer(4, 10), random.integer(2, 26))}举办的“职业教育活动周”开放日吸引了众多市民，全年惠及居民${exact(served)}。`,
      ),
      voice.prose('service', 2),
    ),
  ];
}
