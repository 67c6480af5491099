import type { ReadDocument } from '../../document/model/index.js';
import type { Claims } from './claim.js';

export const claimsOf = (_document: ReadDocument): Claims => ({
  numbers: 0,
  claims: [],
  notClaims: 0,
});
