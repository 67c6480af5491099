export type { Claim, Claims } from './claim.js';
