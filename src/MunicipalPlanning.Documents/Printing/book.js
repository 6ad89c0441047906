() => {
  /* parts */

  const flow = document.querySelector(".book-flow");
  const stock = document.querySelector(".book-notes");
  const millimetre = flow.getBoundingClientRect().width / 170;
  const room = 259 * millimetre;
  const footEdges = 3.4 * millimetre;
  const footDistance = 4 * millimetre;

  // A term too long for the foot of a page is explained at the end of the book.
  const heights = new Map();
  const notes = new Map();
  for (const note of [...stock.children]) {
    const { height } = note.getBoundingClientRect();
    if (height > room / 4) {
      flow.querySelector(".other-terms").append(note);
    } else {
      heights.set(note.dataset.termText, height);
      notes.set(note.dataset.termText, note);
    }
  }
  const others = flow.querySelector(".other-terms");
  if (others.children.length === 0) {
    others.previousElementSibling.remove();
    others.remove();
  }
  for (const mark of flow.querySelectorAll("[data-term]"))
    if (!notes.has(mark.dataset.term))
      mark.removeAttribute("data-term");

  const foot = (terms) => terms.length === 0 ? 0 : footDistance + footEdges + terms.reduce((sum, term) => sum + heights.get(term), 0);
  const units = findUnits(flow, room);
  const pages = planPages(units, room, foot);

  // All places are found before the first cut changes the layout.
  const linesOf = new Map();
  for (const { unit, to } of pages.flatMap((page) => page.pieces))
    if (to < unit.lines)
      linesOf.set(unit, [...linesOf.get(unit) ?? [], to]);
  const cuts = [...linesOf].map(([unit, lines]) => [unit, cutUnit(unit, lines)]);
  const partsOf = new Map(cuts.map(([unit, cut]) => [unit, cut()]));

  const sections = buildPages(flow, pages, partsOf, notes);
  numberContents(sections);
  flow.remove();
  stock.remove();
  document.body.append(...sections);
  return sections.length;
}
