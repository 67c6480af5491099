import type { CitedNumber } from './cited.js';
import type { Place } from './fault.js';
import { areTurned, partedBetween } from './parted.js';

/** 根据教职成〔2019〕5号: the words before an office run into its name. */
export const officeOf = (office: string): string =>
  office.replace(/^.*[据照按和与及见由以下文即为号行]/, '');

/** The number of a document in one form: 教职成〔2019〕5号. */
export const written = ({ office, year, ordinal }: CitedNumber): string =>
  `${officeOf(office)}〔${year}〕${Number(ordinal)}号`;

/** The place of a number without the words that ran into it. */
export const ownPlace = ({ passage, start, end, office }: CitedNumber): Place => ({
  passage,
  start: start + office.length - officeOf(office).length,
  end,
});

/** Whether two numbers are of one office, other words before which may have run into its name. */
export function areOfOneOffice(a: CitedNumber, b: CitedNumber): boolean {
  const [one, other] = [officeOf(a.office), officeOf(b.office)];
  return one !== '' && other !== '' && (one.endsWith(other) || other.endsWith(one));
}

/** Whether two numbers of one office are the same but for a slip in the year or the ordinal: 15号 and 51号, 5号 and 15号. */
export function areASlipApart(a: CitedNumber, b: CitedNumber): boolean {
  if (!areOfOneOffice(a, b)) return false;
  if (a.year === b.year) return isDigitSlip(String(Number(a.ordinal)), String(Number(b.ordinal)));
  return Number(a.ordinal) === Number(b.ordinal) && isDigitSlip(a.year, b.year);
}

/** One digit replaced, dropped or added, or two turned. */
function isDigitSlip(a: string, b: string): boolean {
  const { first, second } = partedBetween(a, b);
  if (first === '' && second === '') return false;
  return areTurned(first, second) || (first.length <= 1 && second.length <= 1);
}
