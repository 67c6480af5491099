import type { ReadCaption, ReadEntry } from '../../../model/index.js';

/** A field that has begun: until its result begins, what stands in it is an instruction. */
export interface Field {
  instruction: string;
  isResult: boolean;
  /** Whether its result holds any words. */
  hasWords: boolean;
}

const LONGEST = 400;

/** The fields that are open at a place, the innermost last. */
export interface Fields {
  readonly begin: () => void;
  readonly instruct: (text: string) => void;
  readonly separate: () => void;
  readonly end: () => Field | undefined;
  /** Fields that never came to their result are taken to end with their paragraph. */
  readonly endParagraph: () => void;
  /** Whether words at this place are shown. */
  readonly isShown: () => boolean;
  readonly noteWords: () => void;
  /** Of what the contents are whose entries stand here; nothing outside of any. */
  readonly contents: () => ReadEntry['of'] | undefined;
}

/** No field is open. */
export function fieldsOf(): Fields {
  const open: Field[] = [];
  let instructions = 0;
  const close = (): Field | undefined => {
    const field = open.pop();
    if (field?.isResult === false) instructions -= 1;
    return field;
  };
  return {
    begin: () => {
      open.push({ instruction: '', isResult: false, hasWords: false });
      instructions += 1;
    },
    instruct: (text) => {
      const field = open.at(-1);
      if (field?.isResult === false && field.instruction.length < LONGEST)
        field.instruction += text;
    },
    separate: () => {
      const field = open.at(-1);
      if (field === undefined || field.isResult) return;
      field.isResult = true;
      instructions -= 1;
    },
    end: close,
    endParagraph: () => {
      while (open.at(-1)?.isResult === false) close();
    },
    isShown: () => instructions === 0,
    noteWords: () => {
      const field = open.at(-1);
      if (field !== undefined) field.hasWords = true;
    },
    contents: () => contentsOf(open),
  };
}

/** How many open fields are looked at: contents stand in none or in few. */
const REACH = 8;

function contentsOf(open: readonly Field[]): ReadEntry['of'] | undefined {
  const field = open.slice(0, REACH).find((each) => /^\s*TOC\b/i.test(each.instruction));
  if (field === undefined) return undefined;
  const of = /\\[ct]\s*"([^"]*)"/i.exec(field.instruction)?.[1];
  return of === undefined ? 'headings' : (captionKind(of) ?? 'headings');
}

/** What a sequence of captions counts, by its name. */
export function captionKind(name: string): ReadCaption['of'] | undefined {
  if (/案例|case/i.test(name)) return 'case';
  if (/图|figure|chart/i.test(name)) return 'figure';
  return /表|table/i.test(name) ? 'table' : undefined;
}

/** The name of the sequence that a field counts; nothing for other fields. */
export const sequenceOf = (instruction: string): string | undefined =>
  /^\s*SEQ\s+"?([^\s"\\]+)/i.exec(instruction)?.[1];
