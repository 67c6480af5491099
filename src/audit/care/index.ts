import type { AuditRule } from '../rule.js';
import { bankCardRule } from './bank-card.js';
import { homeAddressRule } from './home-address.js';
import { identityNumberRule } from './identity-number.js';
import { mobileNumberRule } from './mobile-number.js';
import { personalMailRule } from './personal-mail.js';
import { phrasesRule } from './phrase.js';
import { pupilRule } from './pupil.js';
import { pupilTableRule } from './pupil-table.js';
import { superlativeRule } from './superlative.js';

/** Care: what a published report should not say of persons, and wordings to be looked at again. */
export const careRules: readonly AuditRule[] = [
  identityNumberRule,
  bankCardRule,
  mobileNumberRule,
  homeAddressRule,
  personalMailRule,
  pupilRule,
  pupilTableRule,
  phrasesRule(),
  superlativeRule,
];
