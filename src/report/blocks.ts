import type { Block, CaseNode, Inline } from '../document/model/index.js';
import type { ChapterText, PlainChapterBlock } from './chapter/chapter.js';
import { chartBlock, shownInChart } from './charts.js';
import type { Identified } from './identified.js';
import { writeProse } from './prose.js';
import type { Setting } from './setting.js';
import { tableBlocks } from './tables.js';

/** What may stand in a case. */
export type PlainBlock = Extract<
  Block,
  { readonly type: 'paragraph' | 'note' | 'list' | 'table' | 'figure' }
>;

/** A block of a chapter file as blocks of the document; none where nothing is left of it. */
export function blocksFrom(of: Identified, text: ChapterText, setting: Setting): readonly Block[] {
  const { id, block, content } = of;
  if (block.type === 'heading') {
    const title = writeProse(block.content, id, setting);
    if (title.length === 0) return [];
    return [{ type: 'heading', attrs: { id, level: block.level, label: '' }, content: title }];
  }
  if (block.type !== 'case') return plainBlocks({ id, block }, text, setting);
  const label = setting.labels.get(`case ${block.name}`);
  if (label === undefined) return [];
  const title = writeProse(block.title, id, setting);
  const told = content.flatMap((each) => plainBlocks(each, text, setting));
  return [caseOf(id, label.text, title, told)];
}

const caseOf = (
  id: string,
  label: string,
  title: readonly Inline[],
  told: readonly PlainBlock[],
): CaseNode => ({
  type: 'case',
  attrs: { id, label },
  content: [{ type: 'caption', content: title }, ...told],
});

/** A paragraph, list, table or chart as blocks of the document; none where nothing is left of it. */
export function plainBlocks(
  { id, block }: Pick<Identified<PlainChapterBlock>, 'id' | 'block'>,
  text: ChapterText,
  setting: Setting,
): readonly PlainBlock[] {
  switch (block.type) {
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
      return tableBlocks(plan, label, setting);
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
  block: Extract<PlainChapterBlock, { readonly type: 'list' }>,
  setting: Setting,
): readonly PlainBlock[] {
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
