export { HEDGES, type Hedge, type HedgeMeaning } from './hedge-table.js';
export {
  type MentionKind,
  mentionToJson,
  type NumberMention,
  type NumberMentionJson,
} from './mention.js';
export { numbersIn, type ReadingOptions } from './numbers-in.js';
export { numbersAsJson, numbersAsText } from './printed.js';
