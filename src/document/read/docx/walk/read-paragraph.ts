import type { FlowRole } from '../../flow/flow.js';
import { childOf, childValue, type XmlElement } from '../../package/xml-tree.js';
import { contentsLineOf } from '../../recognise/index.js';
import { wholeOf } from '../numbering/numbering-part.js';
import type { StyleRole } from '../styles/style-names.js';
import { breakOf, outlineOf, outlineRole, type ParagraphStyle } from '../styles/styles.js';
import { type Draft, draftOf } from '../words/draft.js';
import { captionKind } from '../words/fields.js';
import { readInline } from './read-inline.js';
import type { Place, Reading } from './reading.js';

/** A paragraph whose own mark is deleted goes on in the next one. */
export interface ReadParagraphResult {
  readonly draft: Draft;
  readonly goesOn: boolean;
}

/** Reads a paragraph; `open` is the one before where it goes on in this one. */
export function readParagraph(
  element: XmlElement,
  open: Draft | undefined,
  place: Place,
  reading: Reading,
): ReadParagraphResult {
  const properties = childOf(element, 'pPr');
  const style = reading.styles.paragraph(childValue(properties, 'pStyle'));
  if (place.anchor === undefined && (breakOf(properties) ?? style.breaksPage))
    reading.pages.broken();
  const draft = open ?? draftOf(place.anchor ?? element, place.within, reading.pages.now());
  const goesOn = childOf(childOf(properties, 'rPr'), 'del') !== undefined;
  if (!goesOn) draft.lead = leadOf(properties, style, reading);
  const contents = reading.fields.contents();
  const look = { ...reading.styles.defaultLook, ...style.look };
  readInline(element.children, { ...place, draft, look }, reading);
  reading.fields.endParagraph();
  const listed = contents ?? reading.fields.contents();
  draft.role = roleOf(outlined(style.role, properties), draft, listed, place);
  if (style.role.kind === 'title' && place.within === 'text') reading.titles.push(draft);
  return { draft, goesOn };
}

/** The automatic number in front of a paragraph, by its own list or by that of its style. */
function leadOf(
  properties: XmlElement | undefined,
  style: ParagraphStyle,
  reading: Reading,
): string {
  const own = childOf(properties, 'numPr');
  const list = childValue(own, 'numId') ?? style.list;
  if (list === undefined || list === '0') return '';
  const level = wholeOf(childValue(own, 'ilvl')) ?? levelOf(list, style, reading);
  const number = reading.counters(list, level);
  if (number === undefined) return '';
  return number.isApart ? `${number.label} ` : number.label;
}

/** A list knows which of its levels numbers a style. */
function levelOf(list: string, { ids, listLevel }: ParagraphStyle, { numbering }: Reading): number {
  for (const [level, { style }] of numbering.get(list)?.levels ?? []) {
    if (style !== undefined && ids.includes(style)) return level;
  }
  return listLevel ?? 0;
}

function outlined(role: StyleRole, properties: XmlElement | undefined): StyleRole {
  const level = role.kind === 'none' ? outlineOf(properties) : undefined;
  return level === undefined ? role : outlineRole(level);
}

function roleOf(
  role: StyleRole,
  draft: Draft,
  contents: ReturnType<Reading['fields']['contents']>,
  place: Place,
): FlowRole {
  if (place.isFurniture) return { kind: 'furniture' };
  if (place.isCell) return { kind: 'words' };
  switch (role.kind) {
    case 'heading':
    case 'contents-title':
      return role;
    case 'caption':
      return { kind: 'caption', of: captionKind(draft.words.slice(0, 8)) ?? null };
    case 'entry':
      return { kind: 'entry', of: contents ?? null };
    case 'list-of-captions':
      return { kind: 'entry', of: contents ?? captionKind(draft.words.slice(0, 8)) ?? null };
    default:
      return contents !== undefined && contentsLineOf(draft.lead + draft.words) !== null
        ? { kind: 'entry', of: contents }
        : { kind: 'words' };
  }
}
