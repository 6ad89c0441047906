// Builds the planned pages: running head, content in copies of its lists and tables, terms, number; then the contents' page numbers.
const buildPages = (flow, pages, partsOf, notes) => {
  const template = document.getElementById("book-page");
  const copies = new Map();
  let running = "";

  const containerOn = (page, content, source) => {
    if (source === flow)
      return content;
    const open = copies.get(source);
    if (open?.page === page)
      return open.copy;
    const copy = source.cloneNode(false);
    if (source.tHead)
      copy.append(source.tHead.cloneNode(true));
    if (open)
      copy.removeAttribute("id");
    copies.set(source, { page, copy });
    containerOn(page, content, source.parentElement).append(copy);
    return copy;
  };

  const parents = new Map(pages.flatMap((page) => page.pieces).map(({ unit }) => [unit, unit.element.parentElement]));
  return pages.map((page, index) => {
    const section = template.content.firstElementChild.cloneNode(true);
    const content = section.querySelector(".book-content");
    for (const { unit } of page.pieces)
      containerOn(page, content, parents.get(unit)).append(partsOf.get(unit)?.shift() ?? unit.element);
    running = page.pieces.find(({ unit }) => unit.running !== undefined)?.unit.running ?? running;
    section.querySelector(".running-item").textContent = running;
    section.querySelector(".book-number").textContent = `${index + 1} / ${pages.length}`;
    for (const term of page.terms)
      section.querySelector(".foot-terms").append(notes.get(term));
    if (page.terms.length === 0)
      section.querySelector(".book-foot-terms").remove();
    if (page.pieces.some(({ unit }) => unit.isBare))
      section.querySelectorAll(".book-running, .book-number").forEach((part) => part.remove());
    return section;
  });
};

const numberContents = (sections) => {
  const pageOf = new Map(sections.flatMap((section, index) => [...section.querySelectorAll("[id]")].map((part) => [part.id, index + 1])));
  for (const section of sections)
    for (const place of section.querySelectorAll("[data-page-of]"))
      place.textContent = pageOf.get(place.dataset.pageOf) ?? "";
};
