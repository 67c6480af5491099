import {
  attribute,
  childOf,
  childrenOf,
  childValue,
  type XmlElement,
} from '../../package/xml-tree.js';

/** One level of a list: how its counter is written and where it begins anew. */
export interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** With the counters of levels in it: `第%1章`, `%1.%2`. */
  readonly template: string;
  readonly suffix: 'tab' | 'space' | 'nothing';
  /** The style that is numbered by this level. */
  readonly style: string | undefined;
  /** Whether all counters are written in decimal, whatever their own level says. */
  readonly isLegal: boolean;
  /** From which level of a higher rank on (from 1) the counter begins anew; 0 for never. */
  readonly restart: number | undefined;
}

/** A list of `numbering.xml`. */
export interface NumberedList {
  /** Lists that share it go on counting together. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Where counters begin in this list, whatever the definition says. */
  readonly starts: ReadonlyMap<number, number>;
}

/** The lists of a document, by the number that paragraphs know them by. */
export type Numbering = ReadonlyMap<string, NumberedList>;

/** What is in `numbering.xml`. `listOfStyle` tells the list that a list style points at. */
export function numberingOf(
  root: XmlElement | undefined,
  listOfStyle: (style: string) => string | undefined,
): Numbering {
  const definitions = new Map(
    childrenOf(root, 'abstractNum').map((each) => [attribute(each, 'abstractNumId') ?? '', each]),
  );
  const numbers = new Map(
    childrenOf(root, 'num').map((each) => [attribute(each, 'numId') ?? '', each]),
  );
  const lists = new Map<string, NumberedList>();
  for (const [id, number] of numbers) {
    const definition = definitionOf(number, { definitions, numbers, listOfStyle });
    const levels = levelsOf(number, definitions.get(definition));
    lists.set(id, { definition, levels, starts: startsOf(number) });
  }
  return lists;
}

interface Sources {
  readonly definitions: ReadonlyMap<string, XmlElement>;
  readonly numbers: ReadonlyMap<string, XmlElement>;
  readonly listOfStyle: (style: string) => string | undefined;
}

/** A definition may only name a list style, whose list names the definition; chains that bite their tail end. */
function definitionOf(number: XmlElement, { definitions, numbers, listOfStyle }: Sources): string {
  let id = childValue(number, 'abstractNumId') ?? '';
  const seen = new Set<string>();
  while (!seen.has(id)) {
    seen.add(id);
    const style = childValue(definitions.get(id), 'numStyleLink');
    const list = style === undefined ? undefined : listOfStyle(style);
    const next = list === undefined ? undefined : childValue(numbers.get(list), 'abstractNumId');
    if (next === undefined) return id;
    id = next;
  }
  return id;
}

function levelsOf(
  number: XmlElement,
  definition: XmlElement | undefined,
): ReadonlyMap<number, ListLevel> {
  const replaced = childrenOf(number, 'lvlOverride').flatMap((each) => childrenOf(each, 'lvl'));
  return new Map(
    [...childrenOf(definition, 'lvl'), ...replaced].map((each) => [
      wholeOf(attribute(each, 'ilvl')) ?? 0,
      levelOf(each),
    ]),
  );
}

const SUFFIXES = { space: 'space', nothing: 'nothing' } as const;

function levelOf(element: XmlElement): ListLevel {
  const suffix = childValue(element, 'suff');
  return {
    start: wholeOf(childValue(element, 'start')) ?? 0,
    format: formatOf(element),
    template: (childValue(element, 'lvlText') ?? '').slice(0, 200),
    suffix: suffix === 'space' || suffix === 'nothing' ? SUFFIXES[suffix] : 'tab',
    style: childValue(element, 'pStyle'),
    isLegal: isOn(childOf(element, 'isLgl')),
    restart: wholeOf(childValue(element, 'lvlRestart')),
  };
}

/** Newer formats are wrapped so that older programs find one they know behind them. */
function formatOf(element: XmlElement): string {
  const alternative = childOf(childOf(element, 'AlternateContent'), 'Fallback');
  return childValue(element, 'numFmt') ?? childValue(alternative, 'numFmt') ?? 'decimal';
}

const startsOf = (number: XmlElement): ReadonlyMap<number, number> =>
  new Map(
    childrenOf(number, 'lvlOverride').flatMap((each) => {
      const start = wholeOf(childValue(each, 'startOverride'));
      return start === undefined ? [] : [[wholeOf(attribute(each, 'ilvl')) ?? 0, start] as const];
    }),
  );

/** A count as attributes write it; nothing for what is none. */
export function wholeOf(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** Whether a property that is either on or off is on: there, and not said to be off. */
export const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && !/^(?:0|false|off|none)$/.test(attribute(element, 'val') ?? '');
