import type { Block, ChapterNode, Inline, Origin } from '../document/model/index.js';
import type { Chapter } from '../standard/index.js';
import { hasValue } from './cells.js';
import type { ChapterBlock, ChapterText } from './chapter/chapter.js';
import { lineAndColumn } from './chapter/faults.js';
import { chartBlock, shownInChart } from './charts.js';
import { writeProse } from './prose.js';
import type { Label, Setting } from './setting.js';
import { shownInTable, tableBlocks } from './tables.js';

/** A block of a chapter file with the id that it keeps however the others change their text. */
interface Identified {
  readonly id: string;
  readonly block: ChapterBlock;
}

const LETTERS: Readonly<Record<ChapterBlock['type'], string>> = {
  heading: 'h',
  paragraph: 'p',
  list: 'l',
  table: 't',
  chart: 'c',
};

/** The blocks of a chapter with their ids: `talent.p3` is the third paragraph of the file. */
export function identified(outline: Chapter, text: ChapterText): readonly Identified[] {
  const counts = new Map<string, number>();
  return text.blocks.map((block) => {
    if ('name' in block) return { id: `${outline.id}.${LETTERS[block.type]}.${block.name}`, block };
    const count = (counts.get(block.type) ?? 0) + 1;
    counts.set(block.type, count);
    return { id: `${outline.id}.${LETTERS[block.type]}${count}`, block };
  });
}

/** A chapter of the report. Tables and charts are numbered first, so that prose can name them. */
export function chapterOf(
  outline: Chapter,
  text: ChapterText,
  setting: Omit<Setting, 'labels'>,
): ChapterNode {
  const blocks = identified(outline, text);
  const writing: Setting = { ...setting, labels: labelsOf(outline, text, blocks, setting) };
  const content = blocks.flatMap((each) => written(each, text, writing));
  return {
    type: 'chapter',
    attrs: { id: outline.id, number: outline.number, title: outline.title.zh },
    content: numbered(content.filter(hasMatter), outline),
  };
}

/** A heading goes where nothing is left beneath it. */
const hasMatter = (block: Block, at: number, all: readonly Block[]): boolean => {
  const next = all[at + 1];
  if (block.type !== 'heading') return true;
  return next !== undefined && (next.type !== 'heading' || next.attrs.level > block.attrs.level);
};

/** Sections of the second level are numbered within their chapter. */
function numbered(content: readonly Block[], { number }: Chapter): readonly Block[] {
  let count = 0;
  return content.map((block) => {
    if (block.type !== 'heading' || block.attrs.level !== 2) return block;
    count += 1;
    return { ...block, attrs: { ...block.attrs, label: `${number}.${count}` } };
  });
}

/** Where every block of a chapter came from. */
export const originsOf = (
  outline: Chapter,
  text: ChapterText,
): readonly (readonly [string, Origin])[] =>
  identified(outline, text).map(({ id, block }) => [
    id,
    { file: text.file, ...lineAndColumn(text.text, block.start) },
  ]);

/** 表 c-n and 图 c-n for those that have something to show; the others are noted as left out. */
function labelsOf(
  outline: Chapter,
  text: ChapterText,
  blocks: readonly Identified[],
  setting: Omit<Setting, 'labels'>,
): ReadonlyMap<string, Label> {
  const labels = new Map<string, Label>();
  const counts = { table: 0, chart: 0 };
  for (const { id, block } of blocks) {
    if (!('name' in block)) continue;
    const plan = block.type === 'table' ? text.tables[block.name] : text.charts[block.name];
    if (plan === undefined) continue;
    if (!isShown(block.type, block.name, text, setting)) {
      const missing = plan.show.filter((what) => !hasValue(what, setting.place));
      if (plan.levels === undefined && missing.length > 0) {
        const sources = missing.map((what) => what.source);
        setting.omissions.push(omitted(id, block.type, plan.caption, sources));
      }
      continue;
    }
    counts[block.type] += 1;
    const kind = block.type === 'table' ? '表' : '图';
    labels.set(`${block.type} ${block.name}`, {
      id,
      text: `${kind} ${outline.number}-${counts[block.type]}`,
    });
  }
  return labels;
}

const omitted = (
  node: string,
  what: 'table' | 'chart',
  excerpt: string,
  missing: readonly string[],
): Setting['omissions'][number] => ({ node, what, excerpt, missing });

function isShown(
  type: 'table' | 'chart',
  name: string,
  text: ChapterText,
  setting: Pick<Setting, 'place'>,
): boolean {
  const table = text.tables[name];
  const chart = text.charts[name];
  if (type === 'table') return table !== undefined && shownInTable(table, setting).length > 0;
  return chart !== undefined && shownInChart(chart, setting).length > 0;
}

function written({ id, block }: Identified, text: ChapterText, setting: Setting): readonly Block[] {
  switch (block.type) {
    case 'heading': {
      const content = writeProse(block.content, id, setting);
      if (content.length === 0) return [];
      return [{ type: 'heading', attrs: { id, level: block.level, label: '' }, content }];
    }
    case 'paragraph': {
      const content = writeProse(block.content, id, setting);
      return content.length === 0 ? [] : [{ type: 'paragraph', attrs: { id }, content }];
    }
    case 'list':
      return listOf(id, block, setting);
    case 'table': {
      const plan = text.tables[block.name];
      const label = setting.labels.get(`table ${block.name}`);
      if (plan === undefined || label === undefined) return [];
      return tableBlocks(plan, shownInTable(plan, setting), label, setting);
    }
    case 'chart': {
      const plan = text.charts[block.name];
      const label = setting.labels.get(`chart ${block.name}`);
      if (plan === undefined || label === undefined) return [];
      return [chartBlock(plan, shownInChart(plan, setting), label, setting)];
    }
  }
}

function listOf(
  id: string,
  block: Extract<ChapterBlock, { readonly type: 'list' }>,
  setting: Setting,
): readonly Block[] {
  const items = block.items
    .map((pieces, at): { id: string; content: readonly Inline[] } => {
      const item = `${id}.${at + 1}`;
      return { id: item, content: writeProse(pieces, item, setting) };
    })
    .filter((item) => item.content.length > 0);
  if (items.length === 0) return [];
  return [
    {
      type: 'list',
      attrs: { id, ordered: block.ordered },
      content: items.map((item) => ({
        type: 'listItem',
        attrs: { id: item.id },
        content: item.content,
      })),
    },
  ];
}
