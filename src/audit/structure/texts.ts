import type { Passage } from '../../document/model/index.js';
import { oncePer } from '../../once/index.js';
import { isBareFigure } from '../names/told.js';
import type { Scene } from '../scene.js';
import { plainPassage } from './plain-passages.js';

/** A passage of the document, and what it is part of. */
export interface Text {
  readonly passage: Passage;
  readonly of: 'heading' | 'paragraph' | 'caption' | 'cell';
}

/** All passages that a reader sees as text; lists, cells that are only a figure and what stands on every page aside. */
export const textsOf = oncePer((scene: Scene): readonly Text[] =>
  scene.document.blocks.flatMap((block): readonly Text[] => {
    if (block.type === 'table') {
      return block.cells
        .filter(({ passage }) => !isBareFigure(passage.text))
        .map(({ passage }) => ({ passage: plainPassage(passage), of: 'cell' as const }));
    }
    if (block.type === 'entry' || block.type === 'furniture') return [];
    return [{ passage: plainPassage(block.passage), of: block.type }];
  }),
);
