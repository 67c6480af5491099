/** The colours of the house (design, 9): ink on paper, one indigo; its red is kept for what needs attention. */
export const INK = '#1f2328';
export const INK_SOFT = '#57606a';
export const RULE = '#d9d4c9';
export const RULE_SOFT = '#ece8df';
export const INDIGO = '#27496d';
export const PAPER = '#ffffff';

/** Ends of the shades of a heat table: ink reads well on either, in grey print too. */
export const HEAT: string[] = ['#f3f6f9', '#7f99b5'];

/** Series and slices in turn; light and dark alternate, so that they part in black-and-white print too. */
export const SERIES: readonly string[] = [
  INDIGO,
  '#c2b393',
  '#7f99b5',
  '#8a7653',
  '#b9c6d4',
  '#5b6a5f',
  '#ddd3bd',
  '#46586b',
];

/** Lines in turn: thin as they are, none may be pale. */
export const LINES: readonly string[] = [INDIGO, '#8a6a2f', '#6f8cab', '#5b6a5f'];

/** This year beside last year: the year of the report is dark, the one before it pale. */
export const EARLIER = '#c9cfd6';
/** The same, where a thin line must be seen upon a dark one. */
export const EARLIER_LINE = '#c2b393';

export const FONT = 'Noto Sans SC';
/** In pixels; what is round takes less of the line. */
export const CHART_WIDTH = 640;
export const ROUND_WIDTH = 480;
