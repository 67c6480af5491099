import { type Passage, spanOf } from '../../document/model/index.js';
import type { Message } from '../../messages/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { Scene } from '../scene.js';
import { withDescendants } from '../sections.js';
import { captionsOf } from './captions.js';
import { countedAs } from './chinese-number.js';
import { type ListKind, linesOf } from './listed.js';
import { countOf, numberingOf } from './numbering.js';
import { NUMBERING } from './numbering-messages.js';
import { failed } from './observing.js';
import { proseOf } from './plain-passages.js';

/** 报告分八章, 文中共列表格14张: what a report says it consists of, against what it has. */
export const partsCounted: AuditRule = {
  id: 'structure.parts-counted',
  title: { zh: '章数与图表数', en: 'How many parts there are' },
  category: 'completeness',
  severity: 'warning',
  observe: (scene) =>
    proseOf(scene).flatMap(({ passage }) =>
      REPORT.test(passage.text) ? PARTS.flatMap((part) => compared(passage, part, scene)) : [],
    ),
};

const WHERE = '(?:报告|全文|文中|正文|文内)';
const REPORT = new RegExp(`${WHERE}[^。；]{0,60}(?:章|表|图|案例)`);
const NUMBER = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';

interface Part {
  readonly form: RegExp;
  readonly unit: Message;
  /** How many of them the report has for certain; null where readers may have lost some. */
  readonly there: (scene: Scene) => number | null;
}

/** 表14张 and 14张表, after 报告 or 文中 in the same sentence; 附表 are counted apart. */
const captioned = (
  name: string,
  measure: string,
  unit: Message,
  of: Exclude<ListKind, 'headings'>,
  word: string,
): Part => ({
  form: new RegExp(
    `${WHERE}[^。；]{0,40}?(?<![附标量图报指计])(?<!附[^，。；]{1,6})${name}(?:共计?)?${NUMBER}${measure}(?=[，、。；和及])`,
  ),
  unit,
  there: (scene) => captionsThere(scene, word, of),
});

const PARTS: readonly Part[] = [
  {
    form: new RegExp(
      `${WHERE}(?:主体|正文)?(?:共?分为?|共有?|由|包括|设|计)${NUMBER}个?(?:章|部分)(?![节第]|[增扩减改调][为到至]?|变为|压缩|合并)`,
    ),
    unit: { zh: '章', en: 'chapters' },
    there: chaptersThere,
  },
  captioned('表格?', '[张个份]', { zh: '张表', en: 'tables' }, 'table', '表'),
  captioned('(?:图片?|插图)', '[幅张个]', { zh: '幅图', en: 'figures' }, 'figure', '图'),
  captioned('(?:典型|学校)?案例', '[个篇]', { zh: '个案例', en: 'cases' }, 'case', '案例'),
];

function compared(
  passage: Passage,
  { form, unit, there }: Part,
  scene: Scene,
): readonly Observation[] {
  const [whole, number = ''] = form.exec(passage.text) ?? [];
  const count = whole === undefined ? null : there(scene);
  if (whole === undefined || count === null || countedAs(number) === count) return [];
  const end = passage.text.indexOf(whole) + whole.length;
  const start = passage.text.lastIndexOf(number, end) - BEFORE;
  const said = passage.text.slice(start, end);
  return [
    failed(
      NUMBERING.counted,
      { said, there: count, unit },
      [spanOf(passage, start, end)],
      [unit.zh],
    ),
  ];
}

const BEFORE = 1;

const FEWEST = 3;

/** How many chapters there are, where their numbers run on and the contents name as many. */
function chaptersThere(scene: Scene): number | null {
  const countsOf = (texts: readonly string[]): readonly number[] =>
    texts.flatMap((text) => {
      const numbering = numberingOf(text);
      return numbering?.style === '第章' ? [countOf(numbering)] : [];
    });
  const counts = countsOf(
    withDescendants(scene.root).flatMap(({ heading }) => heading?.passage.text ?? []),
  );
  const listed = countsOf(linesOf(scene, 'headings').map(({ passage }) => passage.text));
  const last = counts.at(-1) ?? 0;
  // A chapter in the midst may have lost its number to the reader; not the last that the contents name, too.
  const grows = counts.every((count, at) => count > (counts[at - 1] ?? 0));
  const isSure = grows && counts.length >= FEWEST && counts.length >= last - 1;
  return isSure && (listed.length === 0 ? counts.length === last : listed.at(-1) === last)
    ? last
    : null;
}

/** How many captions of a word there are, where one series of numbers runs through them all. */
function captionsThere(scene: Scene, word: string, of: ListKind): number | null {
  const captions = captionsOf(scene).filter(
    ({ label, isContinued }) => label.word === word && !isContinued,
  );
  const isSeries = captions.every(
    ({ label: { parts } }, at) => parts.length === 1 && parts[0] === at + 1,
  );
  const listed = linesOf(scene, of).filter(({ key }) => key.startsWith(word)).length;
  const isSure = captions.length >= FEWEST && isSeries;
  return isSure && (listed === 0 || listed === captions.length) ? captions.length : null;
}
