import { oncePerText } from '../../once/index.js';

/** 16.71:1 as a table prints it, 16.71. */
export const withoutOne = (ratio: string): string => ratio.replace(/\s?[:：∶]\s?1$/, '');

/** The digits of a number as it is printed, full width as well, without point and grouping: ３，１５０ → 3150. */
export const digitsIn = oncePerText((text): string =>
  /^\d*$/.test(text) ? text : text.normalize('NFKC').replace(/\D/g, ''),
);
