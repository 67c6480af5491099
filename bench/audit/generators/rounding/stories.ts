import { type CaseBox, eventDate, exact, inWords, over, paragraph, t } from '../../plan/index.js';
import type { RoundCity } from './city.js';
import { asFraction, inTenths, roughly } from './roughly.js';

/** One school's night market of skills: rough in the first paragraph, exact in the last. */
export function marketStory({ graph, random, name, year }: RoundCity): CaseBox {
  const school = `${name}工艺美术学校`;
  const students = graph.fact(`${school}在校生`, random.integer(1120, 2480), { year });
  const stalls = graph.fact(`${school}摊位`, random.integer(21, 58), { unit: '个', year });
  const pupils = graph.fact(
    `${school}参与学生`,
    Math.round(students.value * random.decimal(0.2, 0.42, 3)),
    { year },
  );
  const share = graph.share(`${school}参与面`, pupils, students);
  const guests = graph.fact(`${school}游客`, random.integer(11_000, 38_000), {
    unit: '人次',
    year,
  });
  const sales = graph.fact(`${school}销售额`, random.decimal(12, 48, 2), {
    unit: '万元',
    decimals: 2,
    year,
  });
  return {
    kind: 'case',
    id: 'market',
    title: ['技能夜市点亮“文创梦”'],
    blocks: [
      paragraph(
        t`${eventDate(year, 7)}，${school}的“技能夜市”开张，${inWords(stalls)}摊位一字排开，${asFraction(share)}的学生轮流当起“小老板”，一个暑期迎来游客${roughly(random, guests)}，文创产品销售额${over(sales, 1)}。`,
      ),
      paragraph(
        t`该校现有在校生${exact(students)}，参与夜市的学生${exact(pupils)}，销售收入扣除成本后全部用于创新创业基金。游客说：“这些孩子的手艺，一点不比老师傅差。”`,
      ),
    ],
  };
}

/** One school's teachers who visit every home. */
export function visitStory({ graph, random, name, year }: RoundCity): CaseBox {
  const school = `${name}城乡建设学校`;
  const teachers = graph.fact(`${school}教师`, random.integer(82, 196), { year });
  const homes = graph.fact(`${school}家访`, random.integer(760, 1980), { unit: '户', year });
  const each = graph.average(`${school}人均家访`, homes, teachers, { unit: '户' });
  const pleased = graph.fact(
    `${school}满意家长`,
    Math.round(homes.value * random.decimal(0.86, 0.93, 3)),
    { unit: '户', year },
  );
  const share = graph.share(`${school}满意占比`, pleased, homes);
  return {
    kind: 'case',
    id: 'visits',
    title: [`${school}：万里家访路 殷殷师生情`],
    blocks: [
      paragraph(
        t`寒暑假里，${school}${inWords(teachers, { unit: '名' })}教师翻山越岭、走村入户，走访学生家庭${roughly(random, homes)}，平均每名教师走访${exact(each, { decimals: 0, hedge: { word: '约', side: 'before', meaning: 'about' } })}，${inTenths(random, share)}的家庭对走访工作表示满意。`,
      ),
      paragraph(
        t`据学校统计，全年家访${exact(homes)}，收到满意评价${exact(pleased)}。一本本家访笔记，记录着学生的变化，也记录着教师的牵挂。`,
      ),
    ],
  };
}
