import {
  type Chapter,
  exact,
  heading,
  otherDate,
  paragraph,
  rounded,
  t,
} from '../../plan/index.js';
import type { City } from './city.js';

/** 面临挑战: what is lacking, and what is aimed at next year. */
export function challengesChapter(city: City): Chapter {
  const { graph, random, name, year, indicators } = city;
  const dual = graph.fact(
    '双师目标',
    Math.ceil(indicators.of('teachers.dual_qualified_rate').value) + random.integer(1, 4),
    {
      unit: '%',
      year: year + 1,
    },
  );
  const added = graph.fact('计划调整专业点', random.integer(15, 40), {
    unit: '个',
    year: year + 1,
  });
  const bases = graph.fact('计划新建实践中心', random.integer(2, 8), {
    unit: '个',
    year: year + 1,
  });
  const teachers = graph.fact('计划补充教师', random.integer(60, 180), { year: year + 1 });
  const enrolment = graph.fact('计划招生', Math.round(city.enrolment.now.value / 100) * 100 + 200, {
    year: year + 1,
  });
  return {
    title: '面临挑战',
    blocks: [
      heading(2, '主要问题'),
      paragraph(
        t`对照建设现代职业教育体系的要求，${name}中等职业教育还存在三方面不足：区县之间办学条件差距较大，个别学校校舍、师资尚未全部达标；“双师型”教师占比虽已达到${rounded(indicators.of('teachers.dual_qualified_rate'), 1)}，但来自企业一线的骨干教师偏少；专业设置同质化问题仍然存在，对新兴产业的响应速度不够快。`,
      ),
      heading(2, '改进措施'),
      paragraph(
        t`${otherDate(year + 1)}，${name}将重点做好以下工作：计划招收中等职业学校新生${exact(enrolment)}，新增和调整专业点${exact(added)}，新建产教融合实践中心${exact(bases)}，面向社会补充专任教师${exact(teachers)}，力争“双师型”教师占比达到${exact(dual)}以上。`,
        t`到${otherDate(2027)}，基本建成布局合理、特色鲜明、与主导产业同频共振的中等职业教育体系。`,
      ),
      paragraph(
        random.pick([
          '各区县要切实履行发展职业教育的主体责任，把办学条件达标、教师配备和经费落实情况纳入履职评价，市教育局将会同有关部门定期调度、跟踪问效，年度考核结果向社会公布。',
          '全市将完善职业教育联席会议制度，健全由教育、发展改革、财政、人力资源社会保障等部门参与的协调机制，推动部门政策和区县资源向职业教育倾斜，营造技能成才的良好环境。',
        ]),
      ),
    ],
  };
}
