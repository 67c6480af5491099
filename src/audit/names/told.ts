import type { Passage, ReadBlock } from '../../document/model/index.js';
import { oncePer } from '../../once/index.js';
import type { Scene } from '../scene.js';

/** Words that somebody wrote as this report's text, and the block they stand in. */
export interface Told {
  readonly part: 'heading' | 'paragraph' | 'caption' | 'cell';
  readonly block: ReadBlock;
  readonly passage: Passage;
}

/** Everything told in reading order: headings, paragraphs, captions and cells; contents and page heads aside. */
export const toldIn = oncePer(({ document }: Scene): readonly Told[] =>
  document.blocks.flatMap(told),
);

function told(block: ReadBlock): readonly Told[] {
  switch (block.type) {
    case 'heading':
    case 'caption':
      return [{ part: block.type, block, passage: block.passage }];
    case 'paragraph':
      return block.within === 'alternative'
        ? []
        : [{ part: 'paragraph', block, passage: block.passage }];
    case 'table':
      return block.cells.map(({ passage }) => ({ part: 'cell', block, passage }));
    default:
      return [];
  }
}

/** What has words: a cell that is a figure and nothing else tells no name and breaks no sentence. */
export const toldInWords = oncePer((scene: Scene): readonly Told[] =>
  toldIn(scene).filter(({ passage }) => !isBareFigure(passage.text)),
);

/** Whether a text is a figure and nothing else: 1,234, 95.6%. */
export const isBareFigure = (text: string): boolean =>
  text !== '' && /^[-+]?[\d,]*\.?\d*[%％]?$/.test(text);

/** What is told in sentences: paragraphs and notes, not headings, captions or cells. */
export const sentencesIn = (scene: Scene): readonly Told[] =>
  toldIn(scene).filter(({ part }) => part === 'paragraph');
