/**
 * The look of the printed report, in Typst. It reads the document as data (`/document.json`) and never as
 * markup: whatever a school writes stays text. Drawings lie beside it as `/figures/<id>.svg`.
 */
export const TYPST_TEMPLATE = `
#let doc = json("/document.json")
#let ink = rgb("#1f2328")
#let soft = rgb("#57606a")
#let faint = rgb("#8b949e")
#let rule = rgb("#d9d4c9")
#let seal = rgb("#b3362b")
#let page-height = 297mm
#let page-width = 210mm
#let margin = (top: 32mm, bottom: 28mm, x: 27mm)
#let serif = ("Noto Serif SC",)
#let sans = ("Noto Sans SC",)

#set document(title: doc.title, author: doc.author, description: doc.subject, date: datetime(
  year: doc.date.year, month: doc.date.month, day: doc.date.day,
  hour: doc.date.hour, minute: doc.date.minute, second: doc.date.second,
))
#set text(font: serif, size: 11pt, fill: ink, lang: doc.lang, region: doc.region, cjk-latin-spacing: auto, number-type: "lining")
#set par(justify: true, leading: 0.92em, spacing: 0.92em, first-line-indent: (amount: 2em, all: true), linebreaks: "optimized")
#set page(width: page-width, height: page-height, margin: margin, header-ascent: 9mm, footer-descent: 9mm)

// Room above and below each kind of block. Where two meet, the larger holds.
#let room = (
  paragraph: (10.12pt, 10.12pt), list: (10.12pt, 10.12pt), note: (7pt, 16pt),
  heading: (26pt, 13pt), table: (15pt, 16pt), figure: (15pt, 16pt),
)

// Text of a node with its marks; a mention such as 表 1-1 stays on one line.
#let marked(node) = {
  let body = node.text
  for mark in node.at("marks", default: ()) {
    if mark.type == "strong" { body = strong(body) }
    if mark.type == "emphasis" { body = text(font: sans, body) }
  }
  body
}
#let piece(node) = if node.type == "text" { marked(node) } else if node.type == "reference" { box(node.attrs.text) } else { node.attrs.text }
#let inline(nodes) = nodes.map(piece).join()

#let small(body) = text(font: sans, size: 8.5pt, fill: soft, body)

#let caption(label, nodes) = text(font: sans, size: 9.5pt, {
  if label != "" { text(weight: 500, label); h(0.75em) }
  inline(nodes)
})

// A long table may go on over pages, and so may those of the annex, which have their names in headings.
#let breaks(node) = node.content.len() > 21 or node.content.at(0).content.len() == 0

// Thin rules above and below the head and at the foot, none between the rows but a hair.
#let sheet(node) = {
  let attrs = node.attrs
  let head = node.content.at(0)
  let rows = node.content.slice(1)
  let columns = attrs.columns
  let first = label("table-" + attrs.id)
  let last = rows.len() - 1
  let cell(row, at) = {
    let it = rows.at(row).content.at(at)
    let body = inline(it.content)
    let depth = it.attrs.at("depth", default: 0)
    if row < attrs.headRows or row > last - attrs.footRows { text(weight: 500, fill: ink, body) } else { pad(left: depth * 1.1em, body) }
  }
  let body(row) = range(columns.len()).map(at => cell(row, at))
  let continued = table.cell(colspan: columns.len(), stroke: none, inset: (x: 0pt, top: 0pt, bottom: 4pt), align: right, context {
    let from = query(first)
    if from.len() > 0 and here().page() > from.first().location().page() {
      small(if attrs.label != "" { "续" + attrs.label } else { "续表" })
    }
  })
  show table.cell: set text(font: sans, size: 9pt)
  set par(first-line-indent: 0pt, justify: false, leading: 0.55em, spacing: 0.55em)
  block(breakable: breaks(node), width: 100%, above: room.table.first(), below: room.table.last(), {
    figure(
      kind: table, supplement: none, numbering: none, gap: 5pt,
      {
        show figure: set block(breakable: breaks(node))
        [#metadata(none)#first]
        table(
          columns: columns.map(column => column.width * 1fr),
          align: (x, y) => (if columns.at(x).align == "right" { right } else if columns.at(x).align == "center" { center } else { left }) + horizon,
          inset: (x: 4pt, y: 4.6pt),
          stroke: (x, y) => (
            top: if y == 1 { 0.9pt + ink } else if y == attrs.headRows + 1 or (attrs.footRows > 0 and y == last + 2 - attrs.footRows) { 0.5pt + ink } else if y > attrs.headRows + 1 { 0.3pt + rule },
            bottom: if y == last + 1 { 0.9pt + ink },
          ),
          table.header(repeat: true, continued, ..range(attrs.headRows).map(body).flatten()),
          ..range(attrs.headRows, rows.len()).map(body).flatten(),
        )
      },
      caption: if head.content.len() > 0 { figure.caption(position: top, caption(attrs.label, head.content)) },
    )
  })
}

// Charts stay whole, their captions with them, and are printed at one scale, so that their letters are alike.
#let drawing(node) = block(breakable: false, width: 100%, above: room.figure.first(), below: room.figure.last(), figure(
  kind: image, supplement: none, numbering: none, gap: 7pt,
  alt: node.attrs.description,
  image("/figures/" + node.attrs.id + ".svg", width: doc.drawings.at(node.attrs.id) * 0.69pt, alt: node.attrs.description),
  caption: figure.caption(position: bottom, caption(node.attrs.label, node.content.at(0).content)),
))

#let titled(node) = heading(level: node.attrs.level, {
  if node.attrs.label != "" { node.attrs.label + sym.space.en }
  inline(node.content)
})

#let enumerated(node) = {
  set par(first-line-indent: 0pt)
  set enum(indent: 2em, body-indent: 0.5em, spacing: 0.92em)
  set list(indent: 2em, body-indent: 0.5em, spacing: 0.92em, marker: text(fill: seal, "·"))
  if node.attrs.ordered { enum(..node.content.map(item => inline(item.content))) } else { list(..node.content.map(item => inline(item.content))) }
}

#let blocks = (
  paragraph: node => par(inline(node.content)),
  note: node => block(above: room.note.first(), below: room.note.last(), par(first-line-indent: 0pt, small(inline(node.content)))),
  heading: titled,
  list: enumerated,
  table: sheet,
  figure: drawing,
  pageBreak: node => pagebreak(weak: true),
)
#let body(nodes) = for node in nodes { (blocks.at(node.type))(node) }

#show heading: set text(font: sans, fill: ink)
#show heading: set par(first-line-indent: 0pt, justify: false)
#show heading.where(level: 2): set text(size: 13.5pt, weight: 500)
#show heading.where(level: 2): set block(above: room.heading.first(), below: room.heading.last(), sticky: true)
#show heading.where(level: 3): set text(size: 11.5pt, weight: 500)
#show heading.where(level: 3): set block(above: 1.5em, below: 0.9em, sticky: true)
#show figure.where(kind: table): set block(breakable: true)

// How a chapter opens: its number in the colour of the seal before the title. Outline and bookmarks read both
// on one line.
#let opening(number, title) = block(above: 0pt, below: 0pt, {
  show heading: it => block(above: 0pt, below: 4mm, text(font: serif, size: 24pt, weight: 600, {
    if number != none { text(weight: 400, fill: seal, str(number)); h(5mm) }
    title
  }))
  heading(level: 1, if number == none { title } else { str(number) + sym.space.en + title })
  line(length: 100%, stroke: 0.6pt + ink)
  v(2mm)
})

// Pages without holes. A chart or short table stands right after its text where the page has room for it;
// where it has none, the text goes on and it stands at the edge of a page. Which it will be is worked out
// beforehand from the heights of all blocks; what is nearly full counts as full, for lines of a paragraph
// may be kept together. A chapter begins on a new page, unless the last one has left most of its page empty.
#let flowing(chapters) = context {
  let width = page-width - 2 * margin.x
  let height = page-height - margin.top - margin.bottom
  let tall(content) = measure(block(width: width, content)).height
  let spare = 14pt
  let two-lines = 38pt
  let clearance = 18pt
  let shared = 16mm
  let filled = height
  for chapter in chapters {
    let head = opening(chapter.attrs.number, chapter.attrs.title)
    if filled > 0.42 * height { pagebreak(weak: true); filled = 0pt } else { v(shared); filled += shared }
    head
    filled += tall(head)
    let below = 0pt
    let waiting = 0pt
    for node in chapter.content {
      let content = (blocks.at(node.type))(node)
      if node.type == "pageBreak" { content; filled = 0pt; waiting = 0pt; continue }
      let (before, after) = room.at(node.type)
      let gap = if filled == 0pt { 0pt } else { calc.max(below, before) }
      let size = tall(content)
      let whole = node.type == "figure" or (node.type == "table" and not breaks(node))
      if whole and (waiting > 0pt or filled + gap + size > height - spare) {
        place(auto, float: true, clearance: clearance, content)
        waiting += size + clearance
        continue
      }
      let wanted = if node.type == "heading" { after + two-lines } else { 0pt }
      if wanted > 0pt and filled + gap + size + wanted > height {
        filled = waiting + size
        waiting = 0pt
      } else {
        filled += gap + size
        while filled > height { filled += waiting - height; waiting = 0pt }
      }
      below = after
      content
    }
    if waiting > 0pt { place.flush(); filled = waiting }
  }
}

// The cover: one column of type hung from the left, the seal at its head, a hair line at its foot.
#let stamp(characters) = {
  let letters = characters.clusters()
  let half = calc.ceil(letters.len() / 2)
  box(fill: seal, radius: 1.6pt, inset: 5.5pt, box(stroke: 0.7pt + white, inset: 4.5pt, radius: 0.8pt, {
    set text(font: serif, size: 15pt, weight: 600, fill: white)
    set par(first-line-indent: 0pt, leading: 0.28em, spacing: 0.28em)
    grid(columns: 2, column-gutter: 2.5pt, row-gutter: 3.5pt, align: center + horizon,
      ..range(half).map(at => (
        if letters.len() > half { letters.at(at + half, default: "") } else { "" }, letters.at(at),
      )).flatten())
  }))
}
#let cover(node) = page(margin: (top: 46mm, bottom: 30mm, left: 34mm, right: 30mm), header: none, footer: none, numbering: none, {
  set par(first-line-indent: 0pt, justify: false, leading: 0.6em, spacing: 0.6em)
  let a = node.attrs
  stamp(a.seal)
  v(34mm)
  text(font: serif, size: if a.organisation.clusters().len() > 12 { 22pt } else { 30pt }, weight: 600, a.organisation)
  v(5mm)
  text(font: serif, size: 30pt, weight: 600, a.kind)
  v(9mm)
  line(length: 26mm, stroke: 1.6pt + seal)
  v(9mm)
  text(font: sans, size: 15pt, fill: soft, tracking: 0.04em, a.period)
  v(1fr)
  line(length: 100%, stroke: 0.5pt + rule)
  v(4mm)
  grid(columns: (1fr, auto), text(font: sans, size: 11pt, a.organisation), text(font: sans, size: 11pt, fill: soft, a.date))
})

#let declaration(node) = page(header: none, {
  v(24mm)
  set par(leading: 1.15em, spacing: 1.15em)
  align(center, {
    show heading: set text(font: serif, size: 22pt, weight: 600)
    heading(level: 1, outlined: true, node.attrs.title)
  })
  v(14mm)
  set text(size: 12.5pt)
  body(node.content)
  v(22mm)
  set par(first-line-indent: 0pt)
  align(right, block(width: 96mm, grid(
    columns: (auto, 1fr), row-gutter: 9mm, column-gutter: 4mm, align: (left + bottom, left + bottom),
    ..node.attrs.signatures.map(it => (text(font: sans, size: 11pt, it), line(length: 100%, stroke: 0.5pt + ink))).flatten(),
  )))
})

#let contents(node) = {
  pagebreak(weak: true)
  v(6mm)
  show heading: set text(font: serif, size: 24pt, weight: 600)
  show heading: set block(above: 0pt, below: 12pt)
  heading(level: 1, outlined: false, node.attrs.title)
  line(length: 100%, stroke: 0.6pt + ink)
  v(7mm)
  set par(first-line-indent: 0pt, leading: 0.7em)
  show outline.entry.where(level: 1): it => block(above: 1.15em, below: 0.55em, link(it.element.location(), {
    text(font: sans, size: 11.5pt, weight: 500, it.body())
    box(width: 1fr, inset: (x: 5pt), text(fill: faint, size: 8pt, repeat(gap: 3pt)[.]))
    text(font: sans, size: 11pt, it.page())
  }))
  show outline.entry.where(level: 2): it => block(above: 0.55em, below: 0.55em, inset: (left: 1.6em), link(it.element.location(), {
    text(font: sans, size: 10pt, fill: soft, it.body())
    box(width: 1fr, inset: (x: 5pt), text(fill: rule, size: 8pt, repeat(gap: 3pt)[.]))
    text(font: sans, size: 10pt, fill: soft, it.page())
  }))
  outline(title: none, depth: 2, indent: 0pt)
}

#let annex(node) = {
  pagebreak(weak: true)
  opening(none, node.attrs.title)
  body(node.content)
}

#let folio(pattern) = context align(center, text(font: sans, size: 9pt, fill: soft, counter(page).display(pattern)))
#let running = context {
  let here-page = here().page()
  let opens = query(heading.where(level: 1)).filter(it => {
    let at = it.location().position()
    at.page == here-page and at.y < page-height / 4
  })
  if opens.len() == 0 {
    let before = query(heading.where(level: 1).before(here()))
    set text(font: sans, size: 8.5pt, fill: soft)
    grid(columns: (1fr, auto), doc.title, if before.len() > 0 { before.last().body })
    v(-4pt)
    line(length: 100%, stroke: 0.4pt + rule)
  }
}

#let parts(..kinds) = doc.root.content.filter(part => kinds.pos().contains(part.type))

#for part in parts("cover") { cover(part) }
#set page(numbering: "i", footer: folio("i"), header: none)
#counter(page).update(1)
#for part in parts("declaration") { declaration(part) }
#for part in parts("contents") { contents(part) }
#set page(numbering: "1", footer: folio("1"), header: running)
#counter(page).update(1)
#flowing(parts("chapter"))
#for part in parts("annex") { annex(part) }
`;
