const RUN_ON = /(\d)(?=20\d{2}(?:[届年级学]|[-—–]20\d{2}))/g;

/** A number and a year that a print ran together, apart again: 表1-22024届毕业生 is 表1-2 2024届毕业生. */
export const spaced = (text: string): string => text.replace(RUN_ON, '$1 ');
