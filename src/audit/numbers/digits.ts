/** The digits of a number as it is printed, full width as well, without point and grouping: ３，１５０ → 3150. */
export const digitsIn = (text: string): string =>
  /^\d*$/.test(text) ? text : text.normalize('NFKC').replace(/\D/g, '');
