import type { Passage } from '../document/model/index.js';
import { oncePer } from '../once/index.js';
import { type NumberMention, numbersIn } from '../quantity/index.js';

/** A number in a passage; `start` and `end` are UTF-16 offsets into the passage's text. */
export type Mention = NumberMention;

const ASTRAL = /[\ud800-\udbff]/;

/** The numbers of a passage, read once. */
export const mentionsIn = oncePer((passage: Passage): readonly Mention[] => {
  const read = numbersIn(passage.text);
  return ASTRAL.test(passage.text) ? inUnits(read, passage.text) : read;
});

/** The reader counts code points; a character beyond the basic plane is two units. */
function inUnits(mentions: readonly Mention[], text: string): readonly Mention[] {
  const units = [0];
  for (const character of text) units.push((units.at(-1) ?? 0) + character.length);
  return mentions.map((each) => ({
    ...each,
    start: units[each.start] ?? text.length,
    end: units[each.end] ?? text.length,
  }));
}
