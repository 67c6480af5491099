import { countryOf } from '../../src/facts/columns/index.js';
import { bundledStandard } from '../../src/standard/load.js';
import { generatedCountry } from './generate.js';
import { COUNTRY } from './organisations.js';

/** What one run in a process of its own took, as JSON on one line. */
export interface CountryRun {
  readonly cells: number;
  readonly organisations: number;
  readonly generated: number;
  /** Milliseconds for all totals and all checks of all years. */
  readonly reviewed: number;
  /** Milliseconds of processor time for the same, whatever else the machine did. */
  readonly processor: number;
  readonly looked: number;
  readonly exact: number;
  readonly failures: number;
  readonly blanks: number;
  /** Milliseconds for the exact figures of the whole country, every sum, ratio and mean of every year. */
  readonly figures: number;
  readonly students: string;
  readonly megabytes: number;
}

/** Roll-ups that sums alone tell. */
const ADDED_UP: ReadonlySet<string> = new Set(['sum', 'ratio', 'mean']);

const standard = await bundledStandard();
const numbers = [...standard.concepts.values()].filter(({ rollup }) => ADDED_UP.has(rollup.how));
const begun = performance.now();
const { base, facts, cells } = generatedCountry(standard);
const ready = performance.now();
const processor = process.cpuUsage();
const country = countryOf(base, facts);
const reviews = [...facts.keys()].map((cycle) => country.review(cycle));
const reviewed = performance.now();
const { user, system } = process.cpuUsage(processor);
const newest = Math.max(...facts.keys());
const figures = [...facts.keys()].flatMap((cycle) =>
  numbers.map(({ id }) => country.figure(id, COUNTRY, cycle)),
);
const done = performance.now();

const total = (count: (review: (typeof reviews)[number]) => number): number =>
  reviews.reduce((sum, review) => sum + count(review), 0);
const everywhere = (count: (organisation: string, review: (typeof reviews)[number]) => number) =>
  total((review) => [...base.organisations.keys()].reduce((sum, id) => sum + count(id, review), 0));
const students = figures.find((each) => each.concept === 'students' && each.cycle === newest);

const run: CountryRun = {
  cells,
  organisations: base.organisations.size,
  generated: ready - begun,
  reviewed: reviewed - ready,
  processor: (user + system) / 1000,
  looked: total((review) => review.looked),
  exact: total((review) => review.exact),
  failures: everywhere((id, review) => review.failures(id).length),
  blanks: everywhere((id, review) => review.blanks(id)),
  figures: done - reviewed,
  students: students?.content.type === 'quantity' ? students.content.text : '—',
  megabytes: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(`${JSON.stringify(run)}\n`);
