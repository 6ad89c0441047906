// The tree of a plan: keys, mouse and names written in place. Which rows there are the server knows; only those near the screen are drawn.
const STEPS = { ArrowDown: "Down", ArrowUp: "Up", ArrowRight: "Right", ArrowLeft: "Left", Home: "First", End: "Last", PageDown: "PageDown", PageUp: "PageUp" };
const MOVES = { ArrowUp: "Up", ArrowDown: "Down", ArrowRight: "In", ArrowLeft: "Out" };
const ACTS = ["F2", "Insert", "Delete"];
const REST = 250; // an item opens when the keys rest on it
const WORD = 700; // letters typed in this time belong together
const FAR = 5; // pixels before a press becomes a drag
const EDGE = 40;
const HOVER = 800;

export function start(root, page, planId) {
  root.inert = false; // from now on nothing pressed is lost
  return new Tree(root, page, planId);
}

class Tree {
  constructor(root, page, planId) {
    this.root = root;
    this.page = page;
    this.kept = `planning-plan-open/${planId}`;
    this.life = new AbortController();
    this.letters = "";
    const on = (type, act, target = root) => target.addEventListener(type, act, { signal: this.life.signal });
    on("keydown", (event) => this.#key(event));
    on("click", (event) => this.#click(event));
    on("dblclick", (event) => !event.target.closest("[data-toggle]") && event.target.closest("[data-node]") && this.page.invokeMethodAsync("ActAsync", "F2"));
    on("focusout", (event) => event.target.matches("[data-rename]") && this.#nameDone(event.target));
    on("pointerdown", (event) => this.#press(event));
    on("pointermove", (event) => this.#drag(event), document);
    on("pointerup", (event) => this.#drop(event), document);
    on("pointercancel", () => this.#endDrag(), document);
  }

  get tree() {
    return this.root.querySelector("[data-tree]");
  }

  get rowHeight() {
    return this.tree.querySelector("[data-node]")?.offsetHeight ?? 31;
  }

  dispose() {
    this.life.abort();
    clearTimeout(this.resting);
  }

  opened() {
    return JSON.parse(sessionStorage.getItem(this.kept) ?? "[]");
  }

  keepOpened(ids) {
    sessionStorage.setItem(this.kept, JSON.stringify(ids));
  }

  focus() {
    this.tree?.focus();
  }

  scrollTo(index) {
    if (index < 0 || !this.tree) return;
    const [top, height, page] = [index * this.rowHeight, this.rowHeight, this.tree.clientHeight];
    if (top < this.tree.scrollTop) this.tree.scrollTop = top;
    else if (top + height > this.tree.scrollTop + page) this.tree.scrollTop = top + height - page;
  }

  // The field for the name may only be drawn after scrolling to it.
  rename(index, tries = 20) {
    this.scrollTo(index);
    const field = this.root.querySelector("[data-rename]");
    if (field) {
      field.focus();
      field.select();
    } else if (tries > 0) {
      setTimeout(() => this.rename(index, tries - 1), 30);
    }
  }

  async #key(event) {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.target.matches("[data-rename]")) return this.#nameKey(event);
    if (event.target.matches("[data-find]") && ["ArrowDown", "Enter"].includes(event.key)) return this.#take(event, () => this.focus());
    if (event.target !== this.tree || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") return this.#endDrag();
    if (event.altKey) {
      const move = MOVES[event.key];
      if (move) this.#take(event, () => this.#moveBy(move));
    } else if (STEPS[event.key]) {
      this.#take(event, () => this.#go("Step", STEPS[event.key], Math.max(1, Math.floor(this.tree.clientHeight / this.rowHeight) - 1)));
    } else if (event.key === "Enter") {
      this.#take(event, () => this.#choose(null));
    } else if (ACTS.includes(event.key)) {
      this.#take(event, () => this.page.invokeMethodAsync("ActAsync", event.shiftKey && event.key === "Insert" ? "Shift+Insert" : event.key));
    } else if (event.key.length === 1 && event.key !== " ") {
      this.#take(event, () => this.#type(event.key));
    }
  }

  #take(event, act) {
    event.preventDefault();
    act();
  }

  async #go(method, ...values) {
    this.scrollTo(await this.page.invokeMethodAsync(method, ...values));
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.page.invokeMethodAsync("ChooseAsync", null), REST);
  }

  #choose(id) {
    clearTimeout(this.resting);
    return this.page.invokeMethodAsync("ChooseAsync", id);
  }

  async #moveBy(move) {
    await this.page.invokeMethodAsync("MoveAsync", move);
    requestAnimationFrame(() => this.#showActive());
  }

  #showActive() {
    this.tree?.querySelector("[data-active]")?.scrollIntoView({ block: "nearest" });
  }

  #type(letter) {
    clearTimeout(this.forgetting);
    this.forgetting = setTimeout(() => (this.letters = ""), WORD);
    this.letters += letter;
    return this.#go("GoTo", this.letters);
  }

  #click(event) {
    const row = event.target.closest("[data-node]");
    if (!row || event.target.matches("[data-rename]")) return;
    if (event.target.closest("[data-toggle]")) this.page.invokeMethodAsync("Toggle", row.dataset.node);
    else this.#choose(row.dataset.node);
  }

