// The rows of a list while they are looked at: moves like Excel, hands over each cell that was changed, goes from problem to problem.
// The rows are drawn by the server, and only those in sight; a cell is known by its row and column.
const ROW = 46; // as list-import.css has it
const PATIENCE = 3000;
const NARROW = matchMedia("(max-width: 1023px)");

export function start(root, page) {
  root.inert = false; // from now on nothing pressed is lost
  return new ListTable(root, page);
}

const composing = (event) => event.isComposing || event.keyCode === 229;

class ListTable {
  constructor(root, page) {
    [this.root, this.page] = [root, page];
    this.life = new AbortController();
    this.frame = root.querySelector("[data-table]");
    this.on(this.frame, "focusin", (event) => this.#enter(event.target));
    this.on(this.frame, "focusout", (event) => this.#leave(event.target));
    this.on(this.frame, "mousedown", (event) => this.#press(event));
    this.on(this.frame, "click", (event) => this.#click(event));
    // A row that is scrolled away takes its field with it.
    this.on(this.frame, "scroll", () => this.cell && this.#save(this.cell));
    this.on(document, "keydown", (event) => this.#key(event));
    // Who comes from the step before begins at what there is to do.
    root.querySelector("[data-problems]").focus();
  }

  on(target, type, act) {
    target.addEventListener(type, act, { signal: this.life.signal });
  }

  dispose() {
    this.life.abort();
  }

  // Scrolls to a row by its place among those that are seen, and into the cell; column -1 is the row's first.
  async goTo(at, row, column) {
    const head = this.frame.querySelector("thead").offsetHeight;
    const top = at * ROW;
    if (top < this.frame.scrollTop || top + ROW + head > this.frame.scrollTop + this.frame.clientHeight)
      this.frame.scrollTop = Math.max(0, top - (this.frame.clientHeight - head) / 3);
    const until = performance.now() + PATIENCE;
    while (performance.now() < until) {
      const cells = this.frame.querySelectorAll(`tr[data-row="${row}"] textarea`);
      if (cells.length > 0) {
        const cell = [...cells].find((field) => field.dataset.column === String(column)) ?? cells[0];
        cell.focus({ preventScroll: true });
        cell.scrollIntoView({ block: NARROW.matches ? "center" : "nearest", inline: "nearest" });
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }

  #enter(field) {
    if (field.tagName !== "TEXTAREA") return;
    [this.cell, this.before, this.isEditing] = [field, field.value, false];
    field.select();
  }

  #leave(field) {
    if (field !== this.cell) return;
    this.#save(field);
    this.cell = null;
  }

  // The first press chooses the cell, one in the chosen cell goes to its place in the text.
  #press(event) {
    if (event.target.tagName !== "TEXTAREA") return;
    if (document.activeElement === event.target) {
      this.isEditing = true;
    } else if (event.button === 0) {
      event.preventDefault();
      event.target.focus();
    }
  }

  #click(event) {
    if (event.target.closest("[data-skip]")) this.page.invokeMethodAsync("ToggleSkip", rowOf(event.target));
  }

  #save(field) {
    if (field.value === this.before || field.readOnly) return;
    this.before = field.value;
    this.page.invokeMethodAsync("Correct", rowOf(field), Number(field.dataset.column), field.value);
  }

  #key(event) {
    if (composing(event)) return;
    const field = this.cell;
    const act = (work) => {
      event.preventDefault();
      work();
    };
    if (event.key === "F8") {
      act(() => {
        if (field) this.#save(field);
        this.page.invokeMethodAsync("NextAsync", field ? rowOf(field) : 0, field ? Number(field.dataset.column) : -1, event.shiftKey);
      });
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && (!field || field.value === this.before)) {
      act(() => this.page.invokeMethodAsync("UndoAsync"));
    } else if (!field) {
      return;
    } else if (event.ctrlKey && event.key === "Delete") {
      act(() => this.page.invokeMethodAsync("ToggleSkip", rowOf(field)));
    } else if (event.key === "Enter" && event.altKey) {
      act(() => {
        this.isEditing = true;
        field.setRangeText("\n", field.selectionStart, field.selectionEnd, "end");
      });
    } else if (event.key === "Enter") {
      act(() => this.#move(field, event.shiftKey ? -1 : 1, 0));
    } else if (event.key === "F2") {
      act(() => {
        this.isEditing = true;
        field.setSelectionRange(field.value.length, field.value.length);
      });
    } else if (event.key === "Escape") {
      act(() => {
        field.value = this.before;
        this.isEditing = false;
        field.select();
      });
    } else if (!this.isEditing && !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey) {
      const way = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
      if (way) act(() => this.#move(field, ...way));
    }
  }

  #move(field, down, across) {
    const row = field.closest("tr");
    const next = down === 0 ? row : down > 0 ? row.nextElementSibling : row.previousElementSibling;
    const cells = [...row.querySelectorAll("textarea")];
    const target = next?.querySelectorAll("textarea")[cells.indexOf(field) + across];
    if (!target) return;
    target.focus();
    target.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
}

const rowOf = (element) => Number(element.closest("tr").dataset.row);
