import type { Quantity } from '../../quantity/index.js';
import type { Claim } from '../claims/index.js';
import { endsOf, isSureSlipFromBetween } from './slip-between.js';

/** Whether a whole or one of its parts is a slip of the pen away from what the others leave for it. */
export function isSlipOfSum(whole: Claim, parts: readonly Claim[], total: Quantity): boolean {
  const [made, of] = [endsOf({ quantity: total }), endsOf(whole)];
  if (made === undefined || of === undefined) return false;
  return (
    isSureSlipFromBetween(whole, made) ||
    parts.some((part) => {
      const own = endsOf(part);
      return (
        own !== undefined &&
        isSureSlipFromBetween(part, {
          least: of.least - made.most + own.most,
          most: of.most - made.least + own.least,
        })
      );
    })
  );
}
