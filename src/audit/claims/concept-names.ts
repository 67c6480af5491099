import type { Concept, ConceptId } from '../../standard/index.js';
import { normalised } from './subject.js';

/** Finds the concept that a normalised noun phrase names, among those whose unit has a given measure. */
export type ConceptFinder = (head: string, measure: string) => ConceptId | null;

/** Names that reports use and that no printed row bears. */
const EVERYDAY: Readonly<Record<ConceptId, readonly string[]>> = {
  graduates: ['毕业生', '应届毕业生', '毕业'],
  'graduates.placed': ['落实', '落实去向', '落实毕业生', '就业毕业生', '毕业生就业'],
  'graduates.further_study': ['升学', '毕业生升学', '升学毕业生', '升入高等院校', '升入高等学校'],
  'graduates.further_study.bachelor': ['升入本科'],
  employed: ['直接就业', '初次就业', '直接就业毕业生'],
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
  for (const concept of concepts.values()) {
    if (concept.unit === '' || concept.id.endsWith('.elsewhere')) continue;
    const names = [concept.name.zh, ...concept.aliases, ...(EVERYDAY[concept.id] ?? [])];
    for (const name of new Set(names.filter((each) => !APART.has(each)).map(normalised))) {
      const key = `${measureOf(concept.unit)}\u0000${name}`;
      index.set(key, index.has(key) && index.get(key) !== concept.id ? null : concept.id);
    }
  }
  return (head, measure) => (head === '' ? null : (index.get(`${measure}\u0000${head}`) ?? null));
}
