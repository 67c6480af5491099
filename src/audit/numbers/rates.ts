/** A rate that reports name without saying how it is reckoned, and what it may be the share of. */
export interface Rate {
  readonly name: RegExp;
  /** Heads, normalised, of what is counted. */
  readonly part: RegExp;
  /** Heads of what it may be a share of, the usual one first. */
  readonly of: readonly RegExp[];
  /** Whether every report has one of each, so that both may be sought anywhere in it. */
  readonly anywhere?: true;
}

const GRADUATES = /^(?:\d{4}届|本届|应届)?(?:中职)?毕业生?$/;

/**
 * Bases differ from place to place (升学率 of all graduates or of those placed): a rate is at odds only where none
 * of them gives it. Placed over graduates, self-employed over placed: the Shanghai report of 2023 reckons so.
 */
export const RATES: readonly Rate[] = [
  {
    name: /(?:直接|初次)就业率$/,
    anywhere: true,
    part: /^(?:毕业生)?(?:直接|初次)就业(?:毕业生)?$/,
    of: [GRADUATES],
  },
  {
    name: /升学率$/,
    anywhere: true,
    part: /^(?:毕业生)?升学(?:毕业生)?$|升入/,
    of: [GRADUATES, /落实|就业/],
  },
  {
    name: /升学比例$/,
    anywhere: true,
    part: /^(?:毕业生)?升学(?:毕业生)?$/,
    of: [GRADUATES, /落实|就业/],
  },
  { name: /对口(?:就业)?率$/, part: /对口/, of: [/直接就业|初次就业/, /就业|落实/, GRADUATES] },
  { name: /创业率$/, part: /创业/, of: [/落实|就业/, GRADUATES] },
  {
    name: /双师(?:专任)?教师(?:比例|率)$/,
    anywhere: true,
    part: /双师/,
    of: [/^专任教师$/, /专业课?教师/, /^教师$/, /教职工/],
  },
  {
    name: /高级职称(?:专任)?教师?(?:比例|率)$/,
    anywhere: true,
    part: /高级职称/,
    of: [/^专任教师$/, /^教师$/, /教职工/],
  },
  { name: /(?:问卷)?(?:回收|收回)率$/, part: /回收|收回/, of: [/发放|下发|派发/, /应答|样本/] },
  { name: /有效(?:问卷)?(?:回收)?率$/, part: /有效/, of: [/回收|收回/, /发放|下发/] },
  { name: /报到率$/, part: /报到/, of: [/录取|招生|计划/] },
  {
    name: /(?:进度|达成率|到位率|执行率|实现率|兑现率)$/,
    part: /./,
    of: [/计划|任务|目标|指标|预算/],
  },
  { name: /(?:招生|计划)?完成率$/, part: /实际|招生|完成|录取/, of: [/计划|任务|目标/] },
  {
    name: /(?:体质|体测|测试|体质健康|测评)?合格率$/,
    part: /合格|达标/,
    of: [/测试|参测|参加|测评|体测/, /在校生/],
  },
  { name: /(?:优秀|良好)率$/, part: /优秀|良好/, of: [/测试|参测|参加|测评/] },
  {
    name: /(?:取证|获证|持证|证书获取|证书通过|考证通过|通过)率$/,
    part: /取得|获得|证书|通过|获证|取证/,
    of: [/报考|参加|参考|考核|考证/, GRADUATES, /在校生/],
  },
  { name: /(?:获奖)率$/, part: /获奖/, of: [/参赛|参加/] },
  {
    name: /(?:参与|参训|覆盖|参保|入住|资助)率$/,
    part: /参与|参训|参加|覆盖|参保|入住|资助|受助/,
    of: [/应|在校生|教师|教职工|专任教师/],
  },
  {
    name: /落实率$/,
    anywhere: true,
    part: /^(?:毕业生)?(?:落实|落实去向)(?:毕业生|学生)?$/,
    of: [GRADUATES],
  },
  {
    // Of whom, with those who study on or without them, each writer decides.
    name: /就业率$/,
    anywhere: true,
    part: /^(?:毕业生)?(?:落实|就业|落实去向|就业含升学)(?:毕业生|学生)?$|^(?:毕业生)?总?就业$/,
    of: [GRADUATES],
  },
];
