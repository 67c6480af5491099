import { type AuditResult, schoolName } from '../result.js';

/** What each report is called in a summary. */
export type Names = ReadonlyMap<AuditResult, string>;

/** Each by its school; where two reports name one school, with the file too. */
export function namesOf(results: readonly AuditResult[]): Names {
  const told = new Map<string, number>();
  for (const result of results) {
    const name = schoolName(result);
    told.set(name, (told.get(name) ?? 0) + 1);
  }
  return new Map(
    results.map((result) => {
      const name = schoolName(result);
      return [result, told.get(name) === 1 ? name : `${name}（${result.file}）`];
    }),
  );
}
