import { attribute, childOf, type XmlElement } from '../../package/xml-tree.js';
import { draftOf } from '../words/draft.js';
import type { Place, Reading } from './reading.js';

/** Reads what stands beside the text in a drawing: the words in its boxes, and what is said for those who cannot see it. */
export function readDrawing(
  drawing: XmlElement,
  anchor: XmlElement,
  place: Place,
  reading: Reading,
): void {
  const said = new Set<string>();
  visit(drawing, (element) => {
    if (element.name === 'txbxContent') {
      readBox(element, place.anchor ?? anchor, place, reading);
      return false;
    }
    const drawn = drawnWords(element);
    const words = drawn ?? alternativeIn(element);
    if (words === undefined || said.has(words) || place.isFurniture) return true;
    said.add(words);
    const within = drawn === undefined ? 'alternative' : 'box';
    const draft = draftOf(place.anchor ?? anchor, within, reading.pages.now());
    draft.words = words;
    reading.countCharacters(words.length);
    reading.aside.push(draft);
    return true;
  });
}

/** Goes through an element and all beneath it, but not beneath those at which `enters` says no. */
function visit(element: XmlElement, enters: (element: XmlElement) => boolean): void {
  if (!enters(element)) return;
  const children = element.name === 'AlternateContent' ? chosenOf(element) : element.children;
  for (const child of children) visit(child, enters);
}

/** Of the ways in which newer programs and older ones are told the same, the newest that says anything. */
export function chosenOf(element: XmlElement): readonly XmlElement[] {
  const chosen = element.children.find(
    ({ name, children }) => (name === 'Choice' || name === 'Fallback') && children.length > 0,
  );
  return chosen?.children ?? [];
}

function readBox(box: XmlElement, anchor: XmlElement, place: Place, reading: Reading): void {
  const within = place.within === 'note' ? 'note' : 'box';
  const items = reading.blocks(box.children, { ...place, within, anchor, isCell: false });
  reading.aside.push(...items);
}

/** Words that are drawn as a picture, as titles of covers were for long. */
function drawnWords(element: XmlElement): string | undefined {
  const words = element.name === 'textpath' ? attribute(element, 'string')?.trim() : undefined;
  return words === '' ? undefined : words;
}

/** What programs and people leave in the place of a description: paths, names of files, a program's own guess. */
const NO_DESCRIPTION =
  /^(?:[a-z]:[\\/]|https?:|file:|\/)|\.(?:png|jpe?g|gif|bmp|emf|wmf|tiff?|svg|webp)$|描述已自动生成|AI 生成的内容可能不正确|Description automatically generated|^(?:图片|图像|picture|image|img)[\s_-]*\d*$/i;

function alternativeIn(element: XmlElement): string | undefined {
  const { name } = element;
  const words =
    name === 'docPr' || name === 'cNvPr'
      ? attribute(element, 'descr')
      : name === 'shape' || name === 'rect'
        ? attribute(element, 'alt')
        : undefined;
  const plain = words?.trim() ?? '';
  return /\p{Script=Han}/u.test(plain) && !NO_DESCRIPTION.test(plain) ? plain : undefined;
}

/** Reads a note where the text refers to it. */
export function readNote(
  reference: XmlElement,
  anchor: XmlElement,
  place: Place,
  reading: Reading,
): void {
  if (place.within === 'note' || place.isFurniture) return;
  const notes = reference.name === 'footnoteReference' ? reading.footnotes : reading.endnotes;
  const note = notes.byId.get(attribute(reference, 'id') ?? '');
  if (note === undefined || childOf(note, 'p') === undefined) return;
  const within = {
    xml: notes.xml,
    within: 'note',
    anchor: place.anchor ?? anchor,
    isCell: false,
    isFurniture: false,
  } as const;
  reading.aside.push(...reading.blocks(note.children, within));
}
