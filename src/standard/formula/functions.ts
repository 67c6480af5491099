import type { Message } from '../../messages/index.js';

/** A function of the formula language: how many operands it takes, and its words for a reader. */
export interface FunctionShape {
  readonly least: number;
  readonly most: number;
  /** `{1}`, `{2}` are operands, `{all}` all of them with commas between. */
  readonly words: Message;
}

const shape = (least: number, most: number, zh: string, en: string): FunctionShape => ({
  least,
  most,
  words: { zh, en },
});

/** Every function there is; `src/facts/evaluation/evaluate.ts` says what each one comes to. */
export const FUNCTIONS: ReadonlyMap<string, FunctionShape> = new Map([
  ['sum', shape(1, 100, '合计（{all}）', 'sum of {all}')],
  ['min', shape(1, 100, '最小（{all}）', 'least of {all}')],
  ['max', shape(1, 100, '最大（{all}）', 'greatest of {all}')],
  ['if', shape(3, 3, '若 {1} 则 {2}，否则 {3}', 'if {1} then {2}, else {3}')],
  ['implies', shape(2, 2, '若 {1}，则 {2}', 'if {1}, then {2}')],
  ['between', shape(3, 3, '{1} 在 {2} 与 {3} 之间', '{1} between {2} and {3}')],
  ['last_year', shape(1, 1, '上年{1}', 'last year’s {1}')],
  ['parts', shape(1, 2, '{1}各分项', 'the parts of {1}')],
  ['children', shape(1, 1, '所属各单位{1}', 'every member’s {1}')],
  ['peers', shape(1, 1, '同类单位{1}', 'comparable organisations’ {1}')],
  ['rank', shape(1, 1, '名次（{1}）', 'rank among {1}')],
  ['median', shape(1, 1, '中位数（{1}）', 'median of {1}')],
  ['quartile', shape(2, 2, '第 {2} 四分位数（{1}）', 'quartile {2} of {1}')],
  ['count', shape(1, 1, '个数（{1}）', 'number of {1}')],
  ['reported', shape(1, 1, '已填报{1}', '{1} is reported')],
  ['number', shape(1, 1, '{1}（不计单位）', '{1} (without unit)')],
  ['abs', shape(1, 1, '绝对值（{1}）', 'absolute value of {1}')],
  ['growth', shape(1, 1, '{1}比上年增长', 'growth of {1} over last year')],
]);

/** What a formula may ask about the organisation, written `organisation.region`. */
export const ATTRIBUTES = ['level', 'type', 'ownership', 'region', 'place', 'superior'] as const;

/** The lists of an edition that `count(…)` takes by name: those of the city. */
export const LISTS = {
  programme_groups: { zh: '专业群名单', en: 'the list of programme groups' },
  industry_chains: { zh: '产业链名单', en: 'the list of industry chains' },
} as const satisfies Record<string, Message>;

export type ListName = keyof typeof LISTS;

export const isListName = (name: string): name is ListName => Object.hasOwn(LISTS, name);
