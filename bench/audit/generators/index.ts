import { apart } from './apart.js';
import { bureau } from './bureau.js';
import { clerk } from './clerk.js';
import type { Generator } from './generator.js';
import { patchwork } from './patchwork.js';
import { rounding } from './rounding.js';
import { statistician } from './statistician.js';
import { storyteller } from './storyteller.js';

export type { Generator } from './generator.js';

/** Every generator, each in a file of its own. */
export const GENERATORS: readonly Generator[] = [
  apart,
  bureau,
  storyteller,
  statistician,
  patchwork,
  clerk,
  rounding,
];
