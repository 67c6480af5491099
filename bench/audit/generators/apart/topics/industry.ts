import {
  type Block,
  bare,
  exact,
  heading,
  inWords,
  listing,
  paragraph,
  reference,
  rounded,
  row,
  t,
} from '../../../plan/index.js';
import { FIRMS } from '../names.js';
import type { Voice } from '../voice.js';

/** Firms, order classes, bases and mentors. */
export function industry(voice: Voice): Block[] {
  const { graph, random, year, names } = voice;
  const firms = random.several(FIRMS, random.integer(4, 7));
  const id = voice.id('table');
  const lines = firms.map((name) => {
    const taught = random.integer(22, 96);
    return {
      name,
      classes: voice.people(`${name}订单班`, random.integer(1, 3), '个'),
      students: voice.people(`${name}订单学生`, taught),
      interns: voice.people(`${name}实习`, random.integer(8, taught)),
    };
  });
  const count = graph.count('订单企业', id, lines.length, { unit: '家', year });
  const classes = graph.total(
    '订单班',
    lines.map((line) => line.classes),
    { year },
  );
  const students = graph.total(
    '订单班学生',
    lines.map((line) => line.students),
    { year },
  );
  const interns = graph.total(
    '订单实习',
    lines.map((line) => line.interns),
    { year },
  );
  const each = graph.average('订单班均', students, classes, { unit: '人', year });
  const deep = voice.people('深度合作企业', random.integer(16, 40), '家');
  const all = voice.people('合作企业', deep.value + random.integer(20, 90), '家');
  graph.within(deep, all);
  return [
    heading(2, random.pick(['校企合作育人', '产教融合机制', '校企双元育人'])),
    paragraph(
      voice.say(
        t`${names.short}合作企业${exact(all)}，其中深度合作企业${exact(deep)}。与${exact(count)}企业共建订单班${exact(classes)}，订单培养学生${exact(students)}，班均${rounded(each, 1)}（${reference(id)}）。`,
        t`目前共与${exact(all)}企业建立合作关系${voice.change(all)}，开设订单班${exact(classes)}、学生${exact(students)}，涉及企业${inWords(count)}，见${reference(id)}。`,
        t`如${reference(id)}所示，${exact(count)}企业举办订单班${exact(classes)}，在读${exact(students)}，当年接收实习学生${exact(interns)}。稳定合作企业达到${exact(all)}，深度合作的${exact(deep)}。`,
      ),
    ),
    {
      kind: 'table',
      id,
      caption: [random.pick(['校企合作订单培养情况', '订单班一览表'])],
      head: [row(['合作企业', '订单班（个）', '学生数（人）', '实习学生（人）'])],
      rows: [
        ...lines.map((line) =>
          row([line.name, bare(line.classes), bare(line.students), bare(line.interns)]),
        ),
        row(['合计', bare(classes), bare(students), bare(interns)], { total: true }),
      ],
    },
    paragraph(voice.prose('industry', 3)),
    ...bases(voice),
    ...mentors(voice),
  ];
}

function bases(voice: Voice): Block[] {
  const { graph, random, year } = voice;
  const inside = voice.people('校内实训基地', random.integer(6, 24), '个');
  const outside = voice.people('校外实训基地', random.integer(14, 60), '个');
  const whole = graph.total('实训基地', [inside, outside], { year });
  const sim = voice.of('simulation_bases');
  const [n, p, s] = ['national', 'provincial', 'school'].map((level) =>
    voice.of(`simulation_bases.${level}`),
  );
  const kinds = random.several(['产业学院', '实训中心', '技能大师工作室', '协同创新中心'], 3);
  const id = voice.id('listing');
  const shown = listing(
    id,
    kinds.map((kind) => [kind]),
  );
  const forms = graph.count('平台形式', id, kinds.length, { year, unit: '类' });
  if (!n || !p || !s) return [];
  return [
    heading(2, '实训基地建设'),
    paragraph(
      voice.say(
        t`建有实训基地${exact(whole)}，其中校内${exact(inside)}、校外${exact(outside)}；`,
        t`校内实训基地${exact(inside)}，校外实训基地${exact(outside)}，合计${exact(whole)}${voice.change(whole)}；`,
      ),
      voice.say(
        t`虚拟仿真实训基地${exact(sim)}，国家级、省级、校级分别为${exact(n)}、${exact(p)}、${exact(s)}。`,
        t`虚拟仿真实训基地数为${exact(sim)}（国家级${exact(n)}，省级${exact(p)}，校级${exact(s)}）。`,
      ),
      t`形成${shown}${inWords(forms)}平台，企业提供的校内实践教学设备值${exact(voice.of('enterprise_equipment'))}${voice.change(voice.of('enterprise_equipment'))}，与企业共建开放型区域产教融合实践中心${exact(voice.of('practice_centres'))}。`,
      voice.prose('industry', 2),
    ),
  ];
}

function mentors(voice: Voice): Block[] {
  const { graph, year } = voice;
  const all = voice.of('industry_mentors');
  const hours = voice.of('industry_mentors.hours');
  const pay = voice.of('industry_mentors.pay');
  const each = graph.average('人均课时', hours, all, { unit: '课时', year });
  const price = graph.average('课时酬', pay, hours, { unit: '元', factor: 1e4, year });
  const funds = voice.of('internship.funds');
  const insurance = voice.of('internship.insurance');
  return [
    heading(2, '行业导师与实习管理'),
    paragraph(
      voice.say(
        t`聘请行业导师${exact(all)}，其中大国工匠、劳动模范${exact(voice.of('industry_mentors.masters'))}，年课时总量${exact(hours)}，人均${rounded(each, 1)}；年支付课酬${exact(pay)}，折合每课时${rounded(price, 2)}。`,
        t`行业导师队伍达到${exact(all)}${voice.change(all)}，全年授课${exact(hours)}，支付课酬${exact(pay)}，平均每课时约${rounded(price, 1)}。`,
      ),
      voice.say(
        t`年实习专项经费${exact(funds)}，其中用于实习责任保险${exact(insurance)}。`,
        t`实习专项经费投入${exact(funds)}${voice.change(funds)}，实习责任保险经费${exact(insurance)}，做到应保尽保。`,
      ),
    ),
  ];
}
