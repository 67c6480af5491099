import { type Document, LineCounter, parseDocument, visit } from 'yaml';
import type { Message } from '../../messages/index.js';
import type { ChapterText, Shown, Stretch } from './chapter.js';
import { SLIPS, type Slip, slip } from './faults.js';
import { readFormula, type Vocabulary } from './formula.js';
import { matterSchema, type ShownSpec } from './spec.js';

export type Matter = Pick<ChapterText, 'tables' | 'charts'>;

const EMPTY: Matter = { tables: {}, charts: {} };

interface Head extends Stretch {
  /** Where the text after the closing line begins; the end of the file where there is no such line. */
  readonly after: number;
  readonly closed: boolean;
}

/** What stands at the head of a chapter file, and where its text begins. */
export function readMatter(
  text: string,
  vocabulary: Vocabulary,
): { readonly matter: Matter; readonly slips: readonly Slip[]; readonly after: number } {
  const head = headOf(text);
  if (head === undefined) return { matter: EMPTY, slips: [], after: 0 };
  if (!head.closed) {
    return { matter: EMPTY, slips: [slip(0, SLIPS.matterOpen)], after: head.after };
  }
  return { ...settingsOf(text, head, vocabulary), after: head.after };
}

function headOf(text: string): Head | undefined {
  const open = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  if (open === null) return undefined;
  const start = open[0].length;
  const close = /^---[ \t]*\r?$/m.exec(text.slice(start));
  if (close === null) return { start, end: text.length, after: text.length, closed: false };
  const end = start + close.index;
  return { start, end, after: end + close[0].length, closed: true };
}

/** A few references to references write out to more than any memory holds. */
const NO_REFERENCES: Message = {
  zh: '这里不用 & 和 * 引用，请写全',
  en: 'references by & and * are not read here; write it out',
};

function referencesIn(yaml: Document): readonly number[] {
  const places: number[] = [];
  visit(yaml, {
    Alias: (_, node) => {
      places.push(node.range?.[0] ?? 0);
    },
  });
  return places;
}

type Settings = { readonly matter: Matter; readonly slips: readonly Slip[] };

function settingsOf(text: string, head: Head, vocabulary: Vocabulary): Settings {
  const yaml = parseDocument(text.slice(head.start, head.end), { lineCounter: new LineCounter() });
  const at = (path: readonly PropertyKey[]): number => head.start + offsetIn(yaml, path);
  if (yaml.errors.length > 0) {
    const slips = yaml.errors.map((error) =>
      slip(head.start + error.pos[0], SLIPS.matter, { what: error.message.split('\n')[0] ?? '' }),
    );
    return { matter: EMPTY, slips };
  }
  const references = referencesIn(yaml).map((each) =>
    slip(head.start + each, SLIPS.matter, { what: NO_REFERENCES }),
  );
  if (references.length > 0) return { matter: EMPTY, slips: references };
  const read = matterSchema.safeParse(yaml.toJS() ?? {});
  if (!read.success) {
    const slips = read.error.issues.map((issue) =>
      slip(at(issue.path), SLIPS.matter, { what: `${issue.path.join('.')}: ${issue.message}` }),
    );
    return { matter: EMPTY, slips };
  }
  const slips: Slip[] = [];
  const all = <Spec extends { readonly show: readonly ShownSpec[] }>(
    kind: 'tables' | 'charts',
    specs: Readonly<Record<string, Spec>>,
  ) =>
    Object.fromEntries(
      Object.entries(specs).map(([name, spec]) => [
        name,
        {
          ...spec,
          at: at([kind, name]),
          show: spec.show.flatMap((each, index) =>
            readShown(each, at([kind, name, 'show', index]), vocabulary, slips),
          ),
        },
      ]),
    );
  return {
    matter: { tables: all('tables', read.data.tables), charts: all('charts', read.data.charts) },
    slips,
  };
}

function readShown(
  spec: ShownSpec,
  at: number,
  vocabulary: Vocabulary,
  slips: Slip[],
): readonly Shown[] {
  const { formula: source, ...rest } = typeof spec === 'string' ? { formula: spec } : spec;
  const read = readFormula(source, vocabulary, 'quantity', 'unit' in rest ? rest.unit : undefined);
  if ('faults' in read) {
    slips.push(...read.faults.map((fault) => ({ at, message: fault.message })));
    return [];
  }
  if (read.formula.type !== 'concept' && !('label' in rest)) {
    slips.push(slip(at, SLIPS.unlabelled, { formula: source }));
  }
  return [{ formula: read.formula, source, ...rest }];
}

/** Where a value of the settings stands, or the nearest one around it that has a place. */
function offsetIn(yaml: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = yaml.getIn(path.slice(0, length), true) as
      | { readonly range?: readonly [number, number, number] | null }
      | undefined;
    const start = node?.range?.[0];
    if (start !== undefined) return start;
  }
  return 0;
}
