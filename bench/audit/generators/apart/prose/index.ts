import { ABROAD, CULTURE, SERVICE } from './service.js';
import { CASE, CHALLENGE, FOREWORD, INDUSTRY, MEANS } from './support.js';
import { TALENT } from './talent.js';

/** Sentences without facts, by what they are about. */
export const PROSE = {
  talent: TALENT,
  service: SERVICE,
  culture: CULTURE,
  abroad: ABROAD,
  industry: INDUSTRY,
  means: MEANS,
  challenge: CHALLENGE,
  foreword: FOREWORD,
  case: CASE,
} as const satisfies Record<string, readonly string[]>;

export type Topic = keyof typeof PROSE;
