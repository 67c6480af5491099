/** A tag of an XML text, by where its pieces stand. */
export interface TagPlaces {
  readonly kind: 'open' | 'close' | 'empty';
  /** Its local name. */
  readonly nameFrom: number;
  readonly nameTo: number;
  /** Where its attributes end. */
  readonly attributesTo: number;
  /** Where what follows it begins. */
  readonly end: number;
}

const SLASH = 0x2f;
const CLOSES = 0x3e;
const EQUALS = 0x3d;
const COLON = 0x3a;
const DOUBLE = 0x22;
const SINGLE = 0x27;

const isBlank = (code: number): boolean => code === 0x20 || (code >= 9 && code <= 13);

/** Letters, digits, and what else names are made of; all beyond ASCII is taken to be a letter. */
const isNamePart = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x30 && code <= 0x39) ||
  code === 0x5f ||
  code === COLON ||
  code === 0x2d ||
  code === 0x2e ||
  code > 0x7f;

const isNameStart = (code: number): boolean =>
  isNamePart(code) && !(code >= 0x30 && code <= 0x39) && code !== 0x2d && code !== 0x2e;

function nameEnd(xml: string, from: number): number {
  let at = from;
  while (isNamePart(xml.charCodeAt(at))) at += 1;
  return at;
}

/** Where a name begins behind its prefix. */
function localFrom(xml: string, from: number, to: number): number {
  let at = to;
  while (at > from && xml.charCodeAt(at - 1) !== COLON) at -= 1;
  return at;
}

function blanksEnd(xml: string, from: number): number {
  let at = from;
  while (isBlank(xml.charCodeAt(at))) at += 1;
  return at;
}

/** Where an attribute ends that begins at a place; -1 where none does. */
function attributeEnd(xml: string, from: number): number {
  if (!isNameStart(xml.charCodeAt(from))) return -1;
  const equals = blanksEnd(xml, nameEnd(xml, from));
  if (xml.charCodeAt(equals) !== EQUALS) return -1;
  const quote = blanksEnd(xml, equals + 1);
  const code = xml.charCodeAt(quote);
  if (code !== DOUBLE && code !== SINGLE) return -1;
  return xml.indexOf(code === DOUBLE ? '"' : "'", quote + 1) + 1 || -1;
}

/** The tag at a place, which must end before `next`; nothing where what stands there is none. */
export function tagAt(xml: string, at: number, next: number): TagPlaces | undefined {
  const isClose = xml.charCodeAt(at + 1) === SLASH;
  const from = at + (isClose ? 2 : 1);
  if (!isNameStart(xml.charCodeAt(from))) return undefined;
  const nameTo = nameEnd(xml, from);
  const nameFrom = localFrom(xml, from, nameTo);
  let attributesTo = nameTo;
  for (;;) {
    const place = blanksEnd(xml, attributesTo);
    const isEmpty = xml.charCodeAt(place) === SLASH && !isClose;
    const end = isEmpty ? place + 1 : place;
    if (xml.charCodeAt(end) === CLOSES) {
      const kind = isClose ? 'close' : isEmpty ? 'empty' : 'open';
      return end < next ? { kind, nameFrom, nameTo, attributesTo, end: end + 1 } : undefined;
    }
    const after = isClose || place === attributesTo ? -1 : attributeEnd(xml, place);
    if (after < 0 || after > next) return undefined;
    attributesTo = after;
  }
}
