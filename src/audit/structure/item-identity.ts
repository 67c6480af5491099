import type { Passage } from '../../document/model/index.js';
import { plainly } from './wording.js';

/** The first words of the paragraph that items stand in: what knows them again in a changed file. */
export const opening = ({ text }: Passage): string => plainly(text.slice(0, 30)).slice(0, 12);
