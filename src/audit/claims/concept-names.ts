import type { Concept, ConceptId } from '../../standard/index.js';
import { headOf, normalised } from './subject.js';

/** Finds the concept that a normalised noun phrase names, among those whose unit has a given measure. */
export interface ConceptFinder {
  (head: string, measure: string): ConceptName | null;
  /** The names of a measure that are longer than a phrase and end in it. */
  readonly endingIn: (phrase: string, measure: string) => readonly LongName[];
}

/** A concept, and whether the phrase is its name or only ends in it. */
export interface ConceptName {
  readonly id: ConceptId;
  readonly exact: boolean;
}

/** Names that reports use and that no printed row bears. */
const EVERYDAY: Readonly<Record<ConceptId, readonly string[]>> = {
  graduates: ['毕业生', '应届毕业生', '毕业'],
  'graduates.placed': ['落实', '落实去向', '落实毕业生'],
  'graduates.further_study': [
    '升学',
    '毕业生升学',
    '升学毕业生',
    '升入高等院校',
    '升入高等学校',
    '升入高一级学校',
  ],
  'graduates.further_study.bachelor': ['升入本科'],
  employed: ['直接就业', '初次就业', '直接就业毕业生', '直接走上工作岗位'],
  students: ['在校生', '在校'],
  staff: ['教职工'],
  'staff.teachers': ['专任教师'],
  'teachers.dual_qualified': ['双师教师', '双师专任教师'],
  'teachers.senior': [
    '高级职称',
    '高级职称教师',
    '高级职称专任教师',
    '具有高级职称',
    '具有高级职称教师',
  ],
  enrolled: ['招生', '招收新生', '录取新生', '新生', '招生完成'],
  programmes: ['专业', '开设专业'],
  interns: ['岗位实习学生', '实习学生', '参加岗位实习学生'],
  industry_mentors: ['行业导师', '聘请行业导师'],
  'internship.insurance': ['实习责任保险'],
  'textbooks.with_enterprise': ['校企合作编写', '校企合作教材', '校企合作开发教材'],
  'technical_service.benefit': ['产生经济效益', '带来经济效益', '为企业带来经济效益'],
  'teachers_abroad.days': ['赴国外指导和培训', '赴国外指导和开展培训'],
  'graduates.monthly_income': ['月均收入', '平均月薪', '毕业生平均起薪'],
  building_area: ['校舍建筑总面积', '校舍面积'],
  'ip.patents': ['授权专利', '专利授权'],
  'ip.patents.invention': ['发明专利'],
  earmarked_funding: ['财政专项', '财政专项资金', '财政专项经费'],
  'industry_mentors.hours': ['行业导师授课', '导师授课', '教学任务'],
  'industry_mentors.pay': ['支付课酬', '领取课酬', '课酬'],
  practice_centres: [
    '产教融合实践中心',
    '区域产教融合实践中心',
    '开放型区域产教融合实践中心',
    '企业共建开放型区域产教融合实践中心',
  ],
  'staff.posts': ['核定编制', '教职工编制', '核定教职工编制', '额定编制'],
  certificates: ['职业技能等级证书', '职业技能证书'],
  'training.income': ['到账经费', '培训到账经费'],
  'training.hours': ['培训学时', '培训总学时', '非学历培训项目学时'],
  'fitness.tested': ['体质健康测试', '参加体质健康测试'],
  'satisfaction.students': ['在校生总体满意度'],
  'teachers.dual_qualified_rate': ['双师教师比例', '双师专任教师比例', '双师比例'],
  'teachers.senior_rate': ['高级职称教师比例', '高级职称专任教师比例', '高级职称比例'],
};

/** Aliases that name another thing in running text: a 专业 may have several 专业点. */
const APART: ReadonlySet<string> = new Set(['专业点数']);

/** An index of every name and alias of the concepts. A name that two concepts of one measure share names neither. */
export function conceptFinder(
  concepts: ReadonlyMap<ConceptId, Concept>,
  measureOf: (unit: string) => string,
): ConceptFinder {
  const index = new Map<string, ConceptId | null>();
  const put = (measure: string, name: string, id: ConceptId): void => {
    const key = `${measure}\u0000${name}`;
    index.set(key, index.has(key) && index.get(key) !== id ? null : id);
  };
  for (const concept of concepts.values()) {
    if (concept.unit === '' || concept.id.endsWith('.elsewhere')) continue;
    const names = [concept.name.zh, ...concept.aliases, ...(EVERYDAY[concept.id] ?? [])];
    for (const name of namesOf(names, concept.unit)) {
      put(measureOf(concept.unit), name, concept.id);
      // 生均 … 元 in a sentence is 元/生 in the table.
      const [own, per] = concept.unit.split('/');
      if (per !== undefined && own !== undefined && /均/.test(name))
        put(measureOf(own), name, concept.id);
    }
  }
  const long = longNames(index);
  const find = (head: string, measure: string): ConceptName | null => {
    if (head === '') return null;
    const exact = index.get(`${measure}\u0000${head}`);
    if (exact !== undefined) return exact === null ? null : { id: exact, exact: true };
    const behind = endOf(head, measure);
    return behind === undefined ? null : { id: behind, exact: false };
  };
  /** The longest name that a head ends in, where what stands before it does not narrow it. */
  const endOf = (head: string, measure: string): ConceptId | undefined => {
    for (let at = 1; at <= head.length - LEAST_LONG; at += 1) {
      const id = index.get(`${measure}\u0000${head.slice(at)}`);
      if (id != null && !NARROWING.test(head.slice(0, at))) return id;
    }
    return undefined;
  };
  const endingIn = (phrase: string, measure: string): readonly LongName[] =>
    (long.get(measure) ?? []).filter(
      ({ name }) => name.length > phrase.length && name.endsWith(phrase),
    );
  return Object.assign(find, { endingIn });
}

/** The names as they stand in running text: 编写教材数 is 教材 behind a verb, 公益项目培训学时 of 510学时 is 公益项目培训. */
function namesOf(names: readonly string[], unit: string): ReadonlySet<string> {
  const plain = names.filter((each) => !APART.has(each)).map(normalised);
  const led = plain.map(headOf).filter((name) => name.length > 1);
  const timed = /^(?:学时|课时)$/.test(unit)
    ? plain
        .map((name) => name.replace(/总?(?:学时|课时)(?:总量)?$/, ''))
        .filter((name) => name.length > 3)
    : [];
  const shorter = timed.map((name) => `${name.replace(/课程$/, '')}${unit}`);
  return new Set([...plain, ...led, ...timed, ...shorter]);
}

/** A name of a concept. */
export interface LongName {
  readonly name: string;
  readonly id: ConceptId;
}

/** Names long enough to be known at the end of a longer phrase, the longest first. */
function longNames(
  index: ReadonlyMap<string, ConceptId | null>,
): ReadonlyMap<string, readonly LongName[]> {
  const names = new Map<string, LongName[]>();
  for (const [key, id] of index) {
    const [measure = '', name = ''] = key.split('\u0000');
    if (id === null || name.length < LEAST_LONG) continue;
    names.set(measure, [...(names.get(measure) ?? []), { name, id }]);
  }
  for (const each of names.values()) each.sort((a, b) => b.name.length - a.name.length);
  return names;
}

const LEAST_LONG = 5;

/** What makes the thing behind it one of some only: 机电专业…, 某区…, 新增…. */
const NARROWING =
  /每|到款|专业|系|部$|班|学院|学校|[区县镇]|公司|企业|新增|上年|计划|人均|累计|近.年|其他|部分|[一二三]产|国家级|省级|校级|市级/;
