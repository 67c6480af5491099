import type { Passage, Span } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { BegunBetween } from './begun-numbers.js';
import { counted, countOf, type Numbering, printed } from './numbering.js';
import { NUMBERING } from './numbering-messages.js';
import { failed, openingOf, shortened } from './observing.js';
import { type Counting, type SequenceFault, sequenceFaults } from './sequence.js';
import { plainly } from './wording.js';

/** Something with a number that goes on from the one before it. */
export interface Numbered extends Span {
  readonly numbering: Numbering;
  readonly passage: Passage;
  /** How its number is called in a sentence, where not as the numbering is printed. */
  readonly called?: string;
}

/** Places between two others that may lack the number that is missing there. */
export type Beside = (after: number, before: number) => readonly Span[];

/** The faults in a row of numbers of one style; a number that some block begins with is not missing. */
export function sequenceObservations(
  row: readonly Numbered[],
  counting: Counting,
  begun: BegunBetween,
  identity: readonly string[],
  beside: Beside = () => [],
): readonly Observation[] {
  const faults = sequenceFaults(
    row.map(({ numbering }) => countOf(numbering)),
    counting,
  );
  return faults.flatMap((fault) => faultObservation(row, fault, begun, identity, beside));
}

function faultObservation(
  row: readonly Numbered[],
  fault: SequenceFault,
  begun: BegunBetween,
  identity: readonly string[],
  beside: Beside,
): readonly Observation[] {
  const [here, before] = [row[fault.at], row[fault.at - 1]];
  if (here === undefined) return [];
  if (fault.type === 'gap') return gap(here, before, fault.missing, begun, identity, beside);
  if (fault.type === 'double') {
    const first = row[fault.first];
    return first === undefined ? [] : double(first, here, identity);
  }
  return before === undefined ? [] : [order(before, here, identity)];
}

function gap(
  here: Numbered,
  before: Numbered | undefined,
  missing: readonly number[],
  begun: BegunBetween,
  identity: readonly string[],
  beside: Beside,
): readonly Observation[] {
  const lacking = missing
    .map((count) => counted(here.numbering, count))
    .filter((each) => !begun(each, before?.start ?? -1, here.start));
  if (lacking.length === 0) return [];
  const values = {
    before: before === undefined ? '' : nameOf(before),
    after: nameOf(here),
    missing: lacking.map((each) => calledAs(here, each)).join('、'),
  };
  const spans = [
    openingOf(here.passage),
    ...(before ? [openingOf(before.passage)] : []),
    ...beside(before?.start ?? -1, here.start),
  ];
  const message = before === undefined ? NUMBERING.gapAtStart : NUMBERING.gap;
  return [failed(message, values, spans, [...identity, 'gap', plainly(here.passage.text)])];
}

/** The same words twice are one heading that the reader saw twice. */
function double(
  first: Numbered,
  second: Numbered,
  identity: readonly string[],
): readonly Observation[] {
  if (plainly(first.passage.text) === plainly(second.passage.text)) return [];
  const values = {
    number: nameOf(second),
    first: `“${shortened(first.passage.text.trim())}”`,
    second: `“${shortened(second.passage.text.trim())}”`,
  };
  const spans = [openingOf(second.passage), openingOf(first.passage)];
  return [
    failed(NUMBERING.double, values, spans, [...identity, 'double', plainly(second.passage.text)]),
  ];
}

const order = (before: Numbered, here: Numbered, identity: readonly string[]): Observation =>
  failed(
    NUMBERING.order,
    { before: nameOf(before), after: nameOf(here) },
    [openingOf(here.passage), openingOf(before.passage)],
    [...identity, 'order', plainly(here.passage.text)],
  );

const nameOf = (numbered: Numbered): string => calledAs(numbered, numbered.numbering);

const calledAs = ({ called }: Numbered, numbering: Numbering): string =>
  called === undefined ? printed(numbering) : `${called}${numbering.parts.join('-')}`;
