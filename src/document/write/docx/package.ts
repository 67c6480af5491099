import { type Zippable, zip } from 'fflate';
import type { AnnexNode, ChapterNode } from '../../model/index.js';
import { documentXml, RELATIONSHIPS } from './document-part.js';
import { pictureRelation } from './figure.js';
import { fontTableXml } from './font-table.js';
import { footXml, headXml } from './heads.js';
import { numberingXml } from './numbering.js';
import { applicationXml, coreXml, settingsXml } from './properties.js';
import { FOOT_RELATIONS, headRelation, sectionsOf } from './sections.js';
import { stylesXml } from './styles.js';
import type { Writing } from './writing.js';
import { type Xml, xml, xmlFile } from './xml.js';

/** A part of `word/` that the document refers to. */
interface Part {
  /** Path beneath `word/`. */
  readonly path: string;
  readonly relation: string;
  readonly kind: keyof typeof KINDS;
  readonly content: Xml | Uint8Array;
}

const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** What kinds of parts are called in relations, and their media type; a picture's follows from its ending. */
const KINDS = {
  styles: `${CONTENT}.styles+xml`,
  settings: `${CONTENT}.settings+xml`,
  numbering: `${CONTENT}.numbering+xml`,
  fontTable: `${CONTENT}.fontTable+xml`,
  header: `${CONTENT}.header+xml`,
  footer: `${CONTENT}.footer+xml`,
  image: undefined,
} as const;

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The package as bytes. Equal writings give equal bytes: parts stand in one order and carry one time. */
export function packageOf(writing: Writing): Promise<Uint8Array> {
  const { document } = writing;
  const parts = partsOf(writing);
  const files: Record<string, Xml | Uint8Array> = {
    '[Content_Types].xml': contentTypesXml(parts),
    '_rels/.rels': packageRelations(),
    'docProps/core.xml': coreXml(document),
    'docProps/app.xml': applicationXml(document),
    'word/document.xml': documentXml(writing),
    'word/_rels/document.xml.rels': documentRelations(parts),
    ...Object.fromEntries(parts.map(({ path, content }) => [`word/${path}`, content])),
  };
  return zipped(files);
}

function partsOf(writing: Writing): readonly Part[] {
  const { document, pictures } = writing;
  const chapters = sectionsOf(document).flatMap((section) =>
    section.kind === 'body' ? [{ chapter: section.parts[0], head: section.head }] : [],
  );
  return [
    {
      path: 'styles.xml',
      relation: 'rIdStyles',
      kind: 'styles',
      content: stylesXml(document.layout),
    },
    { path: 'settings.xml', relation: 'rIdSettings', kind: 'settings', content: settingsXml() },
    {
      path: 'numbering.xml',
      relation: 'rIdNumbering',
      kind: 'numbering',
      content: numberingXml(document),
    },
    {
      path: 'fontTable.xml',
      relation: 'rIdFonts',
      kind: 'fontTable',
      content: fontTableXml(document.layout),
    },
    {
      path: 'footer1.xml',
      relation: FOOT_RELATIONS.front,
      kind: 'footer',
      content: footXml(writing, 'i'),
    },
    {
      path: 'footer2.xml',
      relation: FOOT_RELATIONS.body,
      kind: 'footer',
      content: footXml(writing, '1'),
    },
    ...chapters.map((each) => headPart(each, writing)),
    ...[...pictures.values()].map(
      (picture): Part => ({
        path: `media/picture${picture.number}.png`,
        relation: pictureRelation(picture),
        kind: 'image',
        content: picture.png,
      }),
    ),
  ];
}

const headPart = (
  { chapter, head }: { readonly chapter: ChapterNode | AnnexNode; readonly head: number },
  writing: Writing,
): Part => ({
  path: `header${head}.xml`,
  relation: headRelation(head),
  kind: 'header',
  content: headXml(chapter, writing),
});

const contentTypesXml = (parts: readonly Part[]): Xml =>
  xml`<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${CONTENT}.document.main+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>${parts.flatMap(
    ({ path, kind }) => {
      const type = KINDS[kind];
      return type === undefined
        ? []
        : [xml`<Override PartName="/word/${path}" ContentType="${type}"/>`];
    },
  )}</Types>`;

const packageRelations = (): Xml =>
  xml`<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rIdDocument" Type="${RELATIONSHIPS}/officeDocument" Target="word/document.xml"/><Relationship Id="rIdCore" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rIdApplication" Type="${RELATIONSHIPS}/extended-properties" Target="docProps/app.xml"/></Relationships>`;

const documentRelations = (parts: readonly Part[]): Xml =>
  xml`<Relationships xmlns="${PACKAGE}/relationships">${parts.map(
    ({ path, relation, kind }) =>
      xml`<Relationship Id="${relation}" Type="${RELATIONSHIPS}/${kind}" Target="${path}"/>`,
  )}</Relationships>`;

/** The time that Word itself writes into its packages; in local time, as the format has no other. */
const NO_TIME = new Date(1980, 0, 1);

/** Compressed off the main thread; pictures are already as small as they get. */
function zipped(files: Readonly<Record<string, Xml | Uint8Array>>): Promise<Uint8Array> {
  const entries: Zippable = Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      path,
      content instanceof Uint8Array
        ? [content, { level: 0 }]
        : [Buffer.from(xmlFile(content), 'utf8'), { level: 6 }],
    ]),
  );
  return new Promise((resolve, reject) =>
    zip(entries, { mtime: NO_TIME }, (error, bytes) =>
      error === null ? resolve(bytes) : reject(error),
    ),
  );
}
