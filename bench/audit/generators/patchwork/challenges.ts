import {
  bare,
  type Chapter,
  exact,
  heading,
  otherDate,
  paragraph,
  reference,
  row,
  t,
} from '../../plan/index.js';
import type { DistrictPlace } from './district.js';

/** 面临挑战, by the planner: plans, aims and policy, all for later years. */
export function challengesChapter({
  graph,
  random,
  name,
  year,
  indicators,
  enrolled,
  training,
}: DistrictPlace): Chapter {
  const next = year + 1;
  const places = graph.fact('下年招生计划', Math.ceil(enrolled.value / 100) * 100 + 100, {
    year: next,
  });
  const heads = graph.fact('下年培训计划', Math.ceil(training.now.value / 1000) * 1000 + 1000, {
    unit: '人次',
    year: next,
  });
  const dual = graph.fact(
    '下年双师目标',
    Math.ceil(indicators.of('teachers.dual_qualified_rate').value) + 2,
    { unit: '%', year: next },
  );
  const invest = graph.fact('下年项目投资', random.integer(12, 60) * 100, {
    unit: '万元',
    year: next,
  });
  const conditions = graph.fact('达标比例', 90, { unit: '%' });
  return {
    title: '面临挑战',
    blocks: [
      heading(2, '面临的挑战'),
      paragraph(
        random.pick([
          '一是适龄人口波动与普高扩容叠加，中职招生压力持续加大；二是学校之间发展不平衡，个别学校专业特色不鲜明；三是编制内教师补充渠道不畅，紧缺专业师资短缺；四是数据管理分散，各科室统计口径尚需进一步统一。',
          '当前，产业升级对技能人才提出更高要求，学校专业调整的步伐与之还不完全适应；企业参与职业教育的激励政策落地不够，产教融合“校热企冷”现象在部分行业依然存在；教师队伍的年龄和职称结构有待优化。',
        ]),
      ),
      heading(2, '工作打算'),
      paragraph(
        t`${otherDate(next)}，${name}教育局计划招收中职新生${exact(places)}，完成社会培训${exact(heads)}，拟投资${exact(invest)}改造实训中心，目标是“双师型”教师占比达到${exact(dual)}，具体安排见${reference('plans')}。根据国家部署，到${otherDate(2025)}底办学条件重点监测指标全部达标的学校比例要达到${exact(conditions)}以上。`,
      ),
      {
        kind: 'table',
        id: 'plans',
        caption: t`${otherDate(next)}重点任务目标`,
        head: [row(['任务', '单位', '目标'])],
        rows: [
          row(['招收中职新生', '人', bare(places)]),
          row(['社会培训', '人次', bare(heads)]),
          row(['实训中心改造投资', '万元', bare(invest)]),
          row(['“双师型”教师占比', '%', bare(dual)]),
        ],
      },
    ],
  };
}
