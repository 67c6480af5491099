/** What a PDF from outside may cost. A report with its photographs takes a tenth of any of these. */
export const PDF_LIMITS = {
  fileBytes: 100 * 1024 * 1024,
  pages: 1_000,
  /** Characters, rules and shapes of one page. */
  marksAPage: 400_000,
  /** Stretches of text of one page. */
  runsAPage: 20_000,
  seconds: 60,
} as const;
