// A matrix that moves like Excel: arrow keys from cell to cell, one stop for Tab, a click anywhere in a cell opens it. Without it every figure is a link of its own.
export class MatrixGrid extends HTMLElement {
  connectedCallback() {
    const table = this.querySelector("table");
    table.setAttribute("role", "grid");
    this.rows = this.readRows(table);
    this.column = 0;
    for (const link of table.querySelectorAll("a")) link.tabIndex = -1;
    for (const row of this.rows) for (const cell of row) if (cell && !cell.querySelector("a")) cell.tabIndex = -1;
    for (const hint of document.querySelectorAll("[data-keys]")) hint.hidden = false;
    this.addEventListener("keydown", (event) => this.press(event));
    this.addEventListener("focusin", (event) => this.take(event.target.closest("td, th")));
    this.addEventListener("click", (event) => this.click(event));
    const chosen = this.querySelector("td[aria-current]");
    this.take(chosen ?? this.rows.at(1)?.[0]);
    if (chosen) this.reveal(chosen);
  }

  // The cells, row by row, the head first.
  readRows(table) {
    return [...table.tHead.rows, ...[...table.tBodies].flatMap((body) => [...body.rows])].map((row) => [...row.cells]);
  }

  // What a press on an empty cell does.
  open() {}

  // What stays at the left when the matrix scrolls.
  fixedWidth() {
    return this.querySelector("tbody th").offsetWidth;
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
      End: event.ctrlKey ? [this.rows.at(-1).length - 1, this.rows.length - 1] : [last, y],
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
    const [top, left] = [frame.top + this.querySelector("thead").offsetHeight, frame.left + this.fixedWidth()];
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
}
