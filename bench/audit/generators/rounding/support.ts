import type { Fact } from '../../graph/index.js';
import {
  about,
  type Block,
  bare,
  type Chapter,
  dataYear,
  exact,
  heading,
  inHundredMillions,
  inWords,
  otherDate,
  paragraph,
  reference,
  reportYear,
  row,
  t,
} from '../../plan/index.js';
import type { RoundCity } from './city.js';
import { asFraction, inTenths, percentInWords, roughly } from './roughly.js';

/** 前言: nothing exact at all. */
export function forewordOf(city: RoundCity): Block[] {
  const { random, name, year, schools, students, money, training, indicators } = city;
  return [
    paragraph(
      t`${reportYear(year)}，${name}职业教育战线坚持稳中求进、提质培优，${inWords(schools)}中等职业学校、${roughly(random, students.now)}在校学生、${roughly(random, indicators.of('staff.teachers'))}专任教师，共同书写了技能强市的新篇章。`,
    ),
    paragraph(
      t`一年来，经费投入${inHundredMillions(money.now, 1)}，社会培训${roughly(random, training.now)}，毕业生去向落实率百分之${percentInWords(indicators.of('graduates.placed_rate'))}。为便于阅读，本报告正文数据多取整数或约数，“近”“余”“约”等均按习惯用法使用，准确数据以各章所附数据表和文末指标表为准。`,
    ),
    paragraph(
      '报告依据各学校采集并经审核的数据编制，全市数据由各校数据汇总形成，全国数据引自公开发布的统计资料。',
    ),
  ];
}

/** 发展保障. */
export function supportChapter(city: RoundCity): Chapter {
  const { graph, random, name, year, indicators, money } = city;
  const of = (id: string): Fact => indicators.of(id);
  const state = graph.fact(
    '财政投入',
    Math.round(money.now.value * random.decimal(0.78, 0.88, 3) * 100) / 100,
    { unit: '万元', decimals: 2, year },
  );
  const others = graph.fact('其他投入', Math.round((money.now.value - state.value) * 100) / 100, {
    unit: '万元',
    decimals: 2,
    year,
  });
  graph.sum(money.now, [state, others]);
  const share = graph.share('财政投入占比', state, money.now);
  const special = graph.share('专项占财政', of('earmarked_funding'), state);
  const floor = graph.fact('设备标准', 2500, { unit: '元' });
  const young = graph.fact(
    '青年教师',
    Math.round(of('staff.teachers').value * random.decimal(0.3, 0.46, 3)),
    { year },
  );
  const youngShare = graph.share('青年教师占比', young, of('staff.teachers'));
  const insured = graph.share('保险占比', of('internship.insurance'), of('internship.funds'));
  return {
    title: '发展保障',
    blocks: [
      heading(2, '教师队伍'),
      paragraph(
        t`全市中等职业学校教职工${roughly(random, of('staff'))}，其中专任教师${exact(of('staff.teachers'))}；“双师型”教师占比${inTenths(random, of('teachers.dual_qualified_rate'))}，${asFraction(of('teachers.senior_rate'))}的专任教师具有高级职称，三十五岁以下青年教师占比${inTenths(random, youngShare)}，班主任${roughly(random, of('staff.class_teachers'))}。准确地说，“双师型”比例为${exact(of('teachers.dual_qualified_rate'))}，青年教师${exact(young)}。`,
      ),
      heading(2, '经费投入'),
      paragraph(
        t`${dataYear(year, [money.now])}全市中等职业教育经费投入${roughly(random, money.now)}（见${reference('money')}），折合${inHundredMillions(money.now)}，较上年增长${about(money.growth, 1)}，财政投入占比${inTenths(random, share)}，其中专项拨款占财政投入的百分之${percentInWords(special)}；生均财政拨款水平${about(of('funding_per_student'))}。`,
      ),
      {
        kind: 'table',
        id: 'money',
        caption: ['经费投入数据'],
        note: '单位：万元',
        head: [row(['来源', '金额'])],
        rows: [
          row(['财政投入', bare(state)]),
          row(['其他投入', bare(others)]),
          row(['合计', bare(money.now)], { total: true }),
        ],
      },
      paragraph(
        t`年实习专项经费${roughly(random, of('internship.funds'))}，实习责任保险占比${exact(insured, { decimals: 0, hedge: { word: '大约', side: 'before', meaning: 'about' } })}。《职业学校学生实习管理规定》（教职成〔2021〕4号）要求的“无协议、不实习”在${name}得到全面落实。`,
      ),
      heading(2, '办学条件'),
      paragraph(
        t`生均教学科研仪器设备值${about(of('equipment_per_student'), 2, { unit: '元' })}，大幅高于国家规定的${exact(floor)}下限；生均实践教学工位${exact(of('workstations_per_student'), { unit: '个', decimals: 1 })}，校园网主干带宽最高达到${exact(of('bandwidth.campus'))}。`,
      ),
    ],
  };
}

/** 面临挑战: aims in round numbers. */
export function challengesChapter({
  graph,
  random,
  name,
  year,
  indicators,
  training,
}: RoundCity): Chapter {
  const next = year + 1;
  const aims = {
    dual: graph.fact(
      '双师目标',
      Math.ceil(indicators.of('teachers.dual_qualified_rate').value / 5) * 5 + 5,
      { unit: '%', year: next },
    ),
    training: graph.fact('培训目标', (Math.floor(training.now.value / 10_000) + 1) * 10_000, {
      unit: '人次',
      year: next,
    }),
    programmes: graph.fact('新增专业点', random.integer(2, 6) * 5, { unit: '个', year: next }),
    money: graph.fact('专项投入', random.integer(3, 12) * 1000, { unit: '万元', year: next }),
  };
  return {
    title: '面临挑战',
    blocks: [
      heading(2, '差距与不足'),
      paragraph(
        random.pick([
          '放在全省乃至全国的大格局中审视，我市职业教育还存在不少短板：优质资源总量偏少，三分之一左右的学校办学特色不够鲜明；企业参与的积极性有待激发，深度合作项目为数不多；教师队伍“一多一少”现象较为普遍，即理论型教师多、技能型教师少。',
          '当前职业教育仍处在爬坡过坎的阶段：社会对职业教育的认可度有待提升，部分家长仍存观望心态；学校间发展不均衡，少数学校设施老旧；数字化转型刚刚破题，资源建得多、用得少的问题还没有根本解决。',
        ]),
      ),
      heading(2, '思路与举措'),
      paragraph(
        t`${otherDate(next)}，${name}教育局将坚持问题导向，力争“双师型”教师占比达到${exact(aims.dual)}左右，社会培训突破${exact(aims.training, { scale: '万', decimals: 0 })}，拟新增专业点${inWords(aims.programmes)}，安排专项资金${exact(aims.money)}支持实训基地升级改造；到${otherDate(next + 2)}，建成一批在全省叫得响的品牌学校和特色专业群。`,
      ),
    ],
  };
}
