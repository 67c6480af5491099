import { join } from 'node:path';
import { demonstrationBase, demonstrationCity } from '../../../demo/index.js';
import { workbookOf } from '../../collect/index.js';
import { docxOf } from '../../document/write/docx.js';
import { htmlOf } from '../../document/write/html.js';
import { pdfOf } from '../../document/write/pdf.js';
import { writeWorkbook } from '../../document/write/workbook.js';
import { organisationIn, type Place } from '../../facts/index.js';
import { sentence } from '../../messages/index.js';
import { factsCsv, factsJson, refuseUnquoted, reportOf } from '../../report/index.js';
import { fixedTime } from '../../server/settings.js';
import { editionOf } from '../../standard/index.js';
import { bundledStandard } from '../../standard/load.js';
import { type Console, type ExitCode, json } from '../console.js';
import { writeTo } from '../files.js';
import { cliSentences } from '../messages.js';
import { REGISTER_FILE } from '../register.js';

/**
 * Writes the demonstration city into a folder: a workbook for each school of the newest year, the register
 * of organisations beside them, and the city's report in a folder of its own.
 */
export async function demo({ out }: { readonly out: string }, console: Console): Promise<ExitCode> {
  const standard = await bundledStandard();
  const city = demonstrationCity(standard);
  const base = demonstrationBase(city, standard);
  const cycle = Math.max(...city.cycles);
  const edition = editionOf(standard, cycle);
  if (edition === undefined) throw new RangeError(`no edition for ${cycle}`);
  const time = fixedTime(console.environment.SOURCE_DATE_EPOCH) ?? new Date();
  const at = (organisation: string): Place => ({ base, edition, organisation, cycle });
  const { organisations, cycles } = city;
  await writeTo(join(out, REGISTER_FILE), json({ organisations, cycles }));
  const files: string[] = [];
  for (const organisation of organisations) {
    const attributes = organisationIn(organisation, cycle);
    if (attributes?.level !== 'school') continue;
    const file = join(out, `${organisation.code}_${attributes.name}_${cycle}.xlsx`);
    await writeTo(file, await writeWorkbook(workbookOf(at(organisation.id)), time));
    files.push(file);
  }
  const root = organisations.find((each) => organisationIn(each, cycle)?.level === 'city');
  if (root !== undefined)
    files.push(...(await writeReport(at(root.id), join(out, 'report'), time)));
  for (const path of files) console.say(sentence(cliSentences.written, console.locale, { path }));
  console.answer(json({ files }));
  return 0;
}

async function writeReport(place: Place, folder: string, now: Date): Promise<readonly string[]> {
  const report = reportOf(place, 'zh', { now });
  refuseUnquoted(report);
  const contents = {
    'report.pdf': await pdfOf(report.document),
    'report.docx': await docxOf(report.document),
    'report.html': htmlOf(report.document),
    'facts.json': factsJson(report),
    'facts.csv': factsCsv(report),
  };
  for (const [file, content] of Object.entries(contents))
    await writeTo(join(folder, file), content);
  return Object.keys(contents).map((file) => join(folder, file));
}
