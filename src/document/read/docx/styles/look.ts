import { attribute, childOf, childValue, type XmlElement } from '../../package/xml-tree.js';
import { isOn } from '../numbering/numbering-part.js';

/** What properties of characters say of how they look; what they leave out is decided elsewhere. */
export interface PartialLook {
  readonly isBold?: boolean;
  /** In half points. */
  readonly size?: number;
  /** The face of Chinese letters. */
  readonly face?: string;
  readonly isHidden?: boolean;
  readonly isRaised?: boolean;
}

export const NO_LOOK: PartialLook = {};

/** The look that an `rPr` says. */
export function partialLookOf(properties: XmlElement | undefined): PartialLook {
  if (properties === undefined) return NO_LOOK;
  const bold = childOf(properties, 'b');
  const size = Number(childValue(properties, 'sz'));
  const fonts = childOf(properties, 'rFonts');
  const face = attribute(fonts, 'eastAsia') ?? attribute(fonts, 'eastAsiaTheme');
  const hidden = childOf(properties, 'vanish');
  const place = childValue(properties, 'vertAlign');
  return {
    ...(bold === undefined ? {} : { isBold: isOn(bold) }),
    ...(size > 0 ? { size } : {}),
    ...(face === undefined ? {} : { face }),
    ...(hidden === undefined ? {} : { isHidden: isOn(hidden) }),
    ...(place === undefined ? {} : { isRaised: place === 'superscript' }),
  };
}

/** How characters look in the end. */
export interface Look {
  readonly isBold: boolean;
  readonly size: number;
  readonly face: string;
}

/** Word's own default, in half points. */
const DEFAULT_SIZE = 20;

export const wholeLook = ({
  isBold = false,
  size = DEFAULT_SIZE,
  face = '',
}: PartialLook): Look => ({
  isBold,
  size,
  face,
});

/** How many characters of a paragraph have each look. */
export type LookCounts = Map<string, { readonly look: Look; count: number }>;

const keyOf = ({ isBold, size, face }: Look): string => `${isBold ? 'b' : ''}${size} ${face}`;

export function countLook(counts: LookCounts, look: Look, count: number): void {
  const key = keyOf(look);
  const known = counts.get(key);
  if (known === undefined) counts.set(key, { look, count });
  else known.count += count;
}

/** The look of most characters; nothing where there are none. */
export function commonLook(counts: LookCounts): Look | undefined {
  let best: { readonly look: Look; readonly count: number } | undefined;
  for (const each of counts.values()) {
    if (best === undefined || each.count > best.count) best = each;
  }
  return best?.look;
}

/** Whether letters stand out from the running text: bolder, larger, or in another face of no smaller size. */
export function isProminent(look: Look, body: Look): boolean {
  if (look.size < body.size) return false;
  return (look.isBold && !body.isBold) || look.size > body.size || look.face !== body.face;
}
