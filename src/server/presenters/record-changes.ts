import {
  type Cycle,
  namesOf,
  type Organisation,
  type OrganisationAttributes,
  type OrganisationId,
} from '../../facts/index.js';
import { filled, type Message } from '../../messages/index.js';
import { attributeNames, logWords, recordMessages, valueNames } from '../log-messages.js';

type Register = ReadonlyMap<OrganisationId, Organisation>;
type Attribute = keyof OrganisationAttributes;

const ATTRIBUTES: readonly Attribute[] = [
  'name',
  'nameEn',
  'level',
  'place',
  'superior',
  'type',
  'ownership',
  'region',
];

/** What became of an organisation between two of its records, one sentence a change. */
export function recordChanges(
  before: Organisation | null,
  after: Organisation,
  register: Register,
): readonly Message[] {
  return [
    ...ownChanges(before, after, register),
    ...attributeChanges(before, after, register),
    ...(before?.history ?? [])
      .filter(({ from }) => !after.history.some((each) => each.from === from))
      .map(({ from }) => filled(recordMessages.dropped, { cycle: from })),
  ];
}

function ownChanges(
  before: Organisation | null,
  after: Organisation,
  register: Register,
): readonly Message[] {
  const changes: Message[] = [];
  if (before !== null && before.code !== after.code) {
    const from = before.code || logWords.nothing;
    changes.push(filled(recordMessages.code, { from, to: after.code || logWords.nothing }));
  }
  if (before !== null && before.opened !== after.opened) {
    changes.push(filled(recordMessages.opened, { from: before.opened, to: after.opened }));
  }
  if ((before?.closed ?? null) !== after.closed) {
    changes.push(
      after.closed === null
        ? recordMessages.reopened
        : filled(recordMessages.closed, { to: after.closed }),
    );
  }
  const heirs = (record: Organisation | null) => (record?.predecessors ?? []).join(' ');
  if (heirs(before) !== heirs(after)) {
    const names = (after.predecessors ?? []).map((id) =>
      namesOf({ organisations: register }, id, after.opened),
    );
    changes.push(filled(recordMessages.predecessors, { to: joined(names) }));
  }
  return changes;
}

function attributeChanges(
  before: Organisation | null,
  after: Organisation,
  register: Register,
): readonly Message[] {
  return after.history.flatMap(({ from: cycle, attributes }, index) => {
    const was = saidIn(before, cycle) ?? after.history[index - 1]?.attributes;
    return ATTRIBUTES.flatMap((attribute) => {
      const from = was?.[attribute] ?? null;
      const to = attributes[attribute];
      if (from === to || (was === undefined && (to === '' || to === null))) return [];
      const message = was === undefined ? recordMessages.first : recordMessages.attribute;
      const say = (value: string | null) => valueName(attribute, value, cycle, register);
      return [
        filled(message, {
          cycle,
          attribute: attributeNames[attribute],
          from: say(from),
          to: say(to),
        }),
      ];
    });
  });
}

/** What a record says of a year, whether the organisation existed then or not. */
const saidIn = (record: Organisation | null, cycle: Cycle): OrganisationAttributes | undefined =>
  record?.history.filter((each) => each.from <= cycle).at(-1)?.attributes;

function valueName(
  attribute: Attribute,
  value: string | null,
  cycle: Cycle,
  register: Register,
): Message {
  if (value === null || value === '') return logWords.nothing;
  if (attribute === 'place' || attribute === 'superior') {
    return namesOf({ organisations: register }, value, cycle);
  }
  return valueNames[attribute]?.[value] ?? { zh: value, en: value };
}

/** Sentences in a row. */
export const joined = (messages: readonly Message[]): Message => ({
  zh: messages.map(({ zh }) => zh).join('；'),
  en: messages.map(({ en }) => en).join('; '),
});
