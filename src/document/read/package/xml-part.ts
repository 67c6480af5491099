import { lineAt, type XmlFault } from '../xml.js';
import type { Unpacking } from './unpacking.js';

type Refusing = Pick<Unpacking, 'file' | 'refused'>;

/** The text of a part, or a Refusal where it is not UTF-8 or declares what is to be put into it. */
export function textOfPart(bytes: Uint8Array, part: string, { file, refused }: Refusing): string {
  let xml: string;
  try {
    xml = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refused('part-encoding', { file, part });
  }
  refuseDeclarations(xml, part, { file, refused });
  return xml;
}

/** No part of an office document has a document type; one that does wants its entities expanded. */
function refuseDeclarations(xml: string, part: string, { file, refused }: Refusing): void {
  const outside =
    /<!(?:DOCTYPE|ENTITY)[^>"']*?\b(?:SYSTEM|PUBLIC)\s+(?:"[^"]*"\s+)?["']([^"']*)/.exec(xml);
  if (outside !== null) throw refused('external-entity', { file, part, target: outside[1] ?? '' });
  const entities = xml.match(/<!ENTITY/g)?.length ?? 0;
  if (entities > 0) throw refused('entities', { file, part, count: entities });
  if (xml.includes('<!DOCTYPE')) throw refused('doctype', { file, part });
}

/** The refusal of a part that is not well-formed, or nested too deeply. */
export function refusedXml(
  { fault, at }: XmlFault,
  xml: string,
  part: string,
  { file, refused }: Refusing,
): Error {
  return refused(fault === 'deep' ? 'part-deep' : 'part-xml', {
    file,
    part,
    line: lineAt(xml, at),
  });
}
