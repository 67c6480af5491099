import type { Passage } from '../../document/model/index.js';
import type { Scene } from '../scene.js';
import { plainPassage } from './plain-passages.js';

/** A passage of the document, and what it is part of. */
export interface Text {
  readonly passage: Passage;
  readonly of: 'heading' | 'paragraph' | 'caption' | 'cell';
}

const known = new WeakMap<Scene, readonly Text[]>();

/** All passages that a reader of the report sees as text; lists and what stands on every page aside. */
export function textsOf(scene: Scene): readonly Text[] {
  const kept = known.get(scene);
  if (kept !== undefined) return kept;
  const texts = scene.document.blocks.flatMap((block): readonly Text[] => {
    if (block.type === 'table') {
      return block.cells.map(({ passage }) => ({
        passage: plainPassage(passage),
        of: 'cell' as const,
      }));
    }
    if (block.type === 'entry' || block.type === 'furniture') return [];
    return [{ passage: plainPassage(block.passage), of: block.type }];
  });
  known.set(scene, texts);
  return texts;
}
