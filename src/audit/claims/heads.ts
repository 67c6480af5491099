import type { Mention } from '../mentions.js';
import type { Claim } from './claim.js';
import type { RoleRead } from './roles.js';
import { headOf, normalised, nounBehind } from './subject.js';

/** Ratios and means bear their name right before the number, however long it is explained. */
const measured = ({ kind, unit }: Mention): boolean =>
  kind === 'ratio' || unit?.includes('/') === true;

/** What a number is of, in the words beside it; a share or a change is of the value told before it. */
export function headFor(
  mention: Mention,
  left: string,
  right: string,
  { role }: RoleRead,
  earlier: readonly Claim[],
): string {
  if (role === 'value') {
    // 97.87%的毕业去向落实率和93.56%的在校生满意度: named behind it.
    const rate = mention.kind === 'percent' ? RATE_BEHIND.exec(right)?.[1] : undefined;
    if (rate !== undefined) return normalised(rate);
    const own = headOf(
      measured(mention)
        ? (left
            .split('的')
            .filter((word) => word.trim() !== '')
            .at(-1) ?? left)
        : left,
    );
    const noun = COUNTED.has(mention.unit ?? '') ? nounBehind(right) : '';
    // 全市18所学校 are all there are; 15所学校达标 are some of them.
    if (/^(?:中职)?学校$/.test(noun)) {
      return /(?:全市|全区|全县)(?:现有|共有|共|有)?\s*$/.test(left) ? '中职学校' : '';
    }
    // 72971.6万元财政拨款中，…: what there is parts of stands behind its number.
    const among = own === '' ? (AMONG.exec(right)?.[1] ?? '') : '';
    if (among !== '') return normalised(among);
    if (noun !== '') return own === '' || noun.includes(own) ? noun : `${own}${noun}`;
    return own;
  }
  const words = left.replace(/占.*$/, '').replace(/(?:同比|环比|比|较|与).*$/, '');
  const own = headOf(words);
  if (own !== '' && !ONLY_CHANGE.test(own)) return own;
  // 双师型教师占比55%，提高2个百分点: points are of the share told before as well.
  // 在校生1308人，增长18.69%；专任教师增加12人，增长14.29%: of what the change before it names itself.
  const isTold = (each: Claim): boolean =>
    each.role === 'value' ||
    (role === 'points' && each.role === 'share') ||
    (role === 'growth' && each.role === 'change' && each.left.includes(each.head));
  return earlier.findLast((each) => isTold(each) && each.head !== '')?.head ?? '';
}

const RATE_BEHIND = /^的([\u4e00-\u9fff]{1,14}(?:率|满意度|比例|占比))/;
const AMONG = /^的?([\u4e00-\u9fff]{2,10}?)(?:当中|中|里)(?:[，,]|$)/;

/** 增长率为8.1%: the name of the change, and of nothing that changed. */
const ONLY_CHANGE = /^(?:同比|环比)?(?:增长|增加|增|降|下降|减少|升)(?:率|幅|速|幅度)$/;

/** Units that a noun may follow: 12个基地, 3名教师, 5项专利. */
const COUNTED: ReadonlySet<string> = new Set(
  '人 名 位 个 所 项 门 本 册 种 台 套 家 次 期 班 份 场 件 处 间 支 批 辆 篇 部 条 类 大类 组 对 节 堂 张'.split(
    ' ',
  ),
);
