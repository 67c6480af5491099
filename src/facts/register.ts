import { filled, type Message, type MessageValues } from '../messages/index.js';
import type { Cycle, OrganisationId } from './fact.js';
import {
  type Organisation,
  type OrganisationAttributes,
  type OrganisationLevel,
  organisationIn,
} from './organisation.js';
import { namesOf } from './place.js';
import { linkNames, registerMessages } from './register-messages.js';

/** Something that may not stand in a register of organisations. */
export interface RegisterFault {
  readonly code: keyof typeof registerMessages;
  readonly organisation: OrganisationId;
  readonly what: Message;
  readonly next: Message;
}

type Register = ReadonlyMap<OrganisationId, Organisation>;
type Link = 'place' | 'superior';

const LINKS: readonly Link[] = ['place', 'superior'];

/** The wider stands before the narrower. */
const WIDTH: Readonly<Record<OrganisationLevel, number>> = {
  province: 0,
  city: 1,
  district: 2,
  school: 3,
};

/**
 * What is wrong with a register after some of its organisations were changed: with their own dates and
 * names, and, in every year in which anything changes, with the places (属地) and superiors (隶属) of them
 * and of all that point to them. Empty where all is well. Faults elsewhere are not the change's.
 */
export function registerFaults(
  register: Register,
  changed: readonly OrganisationId[],
): readonly RegisterFault[] {
  const own = changed.flatMap((id) => {
    const record = register.get(id);
    return record === undefined ? [] : ownFaults(register, record);
  });
  if (own.length > 0) return own;
  const years = turningPoints(register);
  const concerned = new Set(changed);
  return [...register.values()].flatMap((record) =>
    linkFaults(register, record, years, (target) =>
      concerned.has(record.id) ? true : concerned.has(target),
    ),
  );
}

/** Every year in which something begins or ends. */
function turningPoints(register: Register): readonly Cycle[] {
  const years = new Set<Cycle>();
  for (const { opened, closed, history } of register.values()) {
    years.add(opened);
    if (closed !== null) years.add(closed);
    for (const { from } of history) years.add(from);
  }
  return [...years].sort((a, b) => a - b);
}

/** What can be seen from one organisation alone, and from whom it came. */
function ownFaults(register: Register, record: Organisation): readonly RegisterFault[] {
  const { id, opened, closed, history } = record;
  const name = nameOf(record);
  const faults: RegisterFault[] = [];
  const report = (code: RegisterFault['code'], values: MessageValues) =>
    faults.push(
      faultOf(code, id, { organisation: id, name, opened, closed: closed ?? '', ...values }),
    );
  const [first] = history;
  if (first === undefined) report('noHistory', {});
  else if (first.from > opened) report('lateBeginning', { cycle: first.from });
  if (closed !== null && closed <= opened) report('closedTooEarly', {});
  history.forEach(({ from, attributes }, index) => {
    const before = history[index - 1];
    if (attributes.name.trim() === '') report('noName', { cycle: from });
    if (before !== undefined && from <= before.from) report('sameYear', { cycle: from });
    else if (index > 0 && from <= opened) report('beforeOpening', { cycle: from });
    else if (closed !== null && from >= closed) report('afterClosing', { cycle: from });
  });
  for (const other of record.predecessors ?? []) {
    if (other === id) report('ownPredecessor', {});
    else if (!register.has(other)) report('unknownPredecessor', { other });
  }
  return faults;
}

/** The first fault of each link of an organisation, over the years in which the register changes. */
function linkFaults(
  register: Register,
  record: Organisation,
  years: readonly Cycle[],
  isConcerned: (target: OrganisationId) => boolean,
): readonly RegisterFault[] {
  return LINKS.flatMap((link) => {
    for (const cycle of years) {
      const attributes = organisationIn(record, cycle);
      const target = attributes?.[link] ?? null;
      if (attributes === undefined || target === null || !isConcerned(target)) continue;
      const code = linkFault(register, record.id, attributes, link, cycle);
      if (code === undefined) continue;
      const names = {
        name: attributes.name,
        other: namesOf({ organisations: register }, target, cycle),
      };
      return [faultOf(code, record.id, { ...names, cycle, link: linkNames[link] })];
    }
    return [];
  });
}

function linkFault(
  register: Register,
  id: OrganisationId,
  attributes: OrganisationAttributes,
  link: Link,
  cycle: Cycle,
): RegisterFault['code'] | undefined {
  const target = register.get(attributes[link] ?? '');
  if (target === undefined) return 'unknown';
  const above = organisationIn(target, cycle);
  if (above === undefined) return 'away';
  if (comesBack(register, id, link, cycle)) return 'ring';
  return WIDTH[above.level] < WIDTH[attributes.level] ? undefined : 'notAbove';
}

/** Whether following a link upwards from an organisation leads to itself. */
function comesBack(register: Register, id: OrganisationId, link: Link, cycle: Cycle): boolean {
  const seen = new Set<OrganisationId>();
  let at: OrganisationId | null = id;
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    const record = register.get(at);
    at = (record === undefined ? undefined : organisationIn(record, cycle))?.[link] ?? null;
  }
  return at === id;
}

const nameOf = ({ id, history }: Organisation): string =>
  history[history.length - 1]?.attributes.name.trim() || id;

function faultOf(
  code: RegisterFault['code'],
  organisation: OrganisationId,
  values: MessageValues,
): RegisterFault {
  const { what, next } = registerMessages[code];
  return { code, organisation, what: filled(what, values), next: filled(next, values) };
}
