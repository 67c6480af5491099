import { FactGraph } from '../../graph/index.js';
import { heading, paragraph, type ReportPlan, reportYear, t } from '../../plan/index.js';
import type { Random } from '../../random.js';
import { drawIndicators } from '../../world/index.js';
import { framed } from './frame.js';
import { placeNames, schoolNames } from './names.js';
import { abroad } from './topics/abroad.js';
import { caseBox } from './topics/cases.js';
import { challenge } from './topics/challenge.js';
import { contests } from './topics/contests.js';
import { culture } from './topics/culture.js';
import { districtSection, drawDistricts, overview } from './topics/districts.js';
import { graduates } from './topics/graduates.js';
import { industry } from './topics/industry.js';
import { means } from './topics/means.js';
import { satisfaction } from './topics/satisfaction.js';
import { service } from './topics/service.js';
import { staff } from './topics/staff.js';
import { students } from './topics/students.js';
import { Voice } from './voice.js';

/** The report of a city: its districts, and schools of theirs in boxes. */
export function cityReport(random: Random): ReportPlan {
  const graph = new FactGraph();
  const year = random.integer(2023, 2025);
  const [place = '', ...areas] = placeNames(random, 1 + random.integer(7, 12));
  const schools = schoolNames(random, place, areas.length * 2 + random.integer(2, 12));
  const full = `示例${place}市`;
  const size = {
    students: random.integer(19_000, 68_000),
    scope: full,
    year,
    schools: schools.length,
  };
  const indicators = drawIndicators(graph, random, size);
  const voice = new Voice(graph, random, year, indicators, { full, short: '全市' });
  const districts = drawDistricts(
    voice,
    areas.map((area) => `示例${area}区`),
    schools,
  );
  const boxes = (count: number) =>
    Array.from({ length: count }, () => caseBox(voice, random.pick(schools)));
  const foreword = [
    paragraph(
      t`为全面反映${full}中等职业教育${reportYear(year)}度发展状况，市教育行政部门组织编制了本报告。`,
      voice.prose('foreword', 3),
    ),
  ];
  const names = districts.map(({ name }) => name);
  const chapters = [
    {
      title: '人才培养',
      blocks: [
        ...overview(voice, districts),
        ...students(voice),
        ...graduates(voice, names, '区县'),
        ...boxes(5),
        ...contests(voice),
        ...satisfaction(voice),
        ...boxes(5),
      ],
    },
    { title: '服务贡献', blocks: [...service(voice), ...boxes(6)] },
    { title: '文化传承', blocks: [...culture(voice), ...boxes(4)] },
    { title: '国际合作', blocks: [...abroad(voice), ...boxes(2)] },
    { title: '产教融合', blocks: [...industry(voice), ...boxes(7)] },
    {
      title: '发展保障',
      blocks: [
        ...staff(voice),
        ...means(voice),
        heading(2, '区县发展'),
        ...districts.flatMap((district) => districtSection(voice, district)),
        ...boxes(5),
      ],
    },
    { title: '面临挑战', blocks: challenge(voice) },
  ];
  return framed(voice, graph, foreword, chapters, '局长');
}
