import type { FigureNode } from '../../model/index.js';
import { AFTER_LABEL, labelXml } from './caption.js';
import { run } from './field.js';
import { inlineXml } from './inline.js';
import type { ParagraphLook } from './look.js';
import { emus } from './measure.js';
import { paragraph } from './paragraph.js';
import type { Picture } from './pictures.js';
import type { Writing } from './writing.js';
import { NOTHING, type Xml, xml } from './xml.js';

/** A chart as a picture that stays with its caption; its description is the alternative text. */
export function figureXml(node: FigureNode, writing: Writing, look: ParagraphLook): Xml {
  const { id, label, description } = node.attrs;
  const picture = writing.pictures.get(id);
  return xml`${
    picture === undefined
      ? NOTHING
      : paragraph('Figure', pictureXml(picture, label, description, writing.width), look)
  }${paragraph(
    'FigureCaption',
    xml`${labelXml(node, writing)}${run(AFTER_LABEL)}${inlineXml(node.content[0].content, writing)}`,
    look,
  )}`;
}

/** The relation of a picture's part to the document. */
export const pictureRelation = ({ number }: Picture): string => `rIdPicture${number}`;

/** A picture in the line, made smaller where it is wider than `room`, in points. */
export function pictureXml(picture: Picture, name: string, alternative: string, room: number): Xml {
  const scale = Math.min(1, room / picture.width);
  const width = emus(picture.width * scale);
  const height = emus(picture.height * scale);
  return xml`<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${width}" cy="${height}"/><wp:docPr id="${picture.number}" name="${name}" descr="${alternative}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${picture.number}" name="${name}" descr="${alternative}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${pictureRelation(
    picture,
  )}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}
