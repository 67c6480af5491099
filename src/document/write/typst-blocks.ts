/**
 * Text, headings, lists, notes and figures. Blocks take the least room above and below them; where two meet,
 * the larger holds.
 */
export const TYPST_BLOCKS = `
// Plain words come as strings, others as nodes: text with its marks, mentions. A mention leads to what it names; its words are kept on one line by the data.
#let marked(node) = {
  let body = node.text
  for mark in node.at("marks", default: ()) {
    if mark.type == "strong" { body = text(weight: bold("body"), body) }
    if mark.type == "emphasis" { body = text(font: faces.sans, body) }
  }
  body
}
#let piece(node) = {
  if type(node) == str { node }
  else if node.type == "text" { marked(node) }
  else if node.type == "kept" { box(baseline: 0.12em, node.text) }
  else if node.type == "reference" and node.linked { link(label(node.attrs.target), node.attrs.text) }
  else { node.attrs.text }
}
#let inline(nodes) = nodes.map(piece).join()

#let wide-space = "\\u{3000}"
#let named(label, nodes) = {
  if label != "" { text(weight: bold("table"), label); wide-space }
  inline(nodes)
}
#let captioned(position, label, nodes) = figure.caption(position: position, named(label, nodes))
#show figure.caption: set text(font: face("table"), size: size.caption)
#show figure.caption: set par(first-line-indent: 0pt, justify: false, leading: 0.4em)
#show figure.caption: it => it.body

#let room = (
  heading: ("2": (above: 1.25 * pitch, below: 0.5 * pitch), "3": (above: 0.5 * pitch, below: 0.35 * pitch)),
  whole: (above: 0.8 * pitch, below: 0.9 * pitch),
)

#let titled(node) = {
  let title = { if node.attrs.label != "" { node.attrs.label + sym.space.en }; inline(node.content) }
  [#heading(level: node.attrs.level, title)#label(node.attrs.id)]
}
#show heading: set text(fill: ink, hyphenate: false)
#show heading: set par(first-line-indent: 0pt, justify: false, leading: 0.5em)
#show heading.where(level: 2): set text(font: face("heading"), size: size.section, weight: bold("heading"))
#show heading.where(level: 2): set block(above: leading + room.heading.at("2").above, below: room.heading.at("2").below, sticky: true)
#show heading.where(level: 3): set text(font: face("subheading"), size: size.subsection, weight: bold("subheading"))
#show heading.where(level: 3): set block(above: leading + room.heading.at("3").above, below: room.heading.at("3").below, sticky: true)

#let noted(node) = block(above: 0.45em, below: 0pt, width: 100%, {
  set par(first-line-indent: 0pt, leading: 0.5em)
  text(font: face("table"), size: size.note, fill: soft, inline(node.content))
})

#let enumerated(node) = {
  set par(first-line-indent: 0pt)
  set enum(indent: 2em, body-indent: 0.5em, spacing: leading)
  set list(indent: 2em, body-indent: 0.5em, spacing: leading, marker: text(fill: seal, "•"))
  let items = node.content.map(item => inline(item.content))
  if node.attrs.ordered { enum(..items) } else { list(..items) }
}

// Charts are printed at one scale, so that their letters are alike, unless the page is too small for one.
#let drawing(node, most) = {
  let drawn = doc.drawings.at(node.attrs.id)
  let scale = calc.min(drawn.scale * 1pt, most / drawn.width, (text-height - 3 * pitch) / drawn.height)
  [#figure(
    kind: image, supplement: none, numbering: none, gap: 0.5 * size.body,
    alt: node.attrs.description,
    image("/figures/" + node.attrs.id + ".svg", width: drawn.width * scale, alt: node.attrs.description),
    caption: captioned(bottom, node.attrs.label, node.content.at(0).content),
  )#label(node.attrs.id)]
}
`;
