import type { Statement } from '../src/facts/index.js';
import { type Edition, editionOf, type Standard } from '../src/standard/index.js';
import { cityId } from './organisations.js';
import { stated } from './plan.js';
import { published2023, publishedDocument } from './published-2023.js';

/** The published city tables of 2023, each printed figure a statement of the city with its place. */
export function publishedStatements(standard: Standard): readonly Statement[] {
  const edition = editionOf(standard, 2023);
  if (edition === undefined) throw new RangeError('no edition is in force in 2023');
  const places = placesOf(edition);
  return published2023.flatMap(({ concept, value, n }) => {
    const place = places.get(concept) ?? '';
    const whole = statement(concept, value, place);
    return n === undefined
      ? [whole]
      : [whole, statement(`${concept}.n`, n, `${place}（调查人次）`)];
  });
}

const statement = (concept: string, value: string, place: string): Statement => ({
  id: `published-2023/${concept}`,
  organisation: cityId,
  cycle: 2023,
  concept,
  value: stated(value),
  source: { kind: 'published', document: publishedDocument, place },
});

/** 表 3 第 12 行: the table's number and the line counted from its first one. */
const placesOf = (edition: Edition): ReadonlyMap<string, string> =>
  new Map(
    edition.tables.flatMap((table) =>
      table.rows.map((row, index): [string, string] => [
        row.concept,
        `表 ${table.number} 第 ${index + 1} 行`,
      ]),
    ),
  );
