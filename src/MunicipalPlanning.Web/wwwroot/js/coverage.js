// The matrix of the coverage: arrow keys move from cell to cell as in Excel, Enter opens. Without it every figure is a link of its own.
class CoverageGrid extends HTMLElement {
  connectedCallback() {
    const table = this.querySelector("table");
    table.setAttribute("role", "grid");
    this.units = [...table.tHead.querySelectorAll("[data-unit]")];
    // The heads of the units stand over the second column on; the corner spans both rows of the head.
    this.rows = [[null, ...this.units], ...[...table.tBodies[0].rows].map((row) => [...row.cells])];
    for (const link of table.querySelectorAll("a")) link.tabIndex = -1;
    for (const row of this.rows) for (const cell of row) if (cell && !cell.querySelector("a")) cell.tabIndex = -1;
    for (const hint of document.querySelectorAll("[data-keys]")) hint.hidden = false;
    this.addEventListener("keydown", (event) => this.press(event));
    this.addEventListener("focusin", (event) => this.take(event.target.closest("td, th")));
    this.addEventListener("click", (event) => this.click(event));
    const chosen = this.querySelector("[aria-current]");
    this.take(chosen ?? this.rows.at(1)?.[0]);
    if (chosen) this.reveal(chosen);
  }

  target(cell) {
    return cell.querySelector("a") ?? cell;
  }

  place(cell) {
    const y = this.rows.findIndex((row) => row.includes(cell));
    return y < 0 ? null : { x: this.rows[y].indexOf(cell), y };
  }

  // One cell of the table can be reached by Tab: the last one.
  take(cell) {
    const place = cell && this.place(cell);
    if (!place) return;
    if (this.current) this.target(this.current).tabIndex = -1;
    this.current = cell;
    this.target(cell).tabIndex = 0;
    if (this.rows[place.y].length > 1) this.column = place.x;
  }

  press(event) {
    if (!this.current || event.altKey || event.metaKey || event.shiftKey) return;
    const { x, y } = this.place(this.current);
    const last = this.rows[y].length - 1;
    const to = {
      ArrowLeft: [Math.max(x - 1, 0), y],
      ArrowRight: [Math.min(x + 1, last), y],
      ArrowUp: [this.column, y - 1],
      ArrowDown: [this.column, y + 1],
      Home: event.ctrlKey ? [0, 1] : [0, y],
      End: event.ctrlKey ? [this.units.length, this.rows.length - 1] : [last, y],
    }[event.key];
    if (to) this.move(...to);
    else if (event.key === "Enter" && !this.current.querySelector("a")) this.open(this.current);
    else return;
    event.preventDefault();
  }

  move(x, y) {
    const row = this.rows[y];
    const cell = row?.[Math.min(x, row.length - 1)];
    if (!cell) return;
    this.target(cell).focus({ preventScroll: true });
    this.reveal(cell);
  }

  // What is fixed at the top and at the left must not cover the cell.
  reveal(cell) {
    const [frame, box] = [this.getBoundingClientRect(), cell.getBoundingClientRect()];
    const [top, left] = [frame.top + this.querySelector("thead").offsetHeight, frame.left + this.querySelector("tbody th").offsetWidth];
    if (!cell.closest("thead")) {
      if (box.top < top) this.scrollTop -= top - box.top;
      else if (box.bottom > frame.bottom - 34) this.scrollTop += box.bottom - frame.bottom + 34;
    }
    if (cell.tagName === "TH" && cell.scope !== "col") return;
    if (box.left < left) this.scrollLeft -= left - box.left;
    else if (box.right > frame.right) this.scrollLeft += box.right - frame.right;
  }

  click(event) {
    const cell = event.target.closest("td");
    if (cell && !event.target.closest("a")) (cell.querySelector("a") ?? { click: () => this.open(cell) }).click();
  }

  // An empty cell has no link; its address follows from its row and column.
  open(cell) {
    const item = cell.closest("tr").dataset.item;
    const unit = this.units[cell.cellIndex - 1]?.dataset.unit;
    if (!item || !unit) return;
    const address = new URL(location.href);
    address.searchParams.delete("list");
    address.searchParams.set("item", item);
    address.searchParams.set("unit", unit);
    address.hash = "cell";
    location.assign(address);
  }
}

customElements.define("coverage-grid", CoverageGrid);
