import type { ReadBlock } from '../../model/index.js';

const NAMES_REPORT = /(?:年度报告|质量报告|年报|报告书?)(?:[（(][^）)]{2,16}[）)])?$/;
const LATEST = 12;
const LONGEST = 60;

/** As the first lines name a report, else the name of its file without its extension. */
export function titleOf(blocks: readonly ReadBlock[], fileName: string): string {
  const opening = blocks
    .slice(0, LATEST)
    .filter(({ type }) => type === 'paragraph' || type === 'heading' || type === 'furniture')
    .map((block) => ('passage' in block ? block.passage.text : ''))
    .filter((words) => words.length > 0 && words.length <= LONGEST);
  const at = opening.findIndex((words) => NAMES_REPORT.test(words));
  const named = opening[at];
  if (named === undefined) return baseName(fileName);
  const above = opening[at - 1];
  const isBroken =
    above !== undefined && named.length < 16 && !/\d/.test(above) && above.length < 30;
  return isBroken ? `${above}${named}` : named;
}

const baseName = (fileName: string): string =>
  (fileName.split(/[\\/]/).at(-1) ?? fileName).replace(/\.[^.]{1,10}$/, '');
