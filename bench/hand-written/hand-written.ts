import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** Where the reports written by hand stand, a folder each. */
export const FOLDER = fileURLToPath(new URL('../audit/by-hand/', import.meta.url));

const faultSchema = z.object({
  family: z.enum(['numbers', 'time', 'structure', 'names', 'units']),
  /** Words that stand once in the report, and what they become. */
  words: z.string(),
  fault: z.string(),
});
/** What may be put into a copy of a report. */
export type Fault = z.infer<typeof faultSchema>;
export type Family = Fault['family'];
export const FAMILIES = faultSchema.shape.family.options;

/** A report as it was written, and its faults in reading order. */
export interface HandWritten {
  readonly name: string;
  readonly text: string;
  readonly faults: readonly Fault[];
}

/** The names of the reports in a folder, or only the one that is asked for. */
export const namesIn = async (folder: string, only?: string): Promise<readonly string[]> =>
  (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && (only === undefined || entry.name === only))
    .map(({ name }) => name)
    .sort();

/** A report of a folder: `report.txt` and `faults.json`. */
export async function handWritten(name: string, folder = FOLDER): Promise<HandWritten> {
  const text = await readFile(`${folder}/${name}/report.txt`, 'utf8');
  const json: unknown = JSON.parse(await readFile(`${folder}/${name}/faults.json`, 'utf8'));
  return { name, text, faults: z.array(faultSchema).parse(json) };
}

/** A fault where it stands in a copy. */
export interface Placed {
  readonly fault: Fault;
  /** Code points of the copy. */
  readonly start: number;
  readonly end: number;
}

/** The report with some faults put in, and where they stand; throws where the words of one do not stand once. */
export function spoiltBy(text: string, faults: readonly Fault[]) {
  const places: Placed[] = [];
  let copy = '';
  let from = 0;
  for (const fault of faults) {
    const at = text.indexOf(fault.words, from);
    if (at < 0) throw new RangeError(`“${fault.words}” does not stand behind the fault before it`);
    copy += text.slice(from, at);
    const start = [...copy].length;
    copy += fault.fault;
    places.push({ fault, start, end: start + Math.max(1, [...fault.fault].length) });
    from = at + fault.words.length;
  }
  return { text: copy + text.slice(from), places };
}
