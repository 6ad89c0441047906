// Where a line begins in the text of an element; null if all of it stands above the line.
const findLineStart = (element, block, line, lineHeight) => {
  const limit = block.getBoundingClientRect().top + line * lineHeight;
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const isBelow = (node, offset) => {
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    const box = range.getBoundingClientRect();
    return box.height > 0 && (box.top + box.bottom) / 2 > limit;
  };
  while (texts.nextNode()) {
    const node = texts.currentNode;
    if (node.length === 0 || !isBelow(node, node.length - 1))
      continue;
    let [above, below] = [0, node.length - 1];
    while (above < below) {
      const middle = (above + below) >> 1;
      if (isBelow(node, middle))
        below = middle;
      else
        above = middle + 1;
    }
    return { node, offset: below };
  }
  return null;
};

// The parts of a unit that breaks: the unit itself keeps the first, the others are copies of it. Cut from the last to the first,
// so that no cut moves the place of another. A table row is cut in each of its cells.
const cutUnit = (unit, lines) => {
  const cells = unit.element.matches("tr") ? [...unit.element.cells] : [unit.element];
  const cuts = lines.map((line) => cells.map((cell) => findLineStart(cell, unit.element, line, unit.lineHeight)));
  return () => {
    const parts = [unit.element];
    for (const places of cuts.reverse()) {
      const tails = cells.map((cell, index) => takeTail(cell, places[index]));
      const part = tails.length === 1 && cells[0] === unit.element ? tails[0] : unit.element.cloneNode(false);
      if (part !== tails[0])
        part.append(...tails);
      part.removeAttribute("id");
      parts.splice(1, 0, part);
    }
    parts.slice(0, -1).forEach((part) => part.classList.add("goes-on"));
    parts.slice(1).forEach((part) => part.classList.add("went-on"));
    return parts;
  };
};

const takeTail = (element, place) => {
  const tail = element.cloneNode(false);
  if (place !== null) {
    const range = document.createRange();
    range.selectNodeContents(element);
    range.setStart(place.node, place.offset);
    tail.append(range.extractContents());
  }
  return tail;
};
