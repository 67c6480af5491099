import type { AuditRule } from '../rule.js';
import { organisationRule } from './organisation.js';
import { termRule } from './term.js';

/** Names: organisations, titles, documents, projects and programmes, each against its usual or official writing. */
export const namesRules: readonly AuditRule[] = [organisationRule, termRule];
