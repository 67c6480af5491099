import type { AuditRule } from '../rule.js';
import { nameOf, spanOfClaim } from './telling.js';

/** Numbers of which it was not understood what they are of: told as such, never guessed. */
export const unsettled: AuditRule = {
  id: 'numbers.unsettled',
  title: { zh: '无法判断的数据', en: 'Numbers that could not be judged' },
  category: 'truthfulness',
  severity: 'notice',
  observe: ({ claims }) =>
    claims.claims.flatMap((claim) =>
      claim.unsettled === null
        ? []
        : [
            {
              outcome: 'not-assessable' as const,
              message: claim.unsettled,
              derivation: [],
              spans: [spanOfClaim(claim)],
              identity: [nameOf(claim)],
            },
          ],
    ),
};
