() => {
  // A printed part may come out a line lower than its column.
  const LINE = 20;
  const partsOf = (element) => [...element.getClientRects()];
  const heightOf = (parts) => parts.reduce((sum, part) => sum + part.height, 0);
  const perPixel = (cell) => partsOf(cell)[0].width / parseFloat(getComputedStyle(cell).width);

  // A rating that would stand alone on a page takes the last paragraph before it along.
  for (const row of document.querySelectorAll(".judgement")) {
    const [label, text] = row.previousElementSibling.children;
    const written = [...text.querySelectorAll(".long-text")].filter((paragraph) => paragraph.textContent !== "");
    if (written.length < 2 || partsOf(label).at(-1).left >= partsOf(row.firstElementChild)[0].left) continue;
    written.at(-1).classList.add("brought-along");
    // After a forced break a cell goes on only with something in it that does.
    label.classList.add("broken");
    label.firstElementChild.style.position = "absolute";
    const filling = document.createElement("div");
    filling.setAttribute("aria-hidden", "true");
    filling.style.height = `${heightOf(partsOf(text).slice(0, -1)) / perPixel(label)}px`;
    label.append(filling);
  }

  // A label cell that is broken over pages says its label on each of them, in the middle of its part; where the part is too low for upright words they lie.
  for (const cell of document.querySelectorAll("[data-repeat]")) {
    const parts = partsOf(cell);
    if (parts.length < 2) continue;
    const scale = perPixel(cell);
    const label = cell.firstElementChild;
    cell.classList.add("broken");
    label.style.position = "";
    let before = 0;
    for (const [index, part] of parts.entries()) {
      const place = document.createElement("div");
      place.className = "repeated";
      place.style.top = `${before / scale}px`;
      place.style.height = `${part.height / scale}px`;
      place.append(index === 0 ? label : label.cloneNode(true));
      if (index > 0) place.setAttribute("aria-hidden", "true");
      cell.append(place);
      if (heightOf(partsOf(place.firstElementChild)) + LINE * scale > part.height) place.classList.add("lying");
      before += part.height;
    }
  }
}
