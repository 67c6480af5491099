import type { Message } from '../../../src/messages/index.js';
import { ADMINISTRATOR } from './administrator.js';
import { CLERK } from './clerk.js';
import { REVIEWER } from './reviewer.js';
import type { Step } from './step.js';
import { WRITER } from './writer.js';

/** The tour: whom it is for, and what they do, in the order of the guide. Later steps rest on earlier ones. */
export const TOUR: readonly { readonly who: Message; readonly steps: readonly Step[] }[] = [
  { who: { zh: '填报员', en: 'The clerk' }, steps: CLERK },
  { who: { zh: '审核员', en: 'The reviewer' }, steps: REVIEWER },
  { who: { zh: '执笔人', en: 'The writer' }, steps: WRITER },
  { who: { zh: '管理员', en: 'The administrator' }, steps: ADMINISTRATOR },
];

/** All steps of the tour, one after the other. */
export const STEPS: readonly Step[] = TOUR.flatMap(({ steps }) => steps);
