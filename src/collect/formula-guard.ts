/** What a spreadsheet takes for the beginning of a formula. */
const FORMULA_START = /^[=+\-@\t\r]/;
const GUARDED = /^'[=+\-@\t\r]/;

/** A text that no spreadsheet takes for a formula: an apostrophe goes before a dangerous first character. */
export const guarded = (text: string): string => (FORMULA_START.test(text) ? `'${text}` : text);

/** The text that was {@link guarded}. */
export const unguarded = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text);

/** A command, reference or sum; a minus or plus before plain digits is only a sign. */
const FORMULA = /^(=|@|[+-](?=.*[+*/(!|-])(?=.*[\d(]))/;

/** Whether a text is written as a formula, which here is never calculated. */
export const isFormula = (text: string): boolean => FORMULA.test(text.normalize('NFKC').trim());
