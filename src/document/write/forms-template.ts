/**
 * The look of the forms that are printed to be signed and sealed, in Typst: a table to a page where it fits,
 * its head repeated where it does not, room for the seal beside the organisation's name, lines to write on,
 * and at the foot of every page the code that ties it to its content. It reads the forms as data
 * (`/forms.json`) and never as markup.
 */
export const FORMS_TEMPLATE = `
#let doc = json("/forms.json")
#let ink = rgb("#1f2328")
#let soft = rgb("#57606a")
#let rule = rgb("#8b949e")
#set document(title: doc.title, author: doc.author, date: datetime(
  year: doc.date.year, month: doc.date.month, day: doc.date.day,
  hour: doc.date.hour, minute: doc.date.minute, second: doc.date.second,
))
#set text(font: "Noto Sans SC", size: 10pt, fill: ink, lang: "zh", region: "cn", number-type: "lining")
#set par(justify: false, leading: 0.5em, spacing: 0.5em)

#let worded(pattern, values) = values.pairs().fold(pattern, (text, pair) => text.replace("{" + pair.first() + "}", pair.last()))

// Pages count within a form: a paper that is lost is missed.
#let foot(form, first) = context {
  let start = locate(first).page()
  let after = query(metadata.where(value: "form-end")).map(it => it.location().page()).filter(page => page >= start)
  set text(size: 9pt, fill: soft)
  grid(columns: (1fr, auto),
    text(number-width: "tabular", tracking: 0.04em, worded(doc.foot.code, (code: form.code))),
    worded(doc.foot.page, (page: str(here().page() - start + 1), pages: str(after.first() - start + 1))))
}

#let sheet(form) = {
  let count = form.columns.len()
  let last = form.rows.len()
  let cell(row, at) = if at == form.named { pad(left: row.depth * 1em, row.cells.at(at)) } else { row.cells.at(at) }
  table(
    columns: form.columns.map(column => column.width * 1fr),
    align: (x, y) => (if y == 0 { center } else if form.columns.at(x).align == "right" { right } else if form.columns.at(x).align == "center" { center } else { left }) + horizon,
    inset: (x: 4pt, y: form.spacing * 1pt),
    stroke: 0.4pt + rule,
    table.header(repeat: true, ..form.head.map(label => text(weight: 500, label))),
    ..form.rows.map(row => range(count).map(at => cell(row, at))).flatten(),
  )
}

// Labels stand at the head of lines to write on, three to a row.
#let signatures(labels) = grid(
  columns: (1fr,) * 3, column-gutter: 7mm, row-gutter: 8mm,
  ..labels.map(label => grid(columns: (auto, 1fr), column-gutter: 2mm, align: bottom, label, line(length: 100%, stroke: 0.5pt + ink))),
)

#for (at, form) in doc.forms.enumerate() {
  let first = label("form-" + form.id)
  set page(paper: "a4", margin: (top: 16mm, bottom: 16mm, x: 18mm), footer-descent: 6mm, footer: foot(form, first))
  if at > 0 { pagebreak(weak: true) }
  [#metadata("form-start")#first]
  align(center, {
    show heading: set text(font: "Noto Serif SC", size: 17pt, weight: 600)
    heading(level: 1, form.title)
  })
  v(4mm)
  grid(columns: (1fr, auto), align: bottom, text(size: 11pt, form.above.left), text(size: 11pt, form.above.right))
  v(1mm)
  sheet(form)
  for note in form.notes { text(size: 8pt, fill: soft, note); parbreak() }
  block(breakable: false, above: 7mm, signatures(form.signatures))
  [#metadata("form-end")]
}
`;
