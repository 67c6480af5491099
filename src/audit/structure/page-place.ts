import type { ReadDocument, Span } from '../../document/model/index.js';
import type { Line } from './listed.js';
import { openingOf } from './observing.js';

const LEADER = /^[\s.．…·•⋯_‧∙—-]{0,200}?(\d{1,4})(?!\d)/;
const REACH = 220;

/** Where a line of a list prints its page, behind the leader; its words where that is not to be seen. */
export function pagePlaceOf(line: Line, { text }: ReadDocument): Span {
  const behind = (line.passage.places[line.passage.places.length - 1] ?? line.end) + 1;
  const found = LEADER.exec(text.slice(behind, behind + REACH));
  if (found === null || Number(found[1]) !== line.printedPage) return openingOf(line.passage);
  const end = behind + found[0].length;
  return { start: end - String(found[1]).length, end };
}
