import type { OrganisationAttributes } from '../facts/index.js';

/** Words of a chapter that depend on whose report it is and for which year. */
export interface Words {
  /** 沈阳市, 示例第十四中等职业学校. */
  readonly name: string;
  /** 全市, 全区, 全县, 学校: whom sentences speak of. */
  readonly whole: string;
  /** 各区县, 各校, 各专业: whose figures lie beneath. */
  readonly members: string;
  /** 全市中等职业学校, 学校. */
  readonly schools: string;
  /** 沈阳市教育行政部门, 学校: who answers for the measures. */
  readonly authority: string;
  readonly year: string;
  readonly 'last-year': string;
  readonly 'next-year': string;
}

/** The names that a chapter may write in braces. */
export const WORD_NAMES = [
  'name',
  'whole',
  'members',
  'schools',
  'authority',
  'year',
  'last-year',
  'next-year',
] as const satisfies readonly (keyof Words)[];

export type WordName = (typeof WORD_NAMES)[number];

export const isWordName = (name: string): name is WordName =>
  WORD_NAMES.some((each) => each === name);

/** The words for one organisation and cycle. */
export function wordsOf(organisation: OrganisationAttributes, cycle: number): Words {
  const whole = wholeOf(organisation);
  const school = organisation.level === 'school';
  return {
    name: organisation.name,
    whole,
    members: MEMBERS[organisation.level],
    schools: school ? '学校' : `${whole}中等职业学校`,
    authority: school ? '学校' : `${organisation.name}教育行政部门`,
    year: `${cycle}年`,
    'last-year': `${cycle - 1}年`,
    'next-year': `${cycle + 1}年`,
  };
}

const MEMBERS: Readonly<Record<OrganisationAttributes['level'], string>> = {
  province: '各市',
  city: '各区县',
  district: '各校',
  school: '各专业',
};

/** A county-level city says 全市, a county 全县: the last character of the name tells. */
function wholeOf({ level, name }: OrganisationAttributes): string {
  if (level === 'school') return '学校';
  const kind =
    /[省市区县旗]$/.exec(name)?.[0] ?? { province: '省', city: '市', district: '区' }[level];
  return `全${kind}`;
}
