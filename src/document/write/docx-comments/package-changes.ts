import { posix } from 'node:path';
import { type DocxPackage, relationsPath } from '../../read/docx/docx-package.js';
import { attribute, childrenOf } from '../../read/package/xml-tree.js';
import { edited } from './marked.js';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = '[Content_Types].xml';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/** The namespace of relations goes with that of the text: the strict form of the format has its own. */
const relationType = (namespace: string): string =>
  namespace.includes('purl.oclc.org')
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships/comments'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';

/** Where the remarks of a document that has none yet are to stand. */
export function freeCommentsPath({ main, part }: DocxPackage): string {
  const folder = posix.dirname(main.path);
  for (let count = 1; ; count += 1) {
    const path = posix.join(folder, count === 1 ? 'comments.xml' : `comments${count}.xml`);
    if (part(path) === undefined) return path;
  }
}

/** What has to be told to the package of a new part of remarks: its type, and that the text refers to it. */
export function introduced(
  pack: DocxPackage,
  path: string,
  namespace: string,
): ReadonlyMap<string, string> {
  const target = posix.relative(posix.dirname(pack.main.path), path);
  return new Map([
    withinPart(
      pack,
      TYPES,
      `<Override PartName="/${path}" ContentType="${COMMENTS_TYPE}"/>`,
      `<Types xmlns="${PACKAGE}/content-types"></Types>`,
    ),
    withinPart(
      pack,
      relationsPath(pack.main.path),
      `<Relationship Id="${freeRelation(pack)}" Type="${relationType(namespace)}" Target="${target}"/>`,
      `<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`,
    ),
  ]);
}

function freeRelation({ relations }: DocxPackage): string {
  const ids = new Set(relations.map(({ id }) => id));
  for (let count = 1; ; count += 1) {
    const id = `rIdRemarks${count}`;
    if (!ids.has(id)) return id;
  }
}

/** A part with an element more at its end; `empty` where the package has no such part. */
function withinPart(
  pack: DocxPackage,
  path: string,
  element: string,
  empty: string,
): readonly [string, string] {
  const part = pack.part(path);
  if (part === undefined) return [path, empty.replace('></', `>${element}</`)];
  const { xml, root } = part;
  const prefix = /^<([\w.-]+:)/.exec(xml.slice(root.at, root.from))?.[1] ?? '';
  const named = element.replace('<', `<${prefix}`);
  const isKnown = childrenOf(root, 'Override').some((each) =>
    element.includes(`PartName="${attribute(each, 'PartName')}"`),
  );
  if (isKnown) return [part.path, xml];
  if (root.to > root.from)
    return [part.path, edited(xml, [{ from: root.to, to: root.to, text: named }])];
  const tag = xml.slice(root.at, root.from).replace(/\s*\/>$/, '>');
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
  const whole = `${tag}${named}</${name}>`;
  return [part.path, edited(xml, [{ from: root.at, to: root.end, text: whole }])];
}
