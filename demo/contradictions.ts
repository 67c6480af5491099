import type { Message } from '../src/messages/index.js';
import type { Severity } from '../src/standard/index.js';

/** Something that the published figures contradict, and the schools that carry it in the demonstration. */
export interface Contradiction {
  /** The id of the check that finds it. */
  readonly check: string;
  readonly severity: Severity;
  /** Whether the check fails on the published city figures themselves, or only on schools they imply. */
  readonly published: boolean;
  /** As few as possible; none where the city's figures can follow from schools without a fault. */
  readonly schools: readonly string[];
  /** Why it is a contradiction, and why no fewer schools can carry it. */
  readonly why: Message;
}

/**
 * The schools that carry what the published figures contradict. Each contradiction stands with as few
 * schools as its arithmetic allows, and all of them with the same ones; see `README.md`.
 */
export const carriers = {
  region: 's01',
  funding: 's01',
  training: 's01',
  mentors: 's01',
  patents: 's01',
  onlineCourses: 's01',
  sectors: ['s01', 's02', 's03', 's17', 's18'] as readonly string[],
  coverage: ['s01', 's02', 's03'] as readonly string[],
  /** No contradiction: whose internet line takes up the odd megabits of the published mean. */
  bandwidth: 's01',
};

/** What the published figures contradict, found by running every check on them as the city's own. */
export const contradictions: readonly Contradiction[] = [
  {
    check: 'local-counts-as-west-northeast',
    severity: 'error',
    published: true,
    schools: [carriers.region],
    why: {
      zh: '沈阳在东北，各校 B类 ≥ A类 相加即得全市 B类 ≥ A类；公布数 8,234 ＜ 8,434，差 200，至少一校有误。',
      en: 'Shenyang lies in the north-east. If B ≥ A held in every school, it would hold for their sums; 8,234 < 8,434 (200 short), so at least one school is wrong.',
    },
  },
  {
    check: 'earmarked-within-funding',
    severity: 'error',
    published: true,
    schools: [carriers.funding],
    why: {
      zh: '5,063 元 × 76,457 人 ＝ 38,710.18 万元，而专项拨款为 40,800 万元；各校专项 ≤ 拨款总额相加不可能超出，至少一校有误。',
      en: '5,063 yuan × 76,457 students is 387.1018 million yuan, earmarked funding 408 million. If it were within funding in every school, so would the sums be; at least one school is wrong.',
    },
  },
  {
    check: 'training-paid',
    severity: 'warning',
    published: true,
    schools: [carriers.training],
    why: {
      zh: '38,800 − 11,890 ＝ 26,910 学时非公益培训而到账经费为 0；到账为 0 的学校若都只做公益，两项学时合计应相等，至少一校有误。',
      en: '38,800 − 11,890 = 26,910 hours were not for the public benefit, the income is 0. If all schools without income trained only for the public benefit, both sums would be equal; at least one does not.',
    },
  },
  {
    check: 'hours-per-mentor',
    severity: 'warning',
    published: true,
    schools: [carriers.mentors],
    why: {
      zh: '52,890 课时 ÷ 191 人 ＝ 277 课时/人 ＞ 200；各校都不超过 200 则全市也不超过，至少一校有误。',
      en: '52,890 hours ÷ 191 mentors = 277 > 200 each. If no school exceeded 200, the city would not; at least one does.',
    },
  },
  {
    check: 'pay-per-hour-of-mentors',
    severity: 'warning',
    published: true,
    schools: [carriers.mentors],
    why: {
      zh: '112.6 万元 ÷ 52,890 课时 ＝ 21 元/课时 ＜ 50；各校都不低于 50 则全市也不低于，至少一校有误。',
      en: '1.126 million yuan ÷ 52,890 hours = 21 yuan < 50. If every school paid 50, so would the city; at least one does not.',
    },
  },
  {
    check: 'students-per-course-plausible',
    severity: 'warning',
    published: false,
    schools: [carriers.onlineCourses],
    why: {
      zh: '6,211 人/门 × 20 门 ＝ 124,220 人次；即使 20 门都在最大的学校（4,415 人），每门不超过本校学生也只有 88,300，至少一校有误。',
      en: '6,211 × 20 courses = 124,220. Even with all 20 courses in the largest school (4,415 students), at most 88,300 fit; at least one school is wrong.',
    },
  },
  {
    check: 'sectors-cover-employed',
    severity: 'warning',
    published: true,
    schools: carriers.sectors,
    why: {
      zh: '10,786 − 8,457 ＝ 2,329 人没有产业去向；就业最多的四校合计不足此数，至少五校。',
      en: '10,786 − 8,457 = 2,329 employed have no sector. The four schools with the most employed have fewer together, so it takes at least five.',
    },
  },
  {
    check: 'student-survey-coverage',
    severity: 'warning',
    published: true,
    schools: carriers.coverage,
    why: {
      zh: '19,776 ＜ 76,457 × 30% ＝ 22,937.1，差额需由学生合计超过 10,537 人的学校承担；最大的两校不足此数，至少三校。',
      en: '19,776 < 30 % of 76,457 = 22,937.1. The schools below 30 % must have more than 10,537 students together; the two largest have fewer, so it takes at least three.',
    },
  },
  {
    check: 'inventions-are-not-all-patents',
    severity: 'notice',
    published: true,
    schools: [carriers.patents],
    why: {
      zh: '授权专利 4 ＝ 发明专利 4，有专利的学校必然全为发明；集中于一校。',
      en: '4 patents, 4 of them inventions: every school with a patent has nothing but inventions. One school has all.',
    },
  },
  {
    check: 'student-score-within-its-parts',
    severity: 'warning',
    published: true,
    schools: [],
    why: {
      zh: '87.04 低于五个分项的最低 87.32；各校弱项不同，每校总体都在本校分项之间时，全市加权平均仍可如此，无须任何学校有误。',
      en: '87.04 is below the lowest part, 87.32. Schools are weak in different parts, so weighted means can come out like that although every school’s total lies between its parts: no school need be wrong.',
    },
  },
  {
    check: 'scores-suspiciously-alike',
    severity: 'warning',
    published: true,
    schools: [],
    why: {
      zh: '四项满意度全市都是 99；每校总有一项低于 98、各校不同时，加权平均仍可都是 99，无须任何学校有误。',
      en: 'All four scores are 99. Each school can have one below 98, not the same everywhere, and the means still come to 99: no school need be wrong.',
    },
  },
  {
    check: 'in-province-rate-is-not-local-rate',
    severity: 'warning',
    published: true,
    schools: [],
    why: {
      zh: '78.2% 恰为 8,434 ÷ 10,786；各校两率不同，合计仍可相同，无须任何学校有误。',
      en: '78.2 % is just 8,434 ÷ 10,786. The rates can differ in every school and agree in total: no school need be wrong.',
    },
  },
];
