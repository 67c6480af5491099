import {
  type Block,
  exact,
  inHundredMillions,
  inTenThousands,
  otherDate,
  paragraph,
  reportYear,
  rounded,
  t,
} from '../../plan/index.js';
import type { City } from './city.js';
import type { Money } from './support.js';

/** The foreword: the city's figures rounded, as they come exactly further on. */
export function forewordOf(city: City, money: Money): Block[] {
  const { random, name, year, indicators, schools, students, teachers, graduates } = city;
  const opening = random.pick([
    () =>
      t`${reportYear(year)}，${name}坚持以习近平新时代中国特色社会主义思想为指导，认真落实《中华人民共和国职业教育法》和《关于深化现代职业教育体系建设改革的意见》各项部署，把职业教育摆在经济社会发展更加突出的位置，统筹推进办学条件达标、产教融合和教学改革，职业教育服务地方发展的能力持续增强。`,
    () =>
      t`${reportYear(year)}是${name}实施“十四五”教育发展规划的重要一年。全市教育系统锚定建设技能型城市的目标，落实立德树人根本任务，深化产教融合、校企合作，推动中等职业教育提质培优、增值赋能。`,
  ])();
  return [
    paragraph(opening),
    paragraph(
      t`截至${reportYear(year)}底，全市共有中等职业学校${exact(schools)}，全日制在校生${inTenThousands(students.now)}，专任教师${exact(teachers.now)}；全年毕业生${inTenThousands(graduates.now)}，毕业去向落实率${rounded(indicators.of('graduates.placed_rate'), 1)}；全年投入中等职业教育经费${inHundredMillions(money.whole.now)}。`,
    ),
    paragraph(
      t`根据教育部职业教育与成人教育司关于编制、发布和报送职业教育质量年度报告的通知要求，${name}教育局组织各区县教育行政部门和各中等职业学校开展数据采集、核对与分析，在学校年报的基础上编制本报告。报告中的在校生、教师等时点数据以秋季学期开学后的学校管理信息系统为准，经费、培训等时期数据为自然年度数据，满意度来自${otherDate(year)}第四季度开展的专项调查。`,
    ),
  ];
}
