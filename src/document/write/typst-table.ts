/** Tables of three lines, as Chinese books have them, that say 续表 where they go on. */
export const TYPST_TABLE = `
#let sheet(node) = {
  let attrs = node.attrs
  let head = node.content.at(0)
  let rows = node.content.slice(1)
  let columns = attrs.columns
  let first = label(attrs.id + ".first")
  let last = rows.len() - 1
  let cell(row, at) = {
    let it = rows.at(row).content.at(at)
    let body = { inline(it.content); if "tail" in it { hide(it.tail) } }
    if row < attrs.headRows or row > last - attrs.footRows { text(weight: bold("table"), body) }
    else if it.attrs.depth > 0 { pad(left: it.attrs.depth * 1.1em, body) }
    else { body }
  }
  let body(row) = range(columns.len()).map(at => cell(row, at))
  let continued = table.cell(colspan: columns.len(), stroke: none, inset: (x: 0pt, top: 0pt, bottom: 0.4em), align: right, context {
    let from = query(first)
    if from.len() > 0 and here().page() > from.first().location().page() {
      text(size: size.note, fill: soft, if attrs.label != "" { "续" + attrs.label } else { "续表" })
    }
  })
  let beside = (left: left, center: center, right: right)
  let letters = if columns.len() > 12 { 0.8 } else if columns.len() > 8 { 0.9 } else { 1 } * size.table
  set text(font: face("table"), size: letters, number-width: "tabular", hyphenate: false)
  set par(first-line-indent: 0pt, justify: false, leading: 0.4em, spacing: 0.4em)
  show figure: set block(breakable: attrs.goesOn)
  [#figure(
    kind: table, supplement: none, numbering: none, gap: 0.35em,
    {
      [#metadata(none)#first]
      table(
        columns: columns.map(column => column.width * 1fr),
        align: (x, y) => beside.at(columns.at(x).align) + horizon,
        inset: (x, y) => (
          left: if x == 0 { 2pt } else { 4pt }, right: if x == columns.len() - 1 { 2pt } else { 4pt },
          y: if columns.len() > 8 { 0.38em } else { 0.46em },
        ),
        stroke: (x, y) => (
          top: if y == 1 { 0.9pt + ink } else if y == attrs.headRows + 1 or (attrs.footRows > 0 and y == last + 2 - attrs.footRows) { 0.5pt + ink } else if y > attrs.headRows + 1 { 0.3pt + rule },
          bottom: if y == last + 1 { 0.9pt + ink },
        ),
        table.header(repeat: true, continued, ..range(attrs.headRows).map(body).flatten()),
        ..range(attrs.headRows, rows.len()).map(body).flatten(),
      )
    },
    caption: if head.content.len() > 0 { captioned(top, attrs.label, head.content) },
  )#label(attrs.id)]
}
`;
