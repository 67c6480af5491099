/** What the parts around a report ask of the view that shows it, whichever that is. */
export interface ReportView {
  /** Goes to an entry of the outline the view itself gave. */
  readonly openEntry: (id: string) => void;
  /** Goes to a heading by its id in the report. */
  readonly openAnchor: (anchor: string) => void;
}
