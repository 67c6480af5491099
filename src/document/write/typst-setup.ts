/** Paper, letters and the few measures that everything else is made of, all from the document's layout. */
export const TYPST_SETUP = `
#let doc = json("/document.json")
#let layout-data = doc.layout
#let ink = rgb("#1f2328")
#let soft = rgb("#57606a")
#let faint = rgb("#8b949e")
#let rule = rgb("#d9d4c9")
#let seal = rgb("#b3362b")
#let tint = rgb("#f8f6f1")

#let faces = (serif: ("Noto Serif SC", "Noto Sans SC"), sans: ("Noto Sans SC",))
#let heavy = (serif: 600, sans: 500)
#let face(use) = faces.at(layout-data.fonts.at(use).drawn)
#let bold(use) = heavy.at(layout-data.fonts.at(use).drawn)
#let size = layout-data.sizes.pairs().map(((use, points)) => ((use): points * 1pt)).join()

// The page is a grid: lines hold whole letters of the body, pages whole lines. What is left over of the
// paper goes to both sides, and to the foot.
#let page-width = layout-data.paper.width * 1mm
#let page-height = layout-data.paper.height * 1mm
#let pitch = layout-data.lineHeight * size.body
#let leading = pitch - size.body
#let asked = layout-data.margins
#let room-across = page-width - (asked.left + asked.right) * 1mm
#let text-width = calc.max(1, calc.floor(room-across / size.body)) * size.body
#let room-down = page-height - (asked.top + asked.bottom) * 1mm
#let text-height = calc.max(1, calc.floor((room-down + leading) / pitch)) * pitch - leading
#let margin = (
  left: asked.left * 1mm + (room-across - text-width) / 2,
  right: asked.right * 1mm + (room-across - text-width) / 2,
  top: asked.top * 1mm,
  bottom: asked.bottom * 1mm + room-down - text-height - 0.2pt,
)
// Lengths that were chosen for A4 grow and shrink with the paper.
#let scaled(length) = length * calc.min(page-width / 210mm, page-height / 297mm)

#set document(title: doc.title, author: doc.author, description: doc.subject, date: datetime(
  year: doc.date.year, month: doc.date.month, day: doc.date.day,
  hour: doc.date.hour, minute: doc.date.minute, second: doc.date.second,
))
// A line is as tall as its letters, so that the way from line to line is what the layout says. A paragraph
// that would end with a single letter on its last line is broken otherwise.
#set text(
  font: face("body"), size: size.body, fill: ink, lang: doc.lang, region: doc.region,
  top-edge: 0.88em, bottom-edge: -0.12em, cjk-latin-spacing: auto, number-type: "lining", costs: (runt: 900%),
)
#set par(justify: true, leading: leading, spacing: leading, first-line-indent: (amount: 2em, all: true), linebreaks: "optimized")
#set page(width: page-width, height: page-height, margin: margin, header-ascent: 28%, footer-descent: 32%)
`;
