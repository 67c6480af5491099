/** Tables of three lines, as Chinese books have them, that say 续表 where they go on. */
export const TYPST_TABLE = `
// All rows, or the head and a few of the others, to learn how tall they are.
#let sheet(node, only: none) = {
  let attrs = node.attrs
  let head = node.content.at(0)
  let rows = node.content.slice(1)
  if only != none { rows = rows.slice(0, attrs.headRows) + only }
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
  // Only a table that may go on has a row at its head for saying so; it is empty where the table begins.
  let leads = if attrs.goesOn { 1 } else { 0 }
  let continued = if attrs.goesOn {
    (table.cell(colspan: columns.len(), stroke: none, inset: (x: 0pt, top: 0pt, bottom: 0.4em), align: right, [#context {
      let from = query(first)
      if from.len() > 0 and here().page() > from.first().location().page() {
        text(size: size.note, fill: soft, if attrs.label != "" { "续" + attrs.label } else { "续表" })
      }
    }<looked-up>]),)
  } else { () }
  let beside = (left: left, center: center, right: right)
  let letters = if columns.len() > 12 { 0.8 } else if columns.len() > 8 { 0.9 } else { 1 } * size.table
  set text(font: face("table"), size: letters, number-width: "tabular", hyphenate: false)
  set par(first-line-indent: 0pt, justify: false, leading: 0.4em, spacing: 0.4em)
  // The caption never stays behind where the table goes to the next page.
  show figure: set block(breakable: attrs.goesOn)
  show figure: it => {
    if it.caption != none { align(center, block(above: 0pt, below: 0.45em, sticky: true, it.caption)) }
    it.body
  }
  [#figure(
    kind: table, supplement: none, numbering: none,
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
          top: if y == leads { 0.9pt + ink } else if y == attrs.headRows + leads or (attrs.footRows > 0 and y == last + leads + 1 - attrs.footRows) { 0.5pt + ink } else if y > attrs.headRows + leads { 0.3pt + rule },
          bottom: if y == last + leads { 0.9pt + ink },
        ),
        table.header(repeat: true, ..continued, ..range(attrs.headRows).map(body).flatten()),
        ..range(attrs.headRows, rows.len()).map(body).flatten(),
      )
    },
    caption: if head.content.len() > 0 { captioned(top, attrs.label, head.content) },
  )#label(attrs.id)]
}

// Where a table that goes on will end, if it begins so far down a page: row for row, for rows are never
// parted, and with its head again on each page. \`turn\` gives where the next page begins, and what is left
// to stand at the head of pages.
#let ending(node, start, tall, turn, waiting) = {
  let head = tall(sheet(node, only: ()))
  let caption = if node.content.at(0).content.len() > 0 {
    tall(text(size: size.caption, "表")) + 0.45 * size.table
  } else { 0pt }
  let y = start + head
  for row in node.content.slice(1 + node.attrs.headRows) {
    let high = tall(sheet(node, only: (row,))) - head
    if y + high > text-height + 0.1pt {
      (y, waiting) = turn(waiting)
      y += head - caption + size.note
    }
    y += high
  }
  (y, waiting)
}
`;
