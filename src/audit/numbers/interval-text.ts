/** The bounds of a worked-out number in whole figures: 2,868–2,871. */
export function intervalText(lo: number, hi: number): string {
  const text = (value: number): string => Math.round(value).toLocaleString('en-US');
  return text(lo) === text(hi) ? text(lo) : `${text(lo)}–${text(hi)}`;
}
