import { cityId, demonstrationBase, demonstrationCity } from '../../demo/index.js';
import type { ReportDocument } from '../../src/document/model/index.js';
import { type Place, schoolsUnder } from '../../src/facts/index.js';
import { reportOf } from '../../src/report/index.js';
import { editionOf } from '../../src/standard/index.js';
import { bundledStandard } from '../../src/standard/load.js';

const CYCLE = 2023;
const NOW = new Date('2024-01-31T00:00:00Z');

/** The demonstration city's newest year. */
export async function cityPlace(): Promise<Place> {
  const standard = await bundledStandard();
  const edition = editionOf(standard, CYCLE);
  if (edition === undefined) throw new RangeError(`no edition is in force in ${CYCLE}`);
  const base = demonstrationBase(demonstrationCity(standard), standard);
  return { base, edition, organisation: cityId, cycle: CYCLE };
}

/** The report of a place. */
export const documentOf = (place: Place): ReportDocument =>
  reportOf(place, 'zh', { now: NOW }).document;

/** The reports of all its schools, each made when it is asked for. */
export function* schoolDocuments(place: Place): Generator<ReportDocument> {
  for (const organisation of schoolsUnder(place.base, place.organisation, place.cycle)) {
    yield documentOf({ ...place, organisation });
  }
}

/** The same report with so many chapters more, taken from it in turn, again and again, their ids their own. */
export function lengthened(document: ReportDocument, more: number): ReportDocument {
  const { content } = document.root;
  const chapters = content.filter((part) => part.type === 'chapter');
  const rounds = Math.ceil(more / chapters.length);
  const copies = Array.from({ length: rounds }, (_, copy) =>
    chapters.map((chapter): typeof chapter => renamed(chapter, copy + 2)),
  );
  const end = content.findLastIndex((part) => part.type === 'chapter') + 1;
  const parts = [...content.slice(0, end), ...copies.flat().slice(0, more), ...content.slice(end)];
  return { ...document, root: { ...document.root, content: parts } };
}

function renamed<Of>(part: Of, copy: number): Of {
  const text = JSON.stringify(part, (key, value: unknown) =>
    key === 'id' && typeof value === 'string' ? `${value}-${copy}` : value,
  );
  return JSON.parse(text) as Of;
}
