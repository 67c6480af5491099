import { filled, type Message, type MessageValues } from '../../messages/index.js';
import type { Span } from './ast.js';

/** What is wrong at a place of a formula's text, and what to do. Offsets are UTF-16, end exclusive. */
export interface FormulaFault extends Span {
  readonly message: Message;
}

/** A fault at a span, its message filled. */
export const faultAt = (
  span: Span,
  message: Message,
  values: MessageValues = {},
): FormulaFault => ({ start: span.start, end: span.end, message: filled(message, values) });

/** A message built with language-dependent values. */
export const faultWith = (
  span: Span,
  message: Message,
  values: (locale: 'zh' | 'en') => MessageValues,
): FormulaFault => ({
  start: span.start,
  end: span.end,
  message: {
    zh: filled(message, values('zh')).zh,
    en: filled(message, values('en')).en,
  },
});
