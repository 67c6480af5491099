import type { Section } from '../sections.js';
import type { Claim } from './claim.js';

const AHEAD = /打算|下一步|目标|展望|努力方向|工作(?:安排|计划|思路)/;

/**
 * Whether a section, or one that it stands in, tells what is to be reached: 2025年打算, 下一步工作思路. Narrower than what
 * `time/tenses.ts` takes for plans: 问题, 挑战 and 举措 tell numbers of the present, too.
 */
export const isOfGoals = ({ heading, parent }: Section): boolean =>
  (heading !== null && AHEAD.test(heading.passage.text)) || (parent !== null && isOfGoals(parent));

const REACHED =
  /(?:达到?|[增升提降减压][加高升少缩]?[到至]|扩大到|控制在|不低于|不少于)(?:约|近)?$/;

/** A number of such a section as what is to be, where it is said to be reached: 双师型教师占比达到72%. */
export const asGoal = (claim: Claim): Claim =>
  !claim.planned && REACHED.test(claim.left.trim()) ? { ...claim, planned: true } : claim;
