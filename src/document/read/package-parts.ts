import { posix } from 'node:path';
import { refusedXml, textOfPart } from './package/xml-part.js';
import { refused } from './refused.js';
import { sheetFault } from './sheet-xml.js';
import { attributeOf, type XmlTag, xmlFault, xmlTags } from './xml.js';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const TYPES = '[Content_Types].xml';
const STRINGS = /^xl\/sharedStrings\.xml$/i;

/** What the workbook's own part may be declared to be: with or without macros, a template or an add-in. */
const WORKBOOK_TYPE = /(sheet|template|addin)(\.macroEnabled)?\.main\+xml$/i;

/** The kinds of sheet a workbook may have; only the first holds cells. */
const SHEET_ROOTS: ReadonlySet<string> = new Set([
  'worksheet',
  'chartsheet',
  'dialogsheet',
  'macrosheet',
]);

type Parts = ReadonlyMap<string, Uint8Array>;

const tagsOf = (xml: string): XmlTag[] =>
  [...xmlTags(xml)].filter((tag): tag is XmlTag => !('fault' in tag));

const tagsNamed = (xml: string, name: string): XmlTag[] =>
  tagsOf(xml).filter((tag) => tag.name === name && tag.kind !== 'close');

/** The text of a part, or a Refusal where it is not UTF-8 or not well-formed. */
function xmlOf(bytes: Uint8Array, part: string, file: string): string {
  const xml = textOfPart(bytes, part, { file, refused });
  const fault = xmlFault(xml);
  if (fault !== undefined) throw refusedXml(fault, xml, part, { file, refused });
  return xml;
}

/** The path of a part that a relationship of the workbook names; nothing where it leads out of the package. */
function partAt(target: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target) || target.includes('\\')) return undefined;
  const path = target.startsWith('/') ? target.slice(1) : posix.join('xl', target);
  return path.startsWith('../') || path === '..' ? undefined : path;
}

interface Relation {
  readonly target: string;
  readonly outside: boolean;
}

function relationsIn(xml: string): ReadonlyMap<string, Relation> {
  return new Map(
    tagsNamed(xml, 'Relationship').map((tag) => [
      attributeOf(tag, 'Id') ?? '',
      {
        target: attributeOf(tag, 'Target') ?? '',
        outside: attributeOf(tag, 'TargetMode') === 'External',
      },
    ]),
  );
}

function refuseOtherType(types: string, file: string): void {
  const declared = tagsNamed(types, 'Override').find(
    (tag) => attributeOf(tag, 'PartName')?.toLowerCase() === `/${WORKBOOK}`,
  );
  const type = declared === undefined ? undefined : attributeOf(declared, 'ContentType');
  if (type !== undefined && !WORKBOOK_TYPE.test(type)) {
    throw refused('content-type', { file, type: type.slice(type.lastIndexOf('/') + 1) });
  }
}

/** The sheets a workbook lists, with the part each is in. */
function sheetsIn(
  workbook: string,
  relations: ReadonlyMap<string, Relation>,
  parts: ReadonlyMap<string, string>,
  file: string,
): { readonly sheet: string; readonly part: string }[] {
  const names = new Set<string>();
  return tagsNamed(workbook, 'sheet').map((tag) => {
    const sheet = attributeOf(tag, 'name') ?? '';
    const key = sheet.toLowerCase();
    if (names.has(key)) throw refused('sheet-twice', { file, sheet });
    names.add(key);
    const relation = relations.get(attributeOf(tag, 'id') ?? '');
    if (relation === undefined) throw refused('sheet-nowhere', { file, sheet });
    const part = relation.outside ? undefined : partAt(relation.target);
    if (part === undefined) throw refused('part-outside', { file, sheet, target: relation.target });
    const found = [...parts.keys()].find((each) => each.toLowerCase() === part.toLowerCase());
    if (found === undefined) throw refused('sheet-missing', { file, sheet, part });
    return { sheet, part: found };
  });
}

const countOf = (xml: string, name: string): number => tagsNamed(xml, name).length;

/**
 * Refuses a workbook whose parts do not fit together: no well-formed XML, sheets that are listed but not
 * there, or lie outside, cells that cannot be. Each Refusal names the part, and the sheet and cell.
 */
export function refuseMisfits(bytes: Parts, file: string): void {
  const parts = new Map([...bytes].map(([name, part]) => [name, xmlOf(part, name, file)]));
  const known = (name: string): string => {
    const found = [...parts].find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1];
    if (found === undefined) throw refused('part-missing', { file, part: name });
    return found;
  };
  refuseOtherType(known(TYPES), file);
  const workbook = known(WORKBOOK);
  const sheets = sheetsIn(workbook, relationsIn(known(RELATIONS)), parts, file);
  const [, strings] = [...parts].find(([name]) => STRINGS.test(name)) ?? [];
  const texts = strings === undefined ? 0 : countOf(strings, 'si');
  for (const { sheet, part } of sheets) {
    const xml = parts.get(part) ?? '';
    const root = tagsOf(xml)[0]?.name ?? '';
    if (!SHEET_ROOTS.has(root)) throw refused('no-sheet', { file, sheet, part });
    const fault = sheetFault(xml, texts);
    if (fault !== undefined) throw refused(fault.code, { file, sheet, ...fault.values });
  }
}
