/** A case is set off by two thin lines and a tint of paper; its label has the colour of the seal. */
export const TYPST_CASE = `
#let inner-width = text-width - 2 * size.body
#let told(node) = {
  if node.type == "paragraph" { par(inline(node.content)) }
  else if node.type == "note" { noted(node) }
  else if node.type == "list" { enumerated(node) }
  else if node.type == "table" { v(0.5 * pitch, weak: true); sheet(node); v(0.6 * pitch, weak: true) }
  else if node.type == "figure" { v(0.5 * pitch, weak: true); drawing(node, inner-width); v(0.6 * pitch, weak: true) }
}
#show <case>: set block(above: 0pt, below: 0.5 * pitch, sticky: true)
#show <case>: it => {
  show regex("^【[^】]*】"): set text(fill: seal)
  text(font: face("subheading"), size: size.subsection, weight: bold("subheading"), fill: ink, it)
}
#let story(node) = block(
  width: 100%, fill: tint, inset: (x: size.body, top: 0.75 * pitch, bottom: 0.75 * pitch),
  stroke: (top: 0.8pt + seal, bottom: 0.4pt + rule), breakable: true,
  {
    [#metadata(none)#label(node.attrs.id)]
    [#heading(level: 3, { "【" + node.attrs.label + "】"; inline(node.content.at(0).content) })<case>]
    for inner in node.content.slice(1) { told(inner) }
  },
)
`;
