import type { z } from 'zod';
import type { Message, MessageValues } from '../../messages/index.js';
import type { Fault } from '../standard.js';
import { FAULTS, fault } from './faults.js';
import type { Path, Source } from './source.js';

type Issue = z.core.$ZodIssue;

/** What a schema finds wrong with the item at a path, each thing at its own line and column. */
export function shapeFaults(source: Source, path: Path, error: z.ZodError): readonly Fault[] {
  return error.issues.flatMap((issue) => issueFaults(source, path, issue));
}

function issueFaults(source: Source, path: Path, issue: Issue): readonly Fault[] {
  const steps = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const place = [...path, ...steps];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      fault(source.file, source.atKey(place, key), FAULTS.unknownKey, { key }),
    );
  }
  if (issue.code === 'invalid_key') {
    const key = String(steps.at(-1));
    const position = source.atKey(place.slice(0, -1), key);
    return [fault(source.file, position, FAULTS.wrongForm, { key, like: 'graduates.placed' })];
  }
  const { message, values } = wordsFor(issue);
  const key = keyOf(place);
  return [fault(source.file, source.at(place), message, { key, ...values })];
}

/** The last name on a path: an index says nothing to a reader without the list's name. */
const keyOf = (place: Path): string => {
  const last = place.findLastIndex((step) => typeof step === 'string');
  const name = last < 0 ? 'item' : String(place[last]);
  return place.length - 1 > last ? `${name}[${place.slice(last + 1).join('][')}]` : name;
};

const EXPECTED: Readonly<Record<string, string>> = {
  string: '文字 (text)',
  int: '整数 (a whole number)',
  number: '数 (a number)',
  boolean: 'true / false',
  array: '列表 (a list)',
  object: '条目 (an item with keys)',
  record: '条目 (an item with keys)',
};

function wordsFor(issue: Issue): { readonly message: Message; readonly values: MessageValues } {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? { message: FAULTS.missing, values: {} }
        : {
            message: FAULTS.wrongType,
            values: { expected: EXPECTED[issue.expected] ?? issue.expected },
          };
    case 'invalid_value':
      return issue.input === undefined
        ? { message: FAULTS.missing, values: {} }
        : { message: FAULTS.notAmong, values: { allowed: issue.values.map(String).join('、') } };
    case 'invalid_union':
      return { message: FAULTS.notAmong, values: { allowed: optionsOf(issue) } };
    case 'invalid_format':
      return { message: FAULTS.wrongForm, values: { like: 'graduates.placed' } };
    case 'too_small':
      return { message: FAULTS.outOfRange, values: { limit: `≥ ${issue.minimum}` } };
    case 'too_big':
      return { message: FAULTS.outOfRange, values: { limit: `≤ ${issue.maximum}` } };
    default:
      return { message: FAULTS.otherwiseWrong, values: {} };
  }
}

/** The one union here is that of roll-ups, told apart by `how`. */
const optionsOf = (issue: Issue & { readonly code: 'invalid_union' }): string =>
  'options' in issue && Array.isArray(issue.options) ? issue.options.map(String).join('、') : 'how';
