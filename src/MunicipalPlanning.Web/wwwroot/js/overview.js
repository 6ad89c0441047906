// The overview of the year: choosing cells, moving by arrow keys, finding a name while one types. Everything works without it, by links and check boxes.
const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/\s/gu, "");

class OverviewMatrix extends HTMLElement {
  connectedCallback() {
    this.cells = [...this.querySelectorAll("[data-unit]")].map((element) => ({
      element,
      name: element.dataset.name,
      box: element.querySelector("[type=checkbox]"),
      link: element.querySelector("a"),
    }));
    this.bar = this.querySelector("[data-bar]");
    this.accept = this.querySelector("[data-accept]");
    this.querySelector("[data-keys]").hidden = this.cells.length === 0;
    this.addEventListener("change", () => this.update());
    this.addEventListener("keydown", (event) => this.press(event));
    this.addEventListener("click", (event) => this.click(event));
    this.closest("form").addEventListener("submit", (event) => {
      if (event.submitter?.getAttribute("aria-disabled") === "true") event.preventDefault();
    });
    const find = document.querySelector("[data-find]");
    find?.addEventListener("input", (event) => !event.isComposing && this.find(find.value));
    find?.addEventListener("compositionend", () => this.find(find.value));
    // After 戻る the browser has put the marks back without telling.
    window.addEventListener("pageshow", () => this.update());
    this.update();
  }

  get chosen() {
    return this.cells.filter((cell) => cell.box?.checked);
  }

  update() {
    if (!this.bar) return;
    const chosen = this.chosen;
    for (const cell of this.cells) cell.element.classList.toggle("chosen", Boolean(cell.box?.checked));
    this.bar.hidden = chosen.length === 0;
    document.body.classList.toggle("has-selection", chosen.length > 0);
    const count = document.createElement("strong");
    count.textContent = `${chosen.length}件を選択中`;
    const names = document.createElement("span");
    names.className = "support";
    names.textContent = chosen.map((cell) => cell.name).join("、");
    this.querySelector("[data-chosen]").replaceChildren(count, " ", names);
    this.querySelector("[data-clear]").hidden = false;
    const open = chosen.filter(({ element }) => element.dataset.state !== "Submitted");
    const remarked = chosen.filter(({ element }) => element.dataset.state === "Submitted" && element.dataset.remarks !== "0");
    const why = open.length > 0 ? `提出済でないもの（${open.map((cell) => cell.name).join("、")}）が入っています。提出済だけを選んでください。`
      : remarked.length > 0 ? `指摘の残っているもの（${remarked.map((cell) => cell.name).join("、")}）が入っています。解決にするか、選択から外してください。` : "";
    this.accept.toggleAttribute("aria-disabled", false);
    if (why) this.accept.setAttribute("aria-disabled", "true");
    this.querySelector("[data-why]").textContent = why;
  }

  click(event) {
    if (event.target.closest("[data-clear]")) {
      for (const cell of this.chosen) cell.box.checked = false;
      this.update();
      (this.cells[0]?.box ?? this.cells[0]?.link)?.focus();
      return;
    }
    const cell = this.cellOf(event.target);
    if (!cell?.box || event.target.closest("a, input, button")) return;
    cell.box.checked = !cell.box.checked;
    this.update();
  }

  press(event) {
    const cell = this.cellOf(event.target);
    if (!cell || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (to) {
      this.focusOn(this.next(cell, ...to));
    } else if (event.key === "Enter" && cell.link) {
      cell.link.click();
    } else if (event.key === " " && cell.box && event.target !== cell.box) {
      cell.box.checked = !cell.box.checked;
      this.update();
    } else if (event.key !== "Enter") {
      return;
    }
    event.preventDefault();
  }

  cellOf(target) {
    const element = target.closest("[data-unit]");
    return element && this.cells.find((cell) => cell.element === element);
  }

  // The nearest cell in a direction, as the eye would go.
  next(cell, x, y) {
    const from = cell.element.getBoundingClientRect();
    const distance = ({ element }) => {
      const to = element.getBoundingClientRect();
      const [across, along] = x ? [to.top - from.top, (to.left - from.left) * x] : [to.left - from.left, (to.top - from.top) * y];
      return along <= 1 || (x && Math.abs(across) > from.height / 2) ? Infinity : along + Math.abs(across) * 2;
    };
    const others = this.cells.filter((other) => !other.element.hidden);
    const best = others.reduce((found, other) => (distance(other) < distance(found) ? other : found), cell);
    return distance(best) === Infinity ? cell : best;
  }

  focusOn(cell) {
    (cell.box ?? cell.link)?.focus();
  }

  find(words) {
    const asked = fold(words);
    for (const cell of this.cells) cell.element.hidden = !fold(cell.name).includes(asked);
    for (const group of this.querySelectorAll("[data-group]")) group.hidden = !group.querySelector("[data-unit]:not([hidden])");
  }
}

customElements.define("overview-matrix", OverviewMatrix);
