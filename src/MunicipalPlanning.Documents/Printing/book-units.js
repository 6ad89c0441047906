// What a flow is made of, in order: units that are kept whole or broken between lines, with their places measured once.
const containers = "ol, ul, li, table:not([data-whole]), tbody, .other-terms";

const findUnits = (flow, room) => {
  const units = [];
  const walk = (element) => {
    for (const child of element.children) {
      if (child.matches(containers))
        walk(child);
      else if (!child.matches("thead, colgroup, caption"))
        units.push(child);
    }
  };
  walk(flow);
  return units.map((element) => measureUnit(flow, element, room));
};

const measureUnit = (flow, element, room) => {
  const box = element.getBoundingClientRect();
  const table = element.parentElement.closest("table");
  const head = table?.tHead;
  const text = element.matches("p.long-text, .book-term") ? element : box.height > room / 2 ? element.querySelector(".long-text") : null;
  const lines = text ? Math.max(1, Math.round(box.height / (parseFloat(getComputedStyle(text).lineHeight) * text.currentCSSZoom))) : 1;
  return {
    element,
    top: box.top,
    bottom: element.matches("tr:last-child") ? table.getBoundingClientRect().bottom : box.bottom,
    lead: head ? head.getBoundingClientRect().height : 0,
    lines,
    lineHeight: lines > 1 ? box.height / lines : box.height,
    keeps: element.dataset.keep !== undefined,
    keepsNextWhole: element.dataset.keep === "whole",
    startsPage: element.dataset.newPage !== undefined,
    isBare: element.dataset.bare !== undefined,
    running: element.dataset.running,
    terms: [...element.querySelectorAll("[data-term]")].map((mark) => ({
      number: mark.dataset.term,
      line: lines > 1 ? lineOf(mark, box, box.height / lines) : 0,
    })),
  };
};

const lineOf = (mark, box, lineHeight) => {
  const place = mark.getBoundingClientRect();
  return Math.max(0, Math.floor(((place.top + place.bottom) / 2 - box.top) / lineHeight));
};
