import { pdfsOf } from '../src/document/write/pdf.js';
import { brief } from './measure.js';
import { build, TYPESETTER } from './report/built.js';
import { cityPlace, schoolDocuments } from './report/city.js';

/** What the project asks of itself for the reports of all schools of the city. */
const SECONDS = 60;
const WORKERS = 2;

/** The PDFs of all schools' reports, figures worked out and texts written on the way, on two cores. */
export async function benchSchools(print: (line: string) => void): Promise<boolean> {
  build('server');
  const place = await cityPlace();
  const begun = performance.now();
  let made = 0;
  let size = 0;
  const effects = { worker: [TYPESETTER], timeoutMilliseconds: 120_000 };
  for await (const pdf of pdfsOf(schoolDocuments(place), { workers: WORKERS }, effects)) {
    made += 1;
    size += pdf.length;
  }
  const seconds = (performance.now() - begun) / 1000;
  print(`The reports of ${made} schools as PDF, ${WORKERS} typesetting processes:`);
  print(
    `  ${brief(seconds)} s, ${brief(size / 2 ** 20)} MB; beside it: nothing; for one report beside Chromium and LibreOffice see npm run bench -- report`,
  );
  print(`  at most ${SECONDS} s asked: ${seconds <= SECONDS ? 'met' : 'MISSED'}`);
  return seconds <= SECONDS;
}
