import { FactGraph } from '../../graph/index.js';
import { paragraph, type ReportPlan, reportYear, t } from '../../plan/index.js';
import type { Random } from '../../random.js';
import { drawIndicators } from '../../world/index.js';
import { framed } from './frame.js';
import { placeNames, schoolNames } from './names.js';
import { abroad } from './topics/abroad.js';
import { caseBox } from './topics/cases.js';
import { challenge } from './topics/challenge.js';
import { contests } from './topics/contests.js';
import { culture } from './topics/culture.js';
import { graduates, programmes } from './topics/graduates.js';
import { industry } from './topics/industry.js';
import { means } from './topics/means.js';
import { satisfaction } from './topics/satisfaction.js';
import { service } from './topics/service.js';
import { staff } from './topics/staff.js';
import { students } from './topics/students.js';
import { Voice } from './voice.js';

/** The report of one school. */
export function schoolReport(random: Random): ReportPlan {
  const graph = new FactGraph();
  const year = random.integer(2023, 2025);
  const [place = ''] = placeNames(random, 1);
  const [full = ''] = schoolNames(random, place, 1);
  const size = { students: random.integer(900, 4200), scope: full, year, schools: 1 };
  const indicators = drawIndicators(graph, random, size);
  const voice = new Voice(graph, random, year, indicators, { full, short: '学校' });
  const taught = programmes(voice);
  const talent = [
    ...students(voice),
    ...taught.blocks,
    ...graduates(voice, taught.names, '专业'),
    ...contests(voice),
    ...satisfaction(voice),
    caseBox(voice, '学校'),
  ];
  const foreword = [
    paragraph(
      t`${full}是一所全日制公办中等职业学校。根据编制工作要求，现将${reportYear(year)}度办学质量情况报告如下。`,
      voice.prose('foreword', 3),
    ),
  ];
  const chapters = [
    { title: '人才培养', blocks: talent },
    { title: '服务贡献', blocks: service(voice) },
    { title: '文化传承', blocks: culture(voice) },
    { title: '国际合作', blocks: abroad(voice) },
    { title: '产教融合', blocks: [...industry(voice), caseBox(voice, '学校')] },
    { title: '发展保障', blocks: [...staff(voice), ...means(voice)] },
    { title: '面临挑战', blocks: challenge(voice) },
  ];
  return framed(voice, graph, foreword, chapters, '校长');
}
