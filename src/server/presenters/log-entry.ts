import type { z } from 'zod';
import { namesOf, type WireContent } from '../../facts/index.js';
import { filled, type Message } from '../../messages/index.js';
import { type Entry, HOUSE, type LoggedEntry, type PayloadOf } from '../../store/index.js';
import type { NameOfAccount } from '../account-names.js';
import type { Snapshot } from '../figures-cache.js';
import type { House } from '../house.js';
import { logMessages, logWords } from '../log-messages.js';
import type { logAnswerSchema } from '../shapes/administration.js';
import { joined, recordChanges } from './record-changes.js';

type Line = z.infer<typeof logAnswerSchema>['entries'][number];

/** Presents entries of the change log in words of the snapshot's register and standard. */
export function logPresenter(
  house: House,
  snapshot: Snapshot,
  nameOf: NameOfAccount,
): (logged: LoggedEntry) => Promise<Line> {
  const [newest = 0] = snapshot.cycles;
  return async ({ entry, reason }) => {
    const { organisation, number, sequence, hash, payload } = entry;
    return {
      sequence,
      organisation,
      organisationName:
        organisation === HOUSE ? logWords.house : namesOf(snapshot.base, organisation, newest),
      number,
      kind: payload.kind,
      by: payload.by,
      byName: nameOf(payload.by),
      at: payload.at,
      what: await said(entry, house, snapshot, nameOf),
      reason,
      hash,
    };
  };
}

async function said(
  entry: Entry,
  house: House,
  snapshot: Snapshot,
  nameOf: NameOfAccount,
): Promise<Message> {
  const { payload } = entry;
  switch (payload.kind) {
    case 'fact': {
      const { cycle, from, to } = payload;
      const concept = conceptName(payload.concept, snapshot);
      return filled(logMessages.fact, { cycle, concept, from: shown(from), to: shown(to) });
    }
    case 'statement': {
      const { cycle, from, to } = payload;
      const concept = conceptName(payload.concept, snapshot);
      const values = { cycle, concept, from: from ?? logWords.nothing, to: to ?? logWords.nothing };
      return filled(logMessages.statement, values);
    }
    case 'ruling':
      return filled(logMessages.ruling, { cycle: payload.cycle, ruling: logWords[payload.ruling] });
    case 'organisation':
      return recordSaid(entry, payload, house, snapshot);
    case 'cycle':
      return filled(logMessages.cycle, { cycle: payload.cycle });
    case 'appointment': {
      const account = nameOf(payload.account);
      return filled(logMessages.appointment, { account, role: logWords[payload.role] });
    }
    case 'account':
      return filled(logMessages[payload.act], { account: nameOf(payload.account) });
    case 'peers':
      return filled(logMessages.peers, { id: payload.id });
    case 'edition': {
      const message = payload.digest === null ? logMessages.removed : logMessages.installed;
      return filled(message, { id: payload.id });
    }
  }
}

/** An entry holds the organisation as it was afterwards; the one before tells what changed. */
async function recordSaid(
  { organisation, sequence, number }: Entry,
  { record }: PayloadOf<'organisation'>,
  house: House,
  { base }: Snapshot,
): Promise<Message> {
  const said = record.history.at(-1)?.attributes;
  const name: Message = {
    zh: said?.name || organisation,
    en: said?.nameEn || said?.name || organisation,
  };
  const earlier =
    number === 1
      ? undefined
      : (await house.store.log({ organisation, kind: 'organisation', before: sequence, limit: 1 }))
          .entries[0]?.entry.payload;
  if (earlier?.kind !== 'organisation') return filled(logMessages.registered, { name });
  const changes = joined(recordChanges(earlier.record, record, base.organisations));
  return filled(logMessages.amended, { name, changes });
}

function conceptName(concept: string, { base }: Snapshot): Message {
  return base.standard.concepts.get(concept)?.name ?? { zh: concept, en: concept };
}

function shown(content: WireContent | null): Message {
  if (content === null) return logWords.nothing;
  if (content.type === 'absent') return logWords[content.absence];
  const text = content.type === 'value' ? content.value : content.text;
  return { zh: text, en: text };
}
