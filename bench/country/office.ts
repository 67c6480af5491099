import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { membersOf, organisationIn } from '../../src/facts/index.js';
import { bundledStandard } from '../../src/standard/load.js';
import { convert, inFolder } from '../processes.js';
import { type GeneratedCountry, generatedCountry } from './generate.js';
import { COUNTRY } from './organisations.js';
import { type Line, SHEET_CONCEPTS, writeSheet } from './sheet.js';

/** What LibreOffice took for its part, and the students that it counted in the country. */
export interface OfficeRun {
  readonly lines: number;
  readonly groups: number;
  /** Milliseconds to open and write the sheet with its formulas, and without them. */
  readonly calculated: number;
  readonly opened: number;
  readonly students: string;
}

/** Lets LibreOffice add up and check a part of the newest year of the generated country. */
export async function consolidatedByOffice(): Promise<OfficeRun> {
  const country = generatedCountry(await bundledStandard());
  const cycle = Math.max(...country.facts.keys());
  const lines = linesOf(country, cycle);
  const groups = [0, 1, 2, 3].map((level) => [
    ...new Set(lines.map((line) => line.groups[level] ?? '')),
  ]);
  return inFolder(async (folder) => {
    const timed = async (name: string, formulas: boolean): Promise<number> => {
      const file = join(folder, `${name}.fods`);
      await writeSheet(file, lines, groups, formulas);
      return (await convert(folder, 'csv', file)).milliseconds;
    };
    // The first start makes a profile; it is not counted.
    await timed('profile', false);
    const opened = await timed('values', false);
    const calculated = await timed('formulas', true);
    const sheet = await readFile(join(folder, 'formulas.csv'), 'utf8');
    const total = sheet.split('\n').find((line) => line.startsWith(`${COUNTRY},,,,`));
    const students = total?.split(',')[4] ?? '—';
    return { lines: lines.length, groups: groups.flat().length, calculated, opened, students };
  });
}

/** A line a school; what is no value counts as nothing there, for a sheet knows no other way. */
function linesOf({ base, facts }: GeneratedCountry, cycle: number): readonly Line[] {
  const rowOf = new Map([...base.organisations.keys()].map((id, row) => [id, row]));
  const columns = facts.get(cycle);
  const visit = (id: string, above: readonly string[]): readonly Line[] => {
    const record = base.organisations.get(id);
    const isSchool = record !== undefined && organisationIn(record, cycle)?.level === 'school';
    if (!isSchool)
      return membersOf(base, id, cycle).flatMap((member) => visit(member, [...above, id]));
    const values = SHEET_CONCEPTS.map((concept) => {
      const content = columns?.contentAt(concept, rowOf.get(id) ?? -1);
      return content?.type === 'value' ? Number(content.value.mantissa) : 0;
    });
    return [{ groups: above, values }];
  };
  return visit(COUNTRY, []);
}
