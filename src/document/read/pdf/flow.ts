import { bodyStyleOf } from './body-style.js';
import type { Draft } from './draft.js';
import { headingsIn, type Outline } from './headings.js';
import type { FlowItem } from './joined-tables.js';
import { stretchesOf } from './stretches.js';

/** The drafts of a document's blocks: lines joined to paragraphs, told apart by what they are. */
export function draftsOf(items: readonly FlowItem[], outline: Outline): readonly Draft[] {
  const body = bodyStyleOf(items);
  const stretches = stretchesOf(items, body);
  const alone = stretches.flatMap(({ item, lines }) => {
    const [first] = lines;
    return item.type === 'line' && item.place === 'text' && first !== undefined && lines.length <= 2
      ? [first]
      : [];
  });
  const headings = headingsIn(alone, body, outline);
  return stretches.map(({ item, lines, role }): Draft => {
    if (item.type === 'table') return { type: 'table', page: item.page, table: item.table };
    const level =
      role.is === 'paragraph' && lines[0] !== undefined ? headings.get(lines[0]) : undefined;
    return {
      type: 'text',
      page: item.page,
      lines,
      role: level === undefined ? role : { is: 'heading', level },
    };
  });
}
