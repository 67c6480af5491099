import type { Chapter } from '../standard/index.js';
import { Binder } from './binder.js';
import { plainBlocks } from './blocks.js';
import { hasValue } from './cells.js';
import type { ChapterText, Named } from './chapter/chapter.js';
import { shownInChart } from './charts.js';
import type { Identified } from './identified.js';
import { sourceOf } from './prose.js';
import type { Label, Omission, Setting } from './setting.js';
import { tableIsShown } from './tables.js';

type Unlabelled = Omit<Setting, 'labels'>;

const KINDS: Readonly<Record<Named, string>> = { table: '表', chart: '图', case: '案例' };

/**
 * 表 c-n, 图 c-n and 案例 c-n for what has something to show; the others are noted as left out. Prose
 * mentions what stands further down as well, so all of a chapter is numbered before any of it is written.
 */
export function labelsOf(
  outline: Chapter,
  text: ChapterText,
  blocks: readonly Identified[],
  setting: Unlabelled,
): ReadonlyMap<string, Label> {
  const labels = new Map<string, Label>();
  const counts = { table: 0, chart: 0, case: 0 };
  const label = ({ id, block }: Identified): void => {
    if (!('name' in block)) return;
    counts[block.type] += 1;
    const number = `${outline.number}-${counts[block.type]}`;
    labels.set(`${block.type} ${block.name}`, { id, text: `${KINDS[block.type]} ${number}` });
  };
  for (const each of blocks.flatMap((block) => [block, ...block.content])) {
    if (isShown(each, text, setting)) label(each);
  }
  // Whether a case tells anything depends on its tables, never on mentions of cases.
  const drawn = new Map(labels);
  for (const each of blocks) {
    if (each.block.type === 'case' && isTold(each, text, { ...setting, labels: drawn }))
      label(each);
  }
  return labels;
}

/** Whether a table or chart has something to show. */
function isShown({ id, block }: Identified, text: ChapterText, setting: Unlabelled): boolean {
  if (block.type !== 'table' && block.type !== 'chart') return false;
  const table = block.type === 'table' ? text.tables[block.name] : undefined;
  const chart = block.type === 'chart' ? text.charts[block.name] : undefined;
  if (table !== undefined && tableIsShown(table, setting.place)) return true;
  if (chart !== undefined && shownInChart(chart, setting).length > 0) return true;
  const plan = table ?? chart;
  const missing = plan?.show.filter((what) => !hasValue(what, setting.place)) ?? [];
  if (plan !== undefined && plan.levels === undefined && missing.length > 0) {
    const sources = missing.map((what) => what.source);
    setting.omissions.push({ node: id, what: block.type, excerpt: plan.caption, missing: sources });
  }
  return false;
}

/** Whether a case tells anything, found by writing it for trial. */
function isTold({ id, block, content }: Identified, text: ChapterText, setting: Setting): boolean {
  const omissions: Omission[] = [];
  const trial: Setting = { ...setting, binder: new Binder(), omissions };
  if (content.some((each) => plainBlocks(each, text, trial).length > 0)) return true;
  if (block.type === 'case' && omissions.length > 0) {
    const missing = [...new Set(omissions.flatMap((each) => each.missing))];
    const excerpt = block.title.map(sourceOf).join('');
    setting.omissions.push({ node: id, what: 'case', excerpt, missing });
  }
  return false;
}
