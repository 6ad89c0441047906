() => {
  const first = (element) => element.getClientRects()[0];
  const last = (element) => [...element.getClientRects()].at(-1);
  const heightOf = (element) => [...element.getClientRects()].reduce((sum, rect) => sum + rect.height, 0);

  // A rating that would stand alone on a page takes the last paragraph before it along.
  for (const row of document.querySelectorAll(".judgement")) {
    const before = row.previousElementSibling;
    const written = [...before.querySelectorAll(".long-text")].filter((paragraph) => paragraph.textContent !== "");
    if (written.length > 1 && last(before.firstElementChild).left < first(row.firstElementChild).left) written.at(-1).classList.add("brought-along");
  }

  // A label cell that is broken over pages says its label on each of them, in the middle of its part; where the part is too low for upright words they lie.
  for (const cell of document.querySelectorAll("[data-repeat]")) {
    const parts = [...cell.getClientRects()];
    if (parts.length < 2) continue;
    const perPixel = parts[0].width / parseFloat(getComputedStyle(cell).width);
    const label = cell.firstElementChild;
    cell.classList.add("broken");
    let before = 0;
    for (const [index, part] of parts.entries()) {
      const place = document.createElement("div");
      place.className = "repeated";
      place.style.top = `${before / perPixel}px`;
      place.style.height = `${part.height / perPixel}px`;
      place.append(index === 0 ? label : label.cloneNode(true));
      if (index > 0) place.setAttribute("aria-hidden", "true");
      cell.append(place);
      if (heightOf(place.firstElementChild) > part.height) place.classList.add("lying");
      before += part.height;
    }
  }
}
