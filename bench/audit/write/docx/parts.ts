import type { Numbering } from '../../plan/index.js';
import { field, paragraph, part, run } from './xml.js';

/** The parts of a document that are the same in every report, or nearly. */

export const CONTENT_TYPES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  ['document', 'document.main'],
  ['styles', 'styles'],
  ['numbering', 'numbering'],
  ['header1', 'header'],
  ['footer1', 'footer'],
]
  .map(
    ([name, type]) =>
      `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`,
  )
  .join('')}</Types>`;

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relationships = (
  entries: readonly (readonly [id: string, type: string, target: string])[],
): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

export const PACKAGE_RELATIONSHIPS = relationships([
  ['rId1', 'officeDocument', 'word/document.xml'],
]);

export const DOCUMENT_RELATIONSHIPS = relationships([
  ['rId1', 'styles', 'styles.xml'],
  ['rId2', 'numbering', 'numbering.xml'],
  ['rId3', 'header', 'header1.xml'],
  ['rId4', 'footer', 'footer1.xml'],
]);

const style = (id: string, name: string, properties: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${properties}</w:style>`;

export const STYLES = part(
  'styles',
  [
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>',
    ...[1, 2, 3].map((level) =>
      style(
        `${level}`,
        `heading ${level}`,
        `<w:basedOn w:val="a"/><w:pPr><w:keepNext/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/></w:rPr>`,
      ),
    ),
    ...[1, 2, 3].map((level) => style(`TOC${level}`, `toc ${level}`, '<w:basedOn w:val="a"/>')),
    style('af', 'caption', '<w:basedOn w:val="a"/><w:pPr><w:jc w:val="center"/></w:pPr>'),
    style(
      'aa',
      'Title',
      '<w:basedOn w:val="a"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="44"/></w:rPr>',
    ),
    '<w:style w:type="table" w:styleId="ab"><w:name w:val="Table Grid"/></w:style>',
  ].join(''),
);

const LEVELS: Readonly<Record<Numbering, readonly (readonly [format: string, text: string])[]>> = {
  words: [
    ['chineseCounting', '%1、'],
    ['chineseCounting', '（%2）'],
    ['decimal', '%3.'],
  ],
  chapters: [
    ['chineseCounting', '第%1章'],
    ['chineseCounting', '第%2节'],
    ['chineseCounting', '%3、'],
  ],
  decimal: [
    ['decimal', '%1'],
    ['decimal', '%1.%2'],
    ['decimal', '%1.%2.%3'],
  ],
};

/** The numbers of headings, which Word counts by itself. */
export const numberingPart = (numbering: Numbering): string =>
  part(
    'numbering',
    `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${LEVELS[numbering]
      .map(
        ([format, text], level) =>
          `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:pStyle w:val="${level + 1}"/><w:suff w:val="${numbering === 'words' ? 'nothing' : 'space'}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`,
      )
      .join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
  );

export const headerPart = (title: string): string =>
  part('hdr', paragraph(run(title), '<w:jc w:val="center"/>'));

export const FOOTER = part(
  'ftr',
  paragraph(`${run('— ')}${field('PAGE', run('1'))}${run(' —')}`, '<w:jc w:val="center"/>'),
);

export const documentPart = (body: string): string =>
  part(
    'document',
    `<w:body>${body}<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr></w:body>`,
  );
