import type { Passage } from '../../document/model/index.js';
import { oncePer } from '../../once/index.js';
import type { Prose, Scene } from '../scene.js';

const WIDE = /[０-９Ａ-Ｚａ-ｚ％．]/g;
const WIDTH = '０'.charCodeAt(0) - '0'.charCodeAt(0);

/** The passage with digits and letters of plain width, unit for unit, so that its places hold. */
export const plainPassage = oncePer((passage: Passage): Passage => {
  const text = passage.text.replace(WIDE, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - WIDTH),
  );
  return text === passage.text ? passage : { text, places: passage.places };
});

/** The running text of a report with digits of plain width. */
export const proseOf = oncePer(({ prose }: Scene): readonly Prose[] =>
  prose.map((each) => ({ ...each, passage: plainPassage(each.passage) })),
);
