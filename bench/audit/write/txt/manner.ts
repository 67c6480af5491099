import type { Random } from '../../random.js';

/** What a tool that draws text out of pages leaves of them: drawn once for a document. */
export interface TextManner {
  /** Lines end after so many characters, in the middle of words; null where paragraphs stay whole. */
  readonly width: number | null;
  readonly indent: string;
  readonly cells: 'tabs' | 'spaces' | 'lines' | 'broken';
  /** Heads and feet between the lines, a page being so many lines. */
  readonly pageLines: number;
  readonly heads: boolean;
  readonly feet: 'none' | 'number' | 'dashes' | 'words';
  readonly formFeed: boolean;
  readonly leader: string;
  readonly gapsAroundNumbers: boolean;
  /** How often a gap opens inside a number or a word. */
  readonly looseDigits: number;
  readonly looseWords: number;
  readonly fullWidth: 'none' | 'percent' | 'all';
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'gb18030';
  readonly lineEnd: '\n' | '\r\n';
}

export function drawManner(random: Random): TextManner {
  const whole = random.chance(0.25);
  const loose = random.chance(0.3);
  return {
    width: whole ? null : random.integer(34, 41),
    indent: random.pick(['　　', '    ', '', '　　']),
    cells: random.pick(['tabs', 'spaces', 'lines', 'broken', 'spaces']),
    pageLines: random.integer(34, 44),
    heads: !whole && random.chance(0.6),
    feet: whole ? 'none' : random.pick(['number', 'dashes', 'words', 'number']),
    formFeed: !whole && random.chance(0.3),
    leader: random.pick(['…', '.', '·', ' . ']),
    gapsAroundNumbers: random.chance(0.4),
    looseDigits: loose ? 0.02 : 0,
    looseWords: loose ? 0.004 : 0,
    fullWidth: random.chance(0.12) ? random.pick(['percent', 'all']) : 'none',
    encoding: random.pick(['utf-8', 'utf-8', 'utf-8-bom', 'gb18030']),
    lineEnd: random.chance(0.25) ? '\r\n' : '\n',
  };
}