  #nameKey(event) {
    if (event.key === "Escape") event.target.value = event.target.dataset.text;
    if (event.key !== "Escape" && event.key !== "Enter") return;
    event.preventDefault();
    this.focus();
  }

  async #nameDone(field) {
    const { rename: id, text: old } = field.dataset;
    if (await this.page.invokeMethodAsync("RenameAsync", id, old, field.value === old ? null : field.value)) return;
    field.setAttribute("aria-invalid", "true");
    field.focus();
  }

  // By mouse: before, after or into another item; held over a folded one, it opens.
  #press(event) {
    const row = event.target.closest("[data-node]");
    if (!row || event.button !== 0 || event.pointerType === "touch" || event.target.closest("[data-toggle], [data-rename]") || !this.root.querySelector("[data-menu]")) return;
    this.pressed = { id: row.dataset.node, x: event.clientX, y: event.clientY, isMoving: false };
  }

  #drag(event) {
    const drag = this.pressed;
    if (!drag) return;
    if (!drag.isMoving && Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < FAR) return;
    event.preventDefault();
    drag.isMoving = true;
    this.root.dataset.dragging = "";
    this.#scrollAtEdge(event.clientY);
    const over = document.elementFromPoint(event.clientX, event.clientY)?.closest("[data-node]");
    if (!over || over.dataset.node === drag.id || !this.tree.contains(over)) return this.#mark(null);
    const box = over.getBoundingClientRect();
    const share = (event.clientY - box.top) / box.height;
    this.#mark(over, share < 0.3 ? "Before" : share > 0.7 ? "After" : "Into");
    return undefined;
  }

  #mark(row, place) {
    for (const marked of this.root.querySelectorAll("[data-drop]")) if (marked !== row) marked.removeAttribute("data-drop");
    if (this.over !== row) {
      clearTimeout(this.hovering);
      this.over = row;
      if (row?.getAttribute("aria-expanded") === "false") this.hovering = setTimeout(() => this.page.invokeMethodAsync("Toggle", row.dataset.node), HOVER);
    }
    if (row) row.dataset.drop = place;
  }

  #scrollAtEdge(y) {
    const box = this.tree.getBoundingClientRect();
    if (y < box.top + EDGE) this.tree.scrollTop -= 12;
    else if (y > box.bottom - EDGE) this.tree.scrollTop += 12;
  }

  #drop(event) {
    const drag = this.pressed;
    const over = this.root.querySelector("[data-drop]");
    if (drag?.isMoving) {
      // The click that follows, if one does, is part of the drag.
      const swallow = (click) => click.stopPropagation();
      addEventListener("click", swallow, { capture: true, once: true });
      setTimeout(() => removeEventListener("click", swallow, { capture: true }), 0);
      event.preventDefault();
      if (over) this.page.invokeMethodAsync("DropAsync", drag.id, over.dataset.node, over.dataset.drop);
    }
    this.#endDrag();
  }

  #endDrag() {
    clearTimeout(this.hovering);
    this.pressed = null;
    this.#mark(null);
    delete this.root.dataset.dragging;
  }
}
