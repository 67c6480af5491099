import { posix } from 'node:path';
import { documentRefused } from '../document-refused.js';
import { packageEntries, refuseStrays } from '../package/package-entries.js';
import { unpackedParts } from '../package/unpacked-parts.js';
import type { Unpacking } from '../package/unpacking.js';
import { refusedXml, textOfPart } from '../package/xml-part.js';
import { attribute, childrenOf, type XmlElement, xmlTree } from '../package/xml-tree.js';
import { refuseOtherKinds, refuseOtherPackages } from './docx-kind.js';
import { DOCX_LIMITS } from './docx-limits.js';
import { docxRefused } from './docx-refusals.js';

/** A part of a Word document: its text, and the elements in it. */
export interface DocxPart {
  readonly path: string;
  readonly xml: string;
  readonly root: XmlElement;
}

export interface Relation {
  readonly id: string;
  /** The last word of its type: `styles`, `header`. */
  readonly type: string;
  /** Path of the part it leads to; nothing where it leads out of the package. */
  readonly path: string | undefined;
}

/** An open Word document. */
export interface DocxPackage {
  /** The part that holds the text. */
  readonly main: DocxPart;
  readonly relations: readonly Relation[];
  /** The part at a path, whatever the case of its letters; nothing where there is none. */
  readonly part: (path: string) => DocxPart | undefined;
}

/** Parts that hold no words: pictures, macros, other files. They are never unpacked. */
const NEEDLESS = /(?:^|\/)(?:media|embeddings|fonts|activeX|customXml|theme|glossary|charts)\//i;

const isNeeded = (name: string): boolean => /\.(?:xml|rels)$/i.test(name) && !NEEDLESS.test(name);

/** How Word documents are unpacked. */
export const docxUnpacking = (file: string): Unpacking => ({
  file,
  limits: DOCX_LIMITS,
  isNeeded,
  refused: (fault, values) =>
    fault === 'truncated' || fault === 'encrypted'
      ? documentRefused(fault, values)
      : docxRefused(fault, values),
});

/** Opens a Word document, or throws a Refusal (`docx.*`) for whatever is none, lies or is damaged. */
export function docxPackage(bytes: Uint8Array, file: string): DocxPackage {
  refuseOtherKinds(bytes, file);
  const how = docxUnpacking(file);
  const entries = packageEntries(bytes, how);
  refuseOtherPackages(entries, file);
  refuseStrays(entries, how);
  const part = partsOf(unpackedParts(bytes, entries, how), how);
  const path = mainPath(part, file);
  refuseOtherType(part('[Content_Types].xml'), path, file);
  const main = part(path);
  if (main === undefined) throw docxRefused('part-missing', { file, part: path });
  return { main, relations: relationsOf(part, main.path), part };
}

/** Parts are taken apart when they are asked for, and once. */
function partsOf(contents: ReadonlyMap<string, Uint8Array>, how: Unpacking): DocxPackage['part'] {
  const names = new Map([...contents.keys()].map((name) => [name.toLowerCase(), name]));
  const known = new Map<string, DocxPart>();
  return (wanted) => {
    const path = names.get(wanted.toLowerCase());
    const bytes = path === undefined ? undefined : contents.get(path);
    if (path === undefined || bytes === undefined) return undefined;
    const kept = known.get(path);
    if (kept !== undefined) return kept;
    const xml = textOfPart(bytes, path, how);
    const root = xmlTree(xml, DOCX_LIMITS.depth);
    if ('fault' in root) throw refusedXml(root, xml, path, how);
    const part = { path, xml, root };
    known.set(path, part);
    return part;
  };
}

/** The path of the relations of a part. */
export const relationsPath = (path: string): string =>
  posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`);

/** Where a relation of a part leads within the package; nothing where it leads out of it. */
function pathFrom(base: string, target: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target) || target.includes('\\')) return undefined;
  const path = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(base), target);
  return path.startsWith('../') || path === '..' ? undefined : path;
}

function relationsOf(part: DocxPackage['part'], path: string): readonly Relation[] {
  const relations = part(relationsPath(path));
  return childrenOf(relations?.root, 'Relationship').map((each) => {
    const isOutside = attribute(each, 'TargetMode') === 'External';
    return {
      id: attribute(each, 'Id') ?? '',
      type: attribute(each, 'Type')?.split('/').at(-1) ?? '',
      path: isOutside ? undefined : pathFrom(path, attribute(each, 'Target') ?? ''),
    };
  });
}

const USUAL = 'word/document.xml';

/** Where the text stands: some programs call it `word/document2.xml`. */
function mainPath(part: DocxPackage['part'], file: string): string {
  const root = part('_rels/.rels')?.root;
  const relation = childrenOf(root, 'Relationship').find(
    (each) => attribute(each, 'Type')?.endsWith('/officeDocument') === true,
  );
  if (relation === undefined) return USUAL;
  const target = attribute(relation, 'Target') ?? '';
  const isOutside = attribute(relation, 'TargetMode') === 'External';
  const path = isOutside ? undefined : pathFrom('', target);
  if (path === undefined) throw docxRefused('part-outside', { file, target });
  return part(path) === undefined && part(USUAL) !== undefined ? USUAL : path;
}

const TEXT_TYPE =
  /(?:wordprocessingml|ms-word)\.(?:document|template)(?:\.macroEnabled(?:Template)?)?\.main\+xml$/i;

function refuseOtherType(types: DocxPart | undefined, path: string, file: string): void {
  const declared = childrenOf(types?.root, 'Override').find(
    (each) => attribute(each, 'PartName')?.toLowerCase() === `/${path.toLowerCase()}`,
  );
  const type = attribute(declared, 'ContentType');
  if (type !== undefined && !TEXT_TYPE.test(type)) {
    throw docxRefused('content-type', { file, type: type.slice(type.lastIndexOf('/') + 1) });
  }
}
