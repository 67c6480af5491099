/** Tables of three lines, as Chinese books have them, that say 续表 where they go on. */
export const TYPST_TABLE = `
// All rows, or the head and a few of the others, to learn how tall they are.
#let letters-of(columns) = (if columns > 12 { 0.8 } else if columns > 8 { 0.9 } else { 1 }) * size.table
#let room-in(columns) = if columns > 8 { 0.38 } else { 0.46 }
// The room left and right of a column's words.
#let sides(x, columns) = (left: if x == 0 { 2pt } else { 4pt }, right: if x == columns - 1 { 2pt } else { 4pt })
#let cell-words(it) = if type(it) == str { it } else {
  let body = { inline(it.content); if "tail" in it { hide(it.tail) } }
  if it.depth > 0 { pad(left: it.depth * 1.1em, body) } else { body }
}
#let table-face = face("table")
#let heavy-weight = bold("table")
#let small-print(letters, body) = {
  set text(font: table-face, size: letters, number-width: "tabular", hyphenate: false)
  set par(first-line-indent: 0pt, justify: false, leading: 0.4em, spacing: 0.4em)
  body
}
#let sheet(node, only: none) = {
  let attrs = node.attrs
  let head = node.content.at(0)
  let rows = node.content.slice(1)
  if only != none { rows = rows.slice(0, attrs.headRows) + only }
  let columns = attrs.columns
  let first = label(attrs.id + ".first")
  let last = rows.len() - 1
  let set-rows(from, to) = for y in range(from, to) {
    let strong = y < attrs.headRows or y > last - attrs.footRows
    for it in rows.at(y).cells {
      (if strong { text(weight: heavy-weight, cell-words(it)) } else { cell-words(it) },)
    }
  }
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
  show: small-print.with(letters-of(columns.len()))
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
        align: columns.map(column => beside.at(column.align) + horizon),
        inset: range(columns.len()).map(x => (..sides(x, columns.len()), y: room-in(columns.len()) * 1em)),
        stroke: (x, y) => (
          top: if y == leads { 0.9pt + ink } else if y == attrs.headRows + leads or (attrs.footRows > 0 and y == last + leads + 1 - attrs.footRows) { 0.5pt + ink } else if y > attrs.headRows + leads { 0.3pt + rule },
          bottom: if y == last + leads { 0.9pt + ink },
        ),
        table.header(repeat: true, ..continued, ..set-rows(0, attrs.headRows)),
        ..set-rows(attrs.headRows, rows.len()),
      )
    },
    caption: if head.content.len() > 0 { captioned(top, attrs.label, head.content) },
  )#label(attrs.id)]
}

// How tall the rows under the head are. A row whose words surely stand on one line, by the reach that comes
// with the data, is a letter and its room; only the cells of others are typeset to learn it.
#let heights(node, tall) = {
  let rows = node.content.slice(1)
  let columns = node.attrs.columns
  let letters = letters-of(columns.len())
  let shares = columns.map(column => column.width).sum()
  let widths = for (x, column) in columns.enumerate() {
    let (left, right) = sides(x, columns.len())
    (text-width * column.width / shares - left - right,)
  }
  for y in range(node.attrs.headRows, rows.len()) {
    let weight = if y >= rows.len() - node.attrs.footRows { heavy-weight } else { 400 }
    let high = letters
    for (x, reach) in rows.at(y).reach.enumerate() {
      if reach * letters > widths.at(x) {
        let words = small-print(letters, text(weight: weight, cell-words(rows.at(y).cells.at(x))))
        high = calc.max(high, tall(words, width: widths.at(x)))
      }
    }
    (high + 2 * room-in(columns.len()) * letters,)
  }
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
  for high in heights(node, tall) {
    if y + high > text-height + 0.1pt {
      (y, waiting) = turn(waiting)
      y += head - caption + size.note
    }
    y += high
  }
  (y, waiting)
}
`;
