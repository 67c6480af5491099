import { oncePerText } from '../../../../once/index.js';
import { isFigure, isOpen, isYear } from '../cells.js';
import { cellWords, type GridRow } from './grid.js';

/** What the cells of a column are like, below its head. */
export interface ColumnContent {
  readonly kind: 'words' | 'years' | 'figures' | 'open';
  readonly hasDecimals: boolean;
  readonly hasBeyondHundred: boolean;
  /** Whether it prints the sign of a per cent. */
  readonly hasPercent: boolean;
  /** Its numbers, row by row; null where it has none. */
  readonly numbers: readonly (number | null)[];
}

/** What each column of the rows holds. */
export function columnContents(
  rows: readonly GridRow[],
  columns: number,
): readonly ColumnContent[] {
  return Array.from({ length: columns }, (_, column) =>
    contentOf(
      rows.map((row) => {
        const cell = row.find((each) => each.column === column);
        return cell === undefined ? '' : cellWords(cell);
      }),
    ),
  );
}

function contentOf(cells: readonly string[]): ColumnContent {
  const filled = cells.filter((words) => !isOpen(words));
  const numbers = cells.map((words) => (isFigure(words) ? numberIn(words) : null));
  const figures = filled.filter((words) => isFigure(words)).length;
  const years = filled.filter((words) => isYear(words)).length;
  const known = numbers.filter((each) => each !== null);
  return {
    kind:
      filled.length === 0
        ? 'open'
        : years * 2 > filled.length
          ? 'years'
          : figures * 2 > filled.length
            ? 'figures'
            : 'words',
    hasDecimals: known.some((each) => !Number.isInteger(each)),
    hasBeyondHundred: known.some((each) => each > 100),
    hasPercent: filled.some((words) => /[%％]$/.test(words)),
    numbers,
  };
}

const numberIn = (words: string): number | null => {
  const found = /\d[\d,，]*(?:[.．]\d+)?/.exec(words.normalize('NFKC'))?.[0];
  return found === undefined ? null : Number(found.replace(/[,，]/g, ''));
};

/** What a name says of its column: rates below a hundred, growth, ratios, whole things, or words. */
export type NameKind = 'rate' | 'growth' | 'ratio' | 'count' | 'words' | 'any';

export const nameKind = oncePerText((name): NameKind => {
  const words = name.normalize('NFKC').replace(/\s/g, '');
  if (/(?:增长率?|增幅|增速|增减幅度?|完成率)(?:\(%\))?$/.test(words)) return 'growth';
  if (/[%％]|(?:率|占比|比例|比重|满意度)$/.test(words)) return 'rate';
  if (/生师比|人均|生均|平均/.test(words)) return 'ratio';
  if (
    /\((?:人次?|个|家|项|门|班|所|套|台|名|次|场|期|课时|学时|份|件|本|册|种|辆|间)\)|(?:人数|人次|数|次数|班数|个数|学时|课时)$/.test(
      words,
    )
  )
    return 'count';
  return /^(?:学校|校名|院校|学院|系部|专业|课程|名称|[\u4e00-\u9fff]{0,4}名称|[\u4e00-\u9fff]{0,4}类[别型]|[\u4e00-\u9fff]{0,4}项目|[\u4e00-\u9fff]{0,4}对象|学制|校区|区县|县区|县|区|市州|地区|单位|部门|年[份度]|学年|届别|国别|备注|指标|[\u4e00-\u9fff]{0,4}内容|负责人|级别|等级|序号)$/.test(
    words,
  )
    ? 'words'
    : 'any';
});

/** How badly a column fits a name, in a table that prints the signs of its per cents or does not. */
export function misfitOf(name: string, content: ColumnContent, printsPercent: boolean): number {
  const { kind, hasDecimals, hasBeyondHundred, hasPercent } = content;
  if (kind === 'open') return 0;
  const said = nameKind(name);
  if (said === 'words') return kind === 'figures' ? STRONG : 0;
  if (kind === 'words') return said === 'any' && !isYear(name) ? 1 : STRONG;
  const isRate = said === 'rate' || said === 'growth';
  if (hasPercent !== (printsPercent && isRate)) return hasPercent && said === 'any' ? 0 : STRONG;
  if (said === 'rate') return hasBeyondHundred ? STRONG : hasDecimals ? 0 : 1;
  if (said === 'count') return hasDecimals ? STRONG : 0;
  return said === 'ratio' && !hasDecimals ? 1 : 0;
}

const STRONG = 3;
