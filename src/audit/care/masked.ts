/** A number of which only the first six and last four characters are shown, or of a short one the first three. */
export function masked(number: string): string {
  const plain = number.replace(/[\s-]/g, '');
  const shown = plain.length >= 15 ? 6 : 3;
  const hidden = Math.max(0, plain.length - shown - 4);
  return `${plain.slice(0, shown)}${'*'.repeat(hidden)}${plain.slice(-4)}`;
}

/** A person's name of which only the family name is shown. */
export const maskedName = (name: string): string =>
  `${name.slice(0, 1)}${'*'.repeat(name.length - 1)}`;
