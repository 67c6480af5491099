export { filled, type Locale, type Message, type MessageValues, sentence } from './message.js';
export { Refusal, type RefusalKind, type RefusalText } from './refusal.js';
export { visible } from './visible.js';
