import type { Fact } from '../../graph/index.js';
import {
  type Chapter,
  eventDate,
  exact,
  heading,
  listing,
  otherDate,
  paragraph,
  t,
} from '../../plan/index.js';
import type { ClerkSchool } from './school.js';
import { smallTable } from './tables.js';
import { amongIt, brief } from './terse.js';

/** 服务贡献. */
export function serviceChapter({ graph, random, year, indicators }: ClerkSchool): Chapter {
  const of = (id: string): Fact => indicators.of(id);
  const kinds = ['电工作业', '家政服务', '农业技术', '老年大学'];
  const sessions = kinds.map((kind) =>
    graph.fact(`${kind}班次`, random.integer(2, 9), { unit: '期', year }),
  );
  const heads = kinds.map((kind) =>
    graph.fact(`${kind}人次`, random.integer(60, 480), { unit: '人次', year }),
  );
  const sessionSum = graph.total('培训班次', sessions, { year });
  const headSum = graph.total('培训人次', heads, { year });
  return {
    title: '服务贡献',
    blocks: [
      heading(2, '社会培训'),
      paragraph(
        t`举办培训班${exact(sessionSum)}，培训${exact(headSum)}。非学历培训项目${exact(of('training.projects'))}，${exact(of('training.hours'))}。`,
        amongIt([['公益项目培训', of('training.public_hours')]]),
        t`到账经费${exact(of('training.income'))}。`,
      ),
      smallTable(
        'training',
        '主要培训班',
        ['类别', '班次（期）', '人次'],
        kinds.map((label, index) => ({
          label,
          facts: [sessions[index] ?? sessionSum, heads[index] ?? headSum],
        })),
        [sessionSum, headSum],
      ),
      heading(2, '技术服务'),
      brief(
        random,
        ['横向技术服务到款额', of('technical_service.income')],
        ['产生经济效益', of('technical_service.benefit')],
        ['纵向科研经费到款额', of('research_funds')],
        ['知识产权项目', of('ip')],
        ['其中专利授权', of('ip.patents')],
        ['发明专利', of('ip.patents.invention')],
      ),
      heading(2, '志愿服务'),
      paragraph(
        t`师生志愿服务队参加社区服务、赛会服务。每月第一个周六定期活动。${eventDate(year, 3, 5)}集中开展学雷锋活动，受到街道好评。`,
      ),
    ],
  };
}

/** 文化传承. */
export function cultureChapter({ graph, random, year }: ClerkSchool): Chapter {
  const crafts = random.several(['剪纸', '竹编', '书法', '太极拳', '腰鼓'], random.integer(2, 4));
  const courses = graph.count('传统文化选修课', 'crafts', crafts.length, { unit: '门', year });
  const books = graph.fact('读书征文', random.integer(120, 460), { unit: '篇', year });
  const best = graph.fact('获奖征文', random.integer(8, 40), { unit: '篇', year });
  graph.within(best, books);
  const walls = graph.fact('文化墙', random.integer(4, 14), { unit: '处' });
  return {
    title: '文化传承',
    blocks: [
      heading(2, '校园文化'),
      paragraph(
        t`开设传统文化选修课${exact(courses)}：${listing(
          'crafts',
          crafts.map((each) => [each]),
        )}。建有文化墙${exact(walls)}。收到读书征文${exact(books)}，其中获奖${exact(best)}。`,
      ),
      heading(2, '工匠精神'),
      paragraph(
        t`聘请劳动模范进校作报告。第${random.pick(['十一', '九', '十四'])}届校园技能节于${eventDate(year, 5)}举行。编印《校园工匠故事》一册。`,
      ),
    ],
  };
}

/** 国际合作. */
export function abroadChapter({ random, indicators }: ClerkSchool): Chapter {
  const of = (id: string): Fact => indicators.of(id);
  return {
    title: '国际合作',
    blocks: [
      heading(2, '交流情况'),
      brief(
        random,
        ['接收国外访学教师', of('foreign_teachers')],
        ['教师赴国外指导和培训', of('teachers_abroad.days')],
        ['被国外采用的职业教育标准', of('standards_abroad')],
        ['中外合作办学专业', of('joint_programmes')],
      ),
      paragraph(t`无留学生。国外办学按规定不填报。${otherDate(2019)}签订的校际友好协议继续有效。`),
    ],
  };
}
