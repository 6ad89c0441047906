// The one field of the register. At rest it lies unseen on the chosen cell, so that a key or a conversion begins in it and writes over the cell.
const RATINGS = ["", "A", "B", "C", "対象外"];

export class Editor {
  constructor(written) {
    this.field = Object.assign(document.createElement("textarea"), { className: "register-editor", rows: 1, autocomplete: "off", spellcheck: false });
    this.choice = Object.assign(document.createElement("select"), { className: "register-editor input" });
    this.choice.append(...RATINGS.map((word) => new Option(word || "（なし）", word)));
    this.field.addEventListener("input", () => {
      this.#begin();
      written(this.field.value);
    });
    this.field.addEventListener("compositionstart", () => this.#begin());
  }

  get text() {
    return this.control.value;
  }

  get control() {
    return this.isChoice ? this.choice : this.field;
  }

  owns(element) {
    return element !== null && (element === this.field || element === this.choice);
  }

  holds(element) {
    return this.isOpen && this.owns(element);
  }

  // Whether nothing was changed.
  sameAs(cell, text) {
    return text === (this.isChoice ? shownIn(cell) : cell.dataset.stored);
  }

  rest(cell, words) {
    [this.isOpen, this.isChoice] = [false, false];
    this.choice.remove();
    this.#place(cell, words);
    this.field.value = "";
    this.field.classList.add("resting");
    this.field.focus({ preventScroll: true });
  }

  open(cell, words, text) {
    this.isChoice = cell.classList.contains("register-rating");
    if (this.isChoice) this.field.remove();
    this.#place(cell, words);
    this.isOpen = true;
    this.control.value = this.isChoice ? shownIn(cell) : text;
    this.control.classList.remove("resting");
    this.control.focus({ preventScroll: true });
    if (!this.isChoice) this.field.setSelectionRange(text.length, text.length);
  }

  breakLine() {
    if (this.isChoice) return;
    this.field.setRangeText("\n", this.field.selectionStart, this.field.selectionEnd, "end");
    this.field.dispatchEvent(new Event("input"));
  }

  // The focus stays in the cell, if it was there.
  leave(cell = null) {
    this.isOpen = false;
    cell?.focus({ preventScroll: true });
    this.field.remove();
    this.choice.remove();
  }

  #begin() {
    if (this.isOpen) return;
    this.isOpen = true;
    this.field.classList.remove("resting");
  }

  #place(cell, words) {
    this.cell = cell;
    this.control.setAttribute("aria-label", words);
    if (this.control.parentElement !== cell) cell.append(this.control);
  }
}

function shownIn(cell) {
  return (cell.querySelector(".register-clamp")?.textContent ?? "").trim();
}
