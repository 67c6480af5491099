import { fileURLToPath } from 'node:url';
import type { CountryRun } from './country/child.js';
import { consolidatedByOffice } from './country/office.js';
import { SHEET_CHECKS, SHEET_CONCEPTS } from './country/sheet.js';
import { brief } from './measure.js';
import { isInstalled, run } from './processes.js';

/** What the project asks of itself: everything in so many seconds on one core, within so much memory. */
const SECONDS = 3;
const MEGABYTES = 1500;
const HEAP_MEGABYTES = 1000;

const CHILD = fileURLToPath(new URL('./country/child.ts', import.meta.url));

/**
 * The whole country: 7,000 schools, all rows, three years; all totals up to the country and all checks at
 * every school, district, city and province. In a process of its own, on one core where `taskset` can
 * see to it, with a bounded heap. Beside it LibreOffice with a small part of the same.
 */
export async function benchCountry(print: (line: string) => void): Promise<boolean> {
  const node = [`--max-old-space-size=${HEAP_MEGABYTES}`, '--import', 'tsx', CHILD];
  const pinned = isInstalled('taskset');
  const command = pinned ? ['taskset', '-c', '0', process.execPath] : [process.execPath];
  print(`The whole country, in a process of its own${pinned ? ' on one core' : ''}:`);
  print(
    `  ${[...command.slice(0, -1), 'node', ...node.slice(0, -1), 'bench/country/child.ts'].join(' ')}`,
  );
  const [program = process.execPath, ...before] = command;
  const { output } = await run(program, [...before, ...node]);
  const country = JSON.parse(output) as CountryRun;
  sayCountry(country, print);
  // By processor time: on one core it is what the clock shows on a machine that does nothing else.
  const met = country.processor <= SECONDS * 1000 && country.megabytes <= MEGABYTES;
  print(`  at most ${SECONDS} s and ${MEGABYTES} MB asked: ${met ? 'met' : 'MISSED'}`);
  if (isInstalled('soffice')) await sayOffice(country, print);
  else
    print(
      '  LibreOffice is not installed: nothing to set beside it (soffice, package libreoffice-calc)',
    );
  return met;
}

function sayCountry(of: CountryRun, print: (line: string) => void): void {
  const count = (value: number): string => value.toLocaleString('en-US');
  print(
    `  ${count(of.cells)} cells of ${count(of.organisations)} organisations, generated in ${brief(of.generated / 1000)} s (not counted)`,
  );
  print(
    `  all totals and ${count(of.looked)} checks: ${brief(of.reviewed / 1000)} s, of which processor ${brief(of.processor / 1000)} s`,
  );
  print(
    `  ${count(of.failures)} fail, ${count(of.blanks)} cells are blank; ${count(of.exact)} checks were left to the exact evaluation`,
  );
  print(
    `  exact figures of the country, every sum, ratio and mean of every year: ${brief(of.figures / 1000)} s more`,
  );
  print(`  most memory ever: ${brief(of.megabytes)} MB`);
}

async function sayOffice(country: CountryRun, print: (line: string) => void): Promise<void> {
  const office = await consolidatedByOffice();
  const sums = SHEET_CONCEPTS.length * office.groups;
  const checks = SHEET_CHECKS.length * office.lines;
  const own = office.calculated - office.opened;
  print(
    `  LibreOffice headless (soffice --convert-to csv): ${SHEET_CONCEPTS.length} rows of one year, ${sums.toLocaleString('en-US')} SUMIF and ${checks.toLocaleString('en-US')} IF:`,
  );
  print(
    `    ${brief(office.calculated / 1000)} s, ${brief(own / 1000)} s more than to open and write the same lines without formulas`,
  );
  print(
    `    it counts ${office.students} students, we ${country.students}; a sheet takes a blank for 0`,
  );
  print(
    `  ratio: ${brief(own / country.reviewed)} × our time for all 175 rows of three years and all checks, by the calculation alone; ${brief((own * country.looked) / checks / country.reviewed)} × by checks done`,
  );
}
