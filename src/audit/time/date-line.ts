import type { ReadBlock } from '../../document/model/index.js';
import { plainPassage } from '../structure/plain-passages.js';

/** The day that a line prints alone: on a cover, beneath a signature. */
export interface DateLine {
  readonly year: number;
  readonly month: number;
  readonly day: number | null;
}

const DATE =
  /^(?:日期|时间|填报日期|编制日期|发布日期|报送日期|(?:负责人|法定代表人|[校院局]长)?[（(]?(?:签[字名章])?[）)]?[（(]?(?:盖章|公章)?[）)]?)?[：:]?((?:19|20)\d{2})年(\d{1,2})月(?:(\d{1,2})日)?$/;
const LONGEST = 24;

/** The date of a line that is nothing but one: 2024年1月, 日期：2024年1月18日, 二〇二四年一月. */
export function dateLineIn(block: ReadBlock): DateLine | null {
  if (block.type !== 'paragraph' && block.type !== 'heading') return null;
  if (block.passage.text.length > LONGEST) return null;
  const plain = inDigits(plainPassage(block.passage).text.replace(/\s+/g, ''));
  const [, year, month, day] = DATE.exec(plain) ?? [];
  return year === undefined || month === undefined
    ? null
    : { year: Number(year), month: Number(month), day: day ? Number(day) : null };
}

const CHINESE = '〇一二三四五六七八九';

/** 二〇二五年一月: the forms that covers have. */
const inDigits = (words: string): string =>
  words
    .replace(/[〇○零一二三四五六七八九]{4}(?=年)/, (year) =>
      year.replace(/[○零]/g, '〇').replace(/./g, (digit) => String(CHINESE.indexOf(digit))),
    )
    .replace(/(?<=年)(十[一二]?|[一二三四五六七八九])(?=月)/, (month) =>
      String(
        month.startsWith('十')
          ? 10 + Math.max(0, CHINESE.indexOf(month.charAt(1) || '〇'))
          : CHINESE.indexOf(month),
      ),
    )
    .replace(/(?<=月)[一二三四五六七八九十]{1,3}日$/, '');
