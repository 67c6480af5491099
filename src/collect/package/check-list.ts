import {
  attributesAt,
  type Filling,
  type Finding,
  fillingOf,
  type Place,
  type Ruling,
} from '../../facts/index.js';
import { filled as filledIn, type Message, sentence } from '../../messages/index.js';
import type { PackageDemand, PackageItem, PackageRule } from '../../standard/index.js';
import { type Attachment, attachmentNames } from './attachment.js';
import { fileName } from './file-name.js';
import { CHECK_LIST } from './messages.js';

/** One line of the check list: something that must hold, or something that belongs into the package. */
export interface CheckLine {
  readonly id: string;
  readonly title: Message;
  readonly state: 'met' | 'unmet' | 'left-out';
  /** What stands there, or what is missing and what to do. */
  readonly why: Message;
  /** Files of this line within the package's folder. */
  readonly files: readonly string[];
}

/** The check list of a package; it may leave only where `complete`. */
export interface CheckList {
  /** Name of the archive, without extension, and of the folder in it. */
  readonly name: string;
  readonly complete: boolean;
  readonly demands: readonly CheckLine[];
  readonly items: readonly CheckLine[];
}

/** A finding, and the newest word on it if that is about the values it still has. */
export interface JudgedFinding {
  readonly finding: Finding;
  readonly ruling: Ruling['kind'] | null;
}

/** What the list is made from beside the place: what the checks found, and what has been attached. */
export interface PackageState {
  readonly findings: readonly JudgedFinding[];
  readonly attachments: readonly Attachment[];
}

/** What is there and what is missing for the package that a place sends up. Pure; nothing is built. */
export function checkList(place: Place, rule: PackageRule, state: PackageState): CheckList {
  const demands = rule.demands.map((demand) => DEMANDS[demand](state, fillingOf(place)));
  const items = rule.items.map((item) => itemLine(item, place, state.attachments));
  return {
    name: fileName(namedFor(rule.name, place)),
    complete: [...demands, ...items].every((line) => line.state !== 'unmet'),
    demands,
    items,
  };
}

/** A pattern of the rule with code, name and year filled in. */
function namedFor(pattern: string, place: Place): string {
  const { organisation, cycle, base } = place;
  const name = attributesAt(place)?.name ?? organisation;
  const code = base.organisations.get(organisation)?.code ?? organisation;
  return sentence({ zh: pattern, en: pattern }, 'zh', { code, name, cycle });
}

type DemandLine = (state: PackageState, filling: Filling) => CheckLine;

const demandLine = (id: PackageDemand, isMet: boolean, why: Message): CheckLine => ({
  id,
  title: CHECK_LIST[id].title,
  state: isMet ? 'met' : 'unmet',
  why,
  files: [],
});

const DEMANDS: Readonly<Record<PackageDemand, DemandLine>> = {
  filled: (_, { filled, required }) => {
    const words = CHECK_LIST.filled;
    const blank = required - filled;
    return demandLine(
      'filled',
      blank === 0,
      filledIn(blank === 0 ? words.met : words.unmet, { filled, required, blank }),
    );
  },
  'no-errors': ({ findings }) => {
    const words = CHECK_LIST['no-errors'];
    const open = findings.filter(
      ({ finding, ruling }) => finding.severity === 'error' && ruling !== 'waived',
    );
    const first = open[0]?.finding.title ?? '';
    return demandLine(
      'no-errors',
      open.length === 0,
      filledIn(open.length === 0 ? words.met : words.unmet, { count: open.length, first }),
    );
  },
  explained: ({ findings }) => {
    const words = CHECK_LIST.explained;
    const due = findings.filter(({ finding }) => finding.severity === 'warning');
    const open = due.filter(({ ruling }) => ruling === null);
    return demandLine(
      'explained',
      open.length === 0,
      filledIn(open.length === 0 ? words.met : words.unmet, {
        count: open.length,
        all: due.length,
      }),
    );
  },
};

function itemLine(item: PackageItem, place: Place, all: readonly Attachment[]): CheckLine {
  const base = namedFor(item.file, place);
  const line = { id: item.id, title: item.title };
  if (item.content !== 'attachment') {
    const extension = item.content.slice(item.content.lastIndexOf('.'));
    return { ...line, state: 'met', why: CHECK_LIST.made, files: [fileName(base, extension)] };
  }
  const files = attachmentNames(
    base,
    all.filter((each) => each.item === item.id),
  );
  if (files.length > 0) {
    return {
      ...line,
      state: 'met',
      why: filledIn(CHECK_LIST.attached, { count: files.length }),
      files,
    };
  }
  return item.required
    ? { ...line, state: 'unmet', why: CHECK_LIST.toAttach, files }
    : { ...line, state: 'left-out', why: CHECK_LIST.mayAttach, files };
}
