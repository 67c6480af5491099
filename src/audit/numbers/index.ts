import type { AuditRule } from '../rule.js';

export const numbersRules: readonly AuditRule[] = [];
