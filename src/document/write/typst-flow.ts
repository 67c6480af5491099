/** How chapters fill pages, and what runs along their heads and feet. */
export const TYPST_FLOW = `
// How a chapter opens: its number in the colour of the seal before the title, a line beneath. Contents and
// bookmarks read both on one line.
#let opening(number, title, id) = block(above: 0pt, below: 0pt, width: 100%, breakable: false, sticky: true, {
  set par(first-line-indent: 0pt, justify: false)
  show heading: it => block(above: 0pt, below: 0.5 * pitch, text(font: face("title"), size: size.chapter, weight: bold("title"), {
    if number != none { text(weight: 400, fill: seal, str(number)); h(0.6em) }
    title
  }))
  [#heading(level: 1, if number == none { title } else { str(number) + sym.space.en + title })#label(id)]
  line(length: 100%, stroke: 0.6pt + ink)
})

// A chart, short table or case with the notes beneath it, never parted.
#let unit(node, rows) = {
  if node.type == "figure" { drawing(node, text-width) } else if node.type == "case" { story(node) } else { sheet(node, only: rows) }
}
#let whole(entry, rows: none) = block(breakable: false, width: 100%, above: 0pt, below: 0pt, {
  unit(entry.node, rows)
  for note in entry.notes { noted(note) }
})
#let loose(node) = {
  if node.type == "paragraph" { par(inline(node.content)) }
  else if node.type == "note" { noted(node); v(0.5 * pitch, weak: true) }
  else if node.type == "list" { enumerated(node) }
  else if node.type == "heading" { titled(node) }
  else if node.type == "case" { story(node) }
  else { sheet(node) }
}

// Pages without holes. A chart or short table stands right after its text where the page has room for it;
// where it has none, the text goes on and it stands at the head of the next page. Which it will be is
// worked out beforehand from the heights of all blocks, with Typst's own rules for the lines of a paragraph
// (two at least on either page). Whatever is no line of the body is followed by as much room as brings the
// next line back upon the grid. A chapter begins on a new page, unless the last one is not even half full.
// How many of the lines left of a paragraph stand here: neither the first alone at a page's foot, nor the
// last alone at a page's head.
#let lines-here(rest, all, free) = {
  if rest <= free { rest }
  else if free < 2 or (rest == all and all <= 3) { 0 }
  else if rest - free == 1 { if free > 2 { free - 1 } else { 0 } }
  else { free }
}
// What of all that waits stands at the head of the next page, and what goes on waiting.
#let next-page(waiting) = {
  let taken = 0pt
  let rest = waiting
  while rest.len() > 0 and taken + rest.first() <= text-height { taken += rest.remove(0) }
  if rest.len() > 0 and taken == 0pt { rest = rest.slice(1); taken = text-height }
  (taken, rest)
}
// Room for some rows of a table that may go on: what stands in it goes to the next page where there is less.
#let some-rows = 9 * pitch
#let reserved(content, high) = block(breakable: false, width: 100%, height: high, above: 0pt, below: 0pt, content)
#let flowing(parts) = context {
  // Measuring looks nothing up in the document, so that it is done once and not for every round of layout.
  let tall(content, width: text-width) = measure(width: width, {
    show link: it => it.body
    show <looked-up>: none
    content
  }).height
  let next-line(y) = calc.ceil((y - 0.01pt) / pitch) * pitch
  // The foot of what stands last on the page, and the room it wants beneath.
  let end = text-height
  let below = 0pt
  let fresh = true
  let follows-heading = false
  for part in parts {
    let number = part.attrs.at("number", default: none)
    if end > 0.5 * text-height or fresh or part.type == "annex" { pagebreak(weak: true); end = 0pt } else {
      let start = next-line(end + 2.2 * pitch)
      v(start - end)
      end = start
    }
    fresh = false
    let head = opening(number, part.attrs.title, part.attrs.id)
    let start = end
    end += tall(head)
    below = next-line(end + 0.9 * pitch) - end
    head
    v(below, weak: true)
    // Heights of what waits for the next page, in turn.
    let waiting = ()
    // A table that may go on over pages waits until there is room for some of its rows, as do those after it.
    let postponed = ()
    let coming = part.units
    while coming.len() + postponed.len() > 0 {
      let last = coming.len() == 0
      let recalled = postponed.len() > 0 and (last or (waiting.len() == 0 and end + some-rows <= text-height))
      let entry = if recalled { postponed.remove(0) } else { coming.remove(0) }
      let node = entry.node
      if node.type == "table" and not recalled {
        let crowded = waiting.len() > 0 or end + some-rows > text-height
        if postponed.len() > 0 or (not entry.whole and crowded and not follows-heading) { postponed.push(entry); continue }
      }
      if recalled and last and waiting.len() > 0 {
        place.flush()
        while waiting.len() > 0 { (end, waiting) = next-page(waiting) }
        below = 0pt
      }
      let headed = follows-heading
      follows-heading = node.type == "heading"
      if node.type == "pageBreak" { pagebreak(weak: true); end = 0pt; below = 0pt; waiting = (); continue }
      let at-top = end <= 0pt
      let content = if entry.whole or node.type == "case" { whole(entry) } else { loose(node) }
      // Tables are measured by their rows, those that go on only when it is known where they begin.
      let high = if node.type != "table" { tall(content) } else if entry.whole {
        tall(whole(entry, rows: ())) + heights(node, tall).sum(default: 0pt)
      }
      // A case is parted where it takes most of a page, or where no text follows that could fill this one.
      let set-off-above = calc.max(below, leading + room.whole.above)
      let kept = (
        node.type == "case" and high <= 0.6 * text-height
          and (end + set-off-above + high + 3 * pitch <= text-height or coming.any(it => it.node.type == "paragraph" or it.node.type == "list"))
      )
      if entry.whole or kept {
        let above = if at-top { 0pt } else { set-off-above }
        if waiting.len() > 0 or end + above + high > text-height {
          let clearance = next-line(high + room.whole.below) - high
          place(auto, float: true, clearance: clearance, align(left, content))
          waiting.push(high + clearance)
          continue
        }
        let foot = end + above + high
        let next = next-line(foot + room.whole.below)
        let slack = if at-top { 0pt } else { calc.min(0.4 * (next - foot - room.whole.below), text-height - foot) }
        v(above + slack, weak: true)
        content
        end = foot + slack
        below = next - end
        v(below, weak: true)
        continue
      }
      if node.type == "heading" {
        let space = room.heading.at(str(node.attrs.level))
        let above = calc.max(below, leading + space.above)
        let start = if at-top { 0pt } else { end + above }
        let next = coming.at(0, default: none)
        let rows = if next != none and next.node.type == "table" and not next.whole { some-rows } else { 0pt }
        let wanted = high + calc.max(rows, space.below + size.body + pitch)
        while start + wanted > text-height { (start, waiting) = next-page(waiting) }
        end = start + high
        below = next-line(end + space.below) - end
        v(above, weak: true)
        show heading: set block(above: 0pt, below: below)
        if rows > 0pt { reserved(content, high + rows); v(below - rows) } else { content }
      } else if node.type == "paragraph" {
        let count = calc.round((high + leading) / pitch)
        let from = if at-top { 0pt } else { end + calc.max(below, leading) }
        let rest = count
        while rest > 0 {
          let free = calc.floor((text-height - from + leading + 0.1pt) / pitch)
          let these = lines-here(rest, count, free)
          rest -= these
          end = from + these * pitch - leading
          if rest > 0 { (from, waiting) = next-page(waiting) }
        }
        below = leading
        content
      } else {
        // It may go on over pages, where a table repeats its head and a case its room above and below.
        let set-off = node.type != "list"
        let least = if not set-off { leading } else if headed { 0pt } else { leading + room.whole.above }
        let above = if at-top { 0pt } else { calc.max(below, least) }
        if node.type == "table" {
          let start = end + above
          while not headed and start + some-rows > text-height { (start, waiting) = next-page(waiting) }
          (end, waiting) = ending(node, start, tall, next-page, waiting)
          for note in entry.notes { end += tall(noted(note)) + 0.45 * size.note }
        } else {
          let repeated = if set-off { 1.6 * pitch } else { 0pt }
          end += above + high
          while end > text-height {
            let (start, rest) = next-page(waiting)
            end += start + repeated - text-height
            waiting = rest
          }
        }
        below = if set-off { next-line(end + room.whole.below) - end } else { leading }
        if set-off {
          v(above, weak: true)
          if node.type == "table" and not headed { reserved([], some-rows); v(-some-rows) }
          if node.type == "case" { story(node) } else { content; for note in entry.notes { noted(note) } }
          v(below, weak: true)
        } else { content }
      }
    }
    if waiting.len() > 0 {
      place.flush()
      while waiting.len() > 0 { (end, waiting) = next-page(waiting) }
    }
  }
}

#let chapter-here() = {
  let before = query(heading.where(level: 1).before(here()))
  if before.len() > 0 { before.last().body }
}
// These functions are made anew on every page and every round of layout, and hashed with all they name: they
// name the few words they need, never the whole document.
#let report-title = doc.title
#let along = (left: doc.head.left, right: doc.head.right, foot: doc.foot)
#let filled(pattern, numbering) = pattern.map(it => (
  if it.slot == "title" { report-title }
  else if it.slot == "chapter" { chapter-here() }
  else if it.slot == "page" { counter(page).display(numbering) }
  else { it.text }
)).join()
#let running-text(letters, body) = { set par(first-line-indent: 0pt, justify: false); text(font: face("table"), size: letters, fill: soft, body) }
#let foot(numbering) = context align(center, running-text(size.note + 0.5pt, filled(along.foot, numbering)))
#let running = context {
  let here-page = here().page()
  let opens = query(heading.where(level: 1)).any(it => {
    let at = it.location().position()
    at.page == here-page and at.y < page-height / 4
  })
  if not opens {
    running-text(size.note, grid(columns: (1fr, auto), column-gutter: 1em, filled(along.left, "1"), filled(along.right, "1")))
    v(0.5em, weak: true)
    line(length: 100%, stroke: 0.4pt + rule)
  }
}
`;
