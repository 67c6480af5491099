import type { z } from 'zod';
import { type Figure, rangeText } from '../../facts/index.js';
import type { figureSchema } from '../shapes.js';

/** A figure as it leaves the server. */
export const presentedFigure = ({
  concept,
  content,
  origin,
  coverage,
}: Figure): z.infer<typeof figureSchema> => ({
  concept,
  text: content.type === 'absent' ? null : content.text,
  range: content.type === 'quantity' ? rangeText(content.quantity) : null,
  absence: content.type === 'absent' ? content.absence : null,
  origin,
  coverage,
});
