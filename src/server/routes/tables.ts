import { createRoute } from '@hono/zod-openapi';
import type { z } from 'zod';
import {
  type Fact,
  factKey,
  factToWire,
  figuresOf,
  organisationIn,
  type Place,
  peerKey,
  statementsAt,
  statementToWire,
} from '../../facts/index.js';
import { editionOf } from '../../standard/index.js';
import { accountNames, type NameOfAccount, namedSource } from '../account-names.js';
import { type Admission, admitted } from '../gates.js';
import type { House } from '../house.js';
import { permits } from '../policy.js';
import { presentedFigure } from '../presenters/figure.js';
import { presentedFinding } from '../presenters/finding.js';
import { answer, PROBLEMS, router, YEAR_PATH, yearParameters } from '../router.js';
import { tablesAnswerSchema } from '../shapes.js';

const tables = createRoute({
  method: 'get',
  path: `${YEAR_PATH}/tables`,
  request: { params: yearParameters },
  responses: {
    200: answer(
      tablesAnswerSchema,
      'The tables of one organisation and year, with all that checks them',
    ),
    ...PROBLEMS,
  },
});

/** The tables of a school, a district or the city. */
export const tableRoutes = (house: House) =>
  router().openapi(tables, async (context) => {
    const admission = await admitted(context, house, 'read', context.req.valid('param'));
    const nameOf = await accountNames(house, accountsAt(admission));
    return context.json(presentedTables(house, admission, nameOf), 200);
  });

/** Years whose facts a browser needs: this one and the two that a check may look back to. */
const LOOK_BACK = 2;

function presentedTables(
  house: House,
  { account, snapshot, place }: Admission,
  nameOfAccount: NameOfAccount,
): z.infer<typeof tablesAnswerSchema> {
  const { base, organisation, cycle } = place;
  const record = base.organisations.get(organisation);
  const attributes = record === undefined ? undefined : organisationIn(record, cycle);
  if (record === undefined || attributes === undefined) throw new RangeError(organisation);
  const isSchool = attributes.level === 'school';
  return {
    organisation: {
      ...record,
      history: record.history.map((each) => ({ ...each, attributes: { ...each.attributes } })),
    },
    cycle,
    edition: place.edition.id,
    mayEdit: isSchool && permits(account, 'edit', organisation, cycle, base),
    facts: isSchool
      ? ownFacts(place).map((fact) => ({
          ...factToWire(fact),
          source: namedSource(fact.source, nameOfAccount),
        }))
      : [],
    statements: statementsAt(place).map((statement) => ({
      ...statementToWire(statement),
      source: namedSource(statement.source, nameOfAccount),
    })),
    peers: peersOf(place, attributes.type),
    figures: [...figuresOf(place).values()].map(presentedFigure),
    lastYear: lastYearOf(house, place),
    findings: house.figures
      .failures(snapshot, organisation, cycle)
      .map((finding) => presentedFinding(finding, snapshot, nameOfAccount)),
  };
}

/** What an organisation itself says, from the earliest year on, in the order of the register. */
const ownFacts = ({ base, organisation, cycle }: Place): readonly Fact[] =>
  Array.from({ length: LOOK_BACK + 1 }, (_, index) => cycle - LOOK_BACK + index).flatMap((year) =>
    [...base.standard.concepts.keys()].flatMap(
      (concept) => base.facts.get(factKey(organisation, year, concept)) ?? [],
    ),
  );

/** The accounts that an organisation's own figures and rulings refer to. */
const accountsAt = ({ place, snapshot }: Admission): readonly string[] => [
  ...ownFacts(place).map((fact) => fact.source.by),
  ...statementsAt(place).flatMap(({ source }) => ('by' in source ? [source.by] : [])),
  ...snapshot.rulings
    .filter((ruling) => ruling.organisation === place.organisation)
    .map((ruling) => ruling.by),
];

function lastYearOf(house: House, place: Place) {
  const cycle = place.cycle - 1;
  const edition = editionOf(house.standard, cycle);
  return edition === undefined
    ? []
    : [...figuresOf({ ...place, edition, cycle }).values()].map(presentedFigure);
}

/** Of the distributions only those of this kind of school leave the server. */
function peersOf({ base, cycle }: Place, type: string) {
  const wanted = peerKey(cycle, type, '');
  return {
    id: base.peers.id,
    values: Object.fromEntries(
      [...base.peers.values]
        .filter(([key]) => key.startsWith(wanted))
        .map(([key, values]) => [key, [...values]]),
    ),
  };
}
