import type { RuledReport, Ruling } from './ruling.js';

/** Says of a file that it holds rulings, and how they are written. */
const FORMAT = 'zhijing-audit-rulings';
const VERSION = 1;

/** Rulings as a file that another browser can take in. */
export const rulingFile = (reports: readonly RuledReport[]): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, reports }, null, 1)}\n`;

/** The rulings that a file holds; nothing where it is no such file. What does not fit in it is left out. */
export function rulingsIn(text: string): readonly RuledReport[] | undefined {
  const content = parsed(text);
  if (!isRecord(content) || content.format !== FORMAT || !Array.isArray(content.reports)) {
    return undefined;
  }
  return content.reports.flatMap((each) => reportIn(each) ?? []);
}

/** A report with its rulings as it was kept, or nothing where it is none. */
export function reportIn(value: unknown): RuledReport | undefined {
  if (!isRecord(value) || !isText(value.title) || !isRecord(value.rulings)) return undefined;
  const rulings: Record<string, Ruling> = {};
  for (const [id, each] of Object.entries(value.rulings)) {
    const ruling = rulingIn(each);
    if (ruling !== undefined && /^[0-9a-f]{16}$/.test(id)) rulings[id] = ruling;
  }
  return {
    title: value.title,
    organisation: isText(value.organisation) ? value.organisation : null,
    sha256: isText(value.sha256) ? value.sha256 : '',
    rulings,
  };
}

function rulingIn(value: unknown): Ruling | undefined {
  if (!isRecord(value) || !isRecord(value.message)) return undefined;
  const { kind, reason, evidenceHash, at } = value;
  const { zh, en } = value.message;
  if (kind !== 'confirmed' && kind !== 'false-alarm') return undefined;
  if (!isText(reason) || !isText(evidenceHash) || !isText(at) || !isText(zh) || !isText(en)) {
    return undefined;
  }
  return { kind, reason, evidenceHash, at, message: { zh, en } };
}

const LONGEST = 4_000;

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LONGEST;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
