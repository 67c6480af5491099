import type { Passage } from '../../document/model/index.js';
import type { Prose, Scene } from '../scene.js';

const WIDE = /[０-９Ａ-Ｚａ-ｚ％．]/g;
const WIDTH = '０'.charCodeAt(0) - '0'.charCodeAt(0);
const known = new WeakMap<Passage, Passage>();

/** The passage with digits and letters of plain width, unit for unit, so that its places hold. */
export function plainPassage(passage: Passage): Passage {
  const kept = known.get(passage);
  if (kept !== undefined) return kept;
  const text = passage.text.replace(WIDE, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - WIDTH),
  );
  const plain = text === passage.text ? passage : { text, places: passage.places };
  known.set(passage, plain);
  return plain;
}

const proses = new WeakMap<Scene, readonly Prose[]>();

/** The running text of a report with digits of plain width. */
export function proseOf(scene: Scene): readonly Prose[] {
  const kept = proses.get(scene);
  if (kept !== undefined) return kept;
  const prose = scene.prose.map((each) => ({ ...each, passage: plainPassage(each.passage) }));
  proses.set(scene, prose);
  return prose;
}
