import type { AuditRule } from '../rule.js';
import { bareNumberRule } from './bare-number.js';
import { certificateLetterRule } from './certificate-letter.js';
import { chapterTitleRule } from './chapter-title.js';
import { documentBracketsRule } from './document-brackets.js';
import { documentNumberRule } from './document-number.js';
import { documentYearRule } from './document-year.js';
import { organisationRule } from './organisation.js';
import { ownerRule } from './owner.js';
import { programmeRule } from './programme.js';
import { quotedNameRule } from './quoted-name.js';
import { sealNameRule } from './seal-name.js';
import { termRule } from './term.js';
import { titleRule } from './title.js';

/** Names: organisations, titles, documents, projects and programmes, each against its usual or official writing. */
export const namesRules: readonly AuditRule[] = [
  organisationRule,
  ownerRule,
  sealNameRule,
  titleRule,
  documentNumberRule,
  bareNumberRule,
  documentYearRule,
  documentBracketsRule,
  quotedNameRule,
  certificateLetterRule,
  programmeRule,
  chapterTitleRule,
  termRule,
];
