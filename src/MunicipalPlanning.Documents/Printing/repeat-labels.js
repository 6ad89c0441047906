() => {
  // A label cell that is broken over pages says its label on each of them, in the middle of its part; where the part is too low for upright words they lie.
  for (const cell of document.querySelectorAll("[data-repeat]")) {
    const parts = [...cell.getClientRects()];
    if (parts.length < 2) continue;
    const perPixel = parts[0].width / parseFloat(getComputedStyle(cell).width);
    const label = cell.firstElementChild;
    const upright = label.getBoundingClientRect().height;
    cell.classList.add("broken");
    let before = 0;
    for (const [index, part] of parts.entries()) {
      const place = document.createElement("div");
      place.className = "repeated";
      place.style.top = `${before / perPixel}px`;
      place.style.height = `${part.height / perPixel}px`;
      place.append(index === 0 ? label : label.cloneNode(true));
      if (upright > part.height) place.classList.add("lying");
      if (index > 0) place.setAttribute("aria-hidden", "true");
      cell.append(place);
      before += part.height;
    }
  }
}
