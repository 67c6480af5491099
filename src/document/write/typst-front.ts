/** What stands before the chapters: cover, declaration, contents and lists. */
export const TYPST_FRONT = `
#let stamp(characters) = {
  let letters = characters.clusters()
  let half = calc.ceil(letters.len() / 2)
  box(fill: seal, radius: 1.6pt, inset: 5.5pt, box(stroke: 0.7pt + white, inset: 4.5pt, radius: 0.8pt, {
    set text(font: faces.serif, size: 15pt, weight: 600, fill: white)
    set par(first-line-indent: 0pt, leading: 0pt, spacing: 0pt)
    grid(columns: 2, column-gutter: 2.5pt, row-gutter: 2.5pt, align: center + horizon,
      ..range(half).map(at => (
        if letters.len() > half { letters.at(at + half, default: "") } else { "" }, letters.at(at),
      )).flatten())
  }))
}

// One column of type hung from the left, the seal at its head, a hair line at its foot.
#let cover(node) = page(
  margin: (top: scaled(46mm), bottom: scaled(30mm), left: scaled(34mm), right: scaled(30mm)),
  header: none, footer: none, numbering: none,
  {
    set par(first-line-indent: 0pt, justify: false, leading: 0.36em, spacing: 0.36em)
    let a = node.attrs
    let long = a.organisation.clusters().len() > 12
    let title(letters, body) = text(font: face("title"), size: scaled(letters), weight: bold("title"), body)
    stamp(a.seal)
    v(scaled(34mm))
    title(if long { 0.73 * size.title } else { size.title }, a.organisation)
    v(scaled(4mm))
    title(size.title, a.kind)
    v(scaled(9mm))
    line(length: scaled(26mm), stroke: 1.6pt + seal)
    v(scaled(9mm))
    text(font: face("heading"), size: 0.5 * scaled(size.title), fill: soft, tracking: 0.04em, a.period)
    v(1fr)
    line(length: 100%, stroke: 0.5pt + rule)
    v(scaled(3mm))
    set text(font: face("table"), size: size.body)
    grid(columns: (1fr, auto), column-gutter: 1em, a.organisation, text(fill: soft, a.date))
  },
)

#let front-title(title, outlined, id) = {
  show heading: set text(font: face("title"), size: size.chapter, weight: bold("title"))
  show heading: set block(above: 0pt, below: 0.7 * pitch)
  [#heading(level: 1, outlined: outlined, title)#label(id)]
}

#let declaration(node) = page(header: none, {
  v(scaled(24mm))
  set par(leading: leading + 0.25em, spacing: leading + 0.25em)
  align(center, front-title(node.attrs.title, true, node.attrs.id))
  v(scaled(12mm))
  set text(size: 1.1 * size.body)
  for paragraph in node.content { par(inline(paragraph.content)) }
  v(scaled(22mm))
  set par(first-line-indent: 0pt)
  align(right, block(width: 62%, grid(
    columns: (auto, 1fr), row-gutter: scaled(9mm), column-gutter: scaled(4mm), align: left + bottom,
    ..node.attrs.signatures.map(it => (text(font: face("table"), size: size.body, it), line(length: 100%, stroke: 0.5pt + ink))).flatten(),
  )))
})

// An entry: its words, dots as far as the number of its page. Words of more than a line hang beneath themselves.
#let dots = box(width: 1fr, inset: (left: 0.5em, right: 0.5em), text(fill: faint, size: 0.75em, repeat(gap: 0.3em, justify: false)[.]))
#let entry(it, indent, above, below, weight, letters) = block(
  above: above, below: below, width: 100%, inset: (left: indent, right: 0pt), breakable: false,
  link(it.element.location(), {
    set text(font: face("table"), size: letters, weight: weight)
    set par(first-line-indent: 0pt, hanging-indent: 0pt, justify: false)
    it.body()
    dots
    text(weight: 400, number-width: "tabular", it.page())
  }),
)
#let targets = (
  headings: heading.where(outlined: true),
  cases: <case>,
  figures: figure.where(kind: image),
  tables: figure.where(kind: table),
)
#let contents(node, first) = {
  let main = node.attrs.of == "headings"
  if first { pagebreak(weak: true); v(scaled(6mm)) } else { v(1.6 * pitch, weak: true) }
  show heading: set text(font: face("title"), size: if first { size.chapter } else { 0.72 * size.chapter }, weight: bold("title"))
  show heading: set block(above: 0pt, below: 0.55 * pitch, sticky: true)
  block(breakable: false, sticky: true, width: 100%, above: 0pt, below: if first { 1.1 * pitch } else { 0.7 * pitch }, {
    [#heading(level: 1, outlined: false, bookmarked: true, node.attrs.title)#label(node.attrs.id)]
    line(length: 100%, stroke: if first { 0.6pt + ink } else { 0.4pt + rule })
  })
  show outline.entry.where(level: 1): it => if main { entry(it, 0em, 0.62 * pitch, 0.3 * pitch, bold("table"), size.body) } else { entry(it, 0em, 0.3 * pitch, 0.3 * pitch, 400, size.caption + 0.5pt) }
  show outline.entry.where(level: 2): it => entry(it, 1.6em, 0.3 * pitch, 0.3 * pitch, 400, size.caption + 0.5pt)
  show outline.entry.where(level: 3): it => entry(it, 0em, 0.3 * pitch, 0.3 * pitch, 400, size.caption + 0.5pt)
  if main { outline(title: none, depth: 2, indent: 0pt) } else { outline(title: none, target: targets.at(node.attrs.of), indent: 0pt) }
}
`;
