// 事務事業一覧: moves through the cells like Excel, saves each when it is left, copies and pastes ranges. What stands in the cells the server draws.
import { Drafts } from "./drafts.js";
import { Cells } from "./register-cells.js";
import { Conditions } from "./register-conditions.js";
import { Editor } from "./register-editor.js";

const AGAIN = 4000; // between attempts while the server cannot save
const ANSWER = 10000;

export function start(root, page, owner) {
  return new Register(root, page, owner);
}

const composing = (event) => event.isComposing || event.keyCode === 229;

class Register {
  constructor(root, page, owner) {
    [this.root, this.page] = [root, page];
    this.life = new AbortController();
    this.drafts = new Drafts(owner);
    this.cells = new Cells(root);
    this.editor = new Editor((text) => this.#written(text));
    this.conditions = new Conditions((query) => this.#show(query), this.life.signal);
    this.on(root, "keydown", (event) => this.#key(event));
    this.on(root, "pointerdown", (event) => this.#press(event));
    this.on(root, "pointerover", (event) => event.buttons === 1 && this.dragging && this.#extend(this.cells.of(event.target)));
    this.on(document, "pointerup", () => (this.dragging = false));
    this.on(root, "dblclick", (event) => this.#write(this.cells.of(event.target)));
    this.on(root, "copy", (event) => this.#copy(event));
    this.on(root, "paste", (event) => this.#paste(event));
    this.on(root, "click", (event) => this.#click(event));
    this.on(root, "focusout", (event) => this.editor.isOpen && !this.editor.owns(event.relatedTarget) && this.#done());
    this.on(document, "focusin", (event) => (this.isHere = root.contains(event.target)));
    this.on(document, "planning:connected", () => this.#again());
    this.on(window, "beforeunload", (event) => (this.editor.isOpen || this.unsaved) && event.preventDefault());
    this.seeing = new MutationObserver(() => this.#drawn());
    this.seeing.observe(root, { childList: true, subtree: true });
    this.#offerDrafts();
    this.cells.begin();
    root.dataset.live = "";
    this.conditions.begin();
  }

  on(target, type, act) {
    target.addEventListener(type, act, { signal: this.life.signal });
  }

  dispose() {
    this.life.abort();
    this.seeing.disconnect();
    clearTimeout(this.trying);
  }

  // The rows were drawn anew: the focus and the range stay on the same cells.
  #drawn() {
    this.cells.mark();
    if (this.isHere && document.activeElement === document.body && this.cells.active && !this.root.querySelector("dialog[open]")) this.#rest(this.cells.active);
  }

  async #show(query) {
    this.#done();
    this.cells.forget();
    await this.page.invokeMethodAsync("ShowAsync", query);
    this.root.querySelector("[data-scroll]")?.scrollTo(0, 0);
    this.cells.begin();
  }

  // The keys are on the cell; what is typed then writes over it.
  #rest(cell) {
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
    this.#say(cell.dataset.why ? `編集不可：${cell.dataset.why}` : "");
    if (this.cells.isOpen(cell)) this.editor.rest(cell, this.cells.wordsOf(cell));
    else {
      this.editor.leave();
      cell.focus({ preventScroll: true });
    }
  }

  #go(cell, extends_ = false) {
    if (!cell) return;
    this.cells.choose(cell, extends_);
    this.#rest(cell);
  }

  #extend(cell) {
    if (cell && cell !== this.cells.active) this.#go(cell, true);
  }

  #write(cell, text = cell?.dataset.stored) {
    if (!cell || !this.cells.isOpen(cell)) return;
    this.cells.choose(cell);
    this.editor.open(cell, this.cells.wordsOf(cell), text);
  }

  #written(text) {
    const { path, stored } = this.editor.cell.dataset;
    this.drafts.keep(path, stored, text);
  }

  // Leaves the field and saves what was written in it.
  #done() {
    if (!this.editor.isOpen) return;
    const [cell, text] = [this.editor.cell, this.editor.text];
    this.editor.leave();
    if (this.editor.sameAs(cell, text)) this.drafts.drop(cell.dataset.path);
    else this.#save(cell, cell.dataset.path, cell.dataset.stored, text);
  }

  #save(cell, path, old, text) {
    this.saving = Promise.all([this.saving, this.#send(cell, path, old, text)]);
    return this.saving;
  }

  async #send(cell, path, old, text) {
    this.drafts.keep(path, old, text);
    this.cells.pend(cell, text);
    const answer = await this.#ask("SaveAsync", path, old, text);
    if (answer.kind === "away") {
      this.unsaved = true;
      this.#say("未保存：サーバーにつながりません。書いた文はこの端末に残っています。つながると保存します。", true);
      clearTimeout(this.trying);
      this.trying = setTimeout(() => this.#again(), AGAIN);
      return;
    }
    this.cells.unpend(path);
    this.drafts.drop(path);
    if (answer.kind === "saved") this.#say(`保存済 ${answer.at}`);
    else if (answer.kind === "refused") {
      this.#say(answer.message, true);
      const again = this.cells.byPath(path);
      if (again && this.cells.isOpen(again)) this.#write(again, text);
    }
  }

  // What did not reach the server is in this browser's drafts.
  async #again() {
    this.unsaved = false;
    for (const { path, base, text } of this.drafts.all()) if (path !== this.editor.cell?.dataset.path || !this.editor.isOpen) await this.#save(this.cells.byPath(path), path, base, text);
  }

  #ask(method, ...values) {
    const late = new Promise((_, reject) => setTimeout(() => reject(new Error("no answer")), ANSWER));
    return Promise.race([this.page.invokeMethodAsync(method, ...values), late]).catch(() => ({ kind: "away" }));
  }

  #key(event) {
    if (composing(event)) return;
    if (this.editor.isOpen) return this.#editorKey(event);
    if (event.key === "Escape" && this.root.querySelector("[data-paste-bar]")) return this.#take(event, () => this.page.invokeMethodAsync("DropPaste"));
    const cell = this.cells.of(event.target);
    const [command, key] = [event.ctrlKey || event.metaKey, event.key];
    if (!cell) return;
    if (command && ["z", "y"].includes(key.toLowerCase())) this.#take(event, () => this.#step(key.toLowerCase() === "y" || event.shiftKey));
    else if (command && key === "Enter") this.#take(event, () => this.cells.linkOf(cell)?.click());
    else if (key === "Tab") this.#tab(event, cell);
    else if (key === "Escape") this.#take(event, () => this.#go(cell));
    else if (key === "Enter" || key === "F2") this.#take(event, () => (this.cells.isOpen(cell) ? this.#write(cell) : cell.dataset.why || this.cells.linkOf(cell)?.click()));
    else if (key === "Delete" || key === "Backspace") this.#take(event, () => this.#clear(cell));
    else if (!event.altKey) {
      const to = this.cells.step(cell, key, command);
      if (to) this.#take(event, () => this.#go(to, event.shiftKey));
    }
    return undefined;
  }

  #editorKey(event) {
    const { cell } = this.editor;
    if (event.key === "Escape") {
      this.#take(event, () => {
        this.drafts.drop(cell.dataset.path);
        this.#rest(cell);
      });
    } else if (event.key === "Enter" && event.altKey) this.#take(event, () => this.editor.breakLine());
    else if (event.key === "Enter") {
      this.#take(event, () => {
        this.#done();
        this.#go(this.cells.step(cell, event.shiftKey ? "ArrowUp" : "ArrowDown") ?? cell);
      });
    } else if (event.key === "Tab") {
      this.#done();
      this.#tab(event, cell);
    }
  }

  // Tab goes on along the row; behind its last cell it leaves the grid.
  #tab(event, cell) {
    const to = this.cells.step(cell, event.shiftKey ? "ArrowLeft" : "ArrowRight");
    if (to) this.#take(event, () => this.#go(to));
    else this.editor.leave(cell);
  }

  #take(event, act) {
    event.preventDefault();
    act();
  }

  #press(event) {
    const cell = this.cells.of(event.target);
    if (!cell || event.button !== 0 || this.editor.holds(event.target) || event.target.closest("a")) return;
    if (this.editor.isOpen) this.#done();
    event.preventDefault();
    this.dragging = event.pointerType === "mouse";
    const again = cell === this.cells.active && event.pointerType !== "mouse";
    if (again) this.#write(cell);
    else this.#go(cell, event.shiftKey);
  }

  // What is still on its way to the server is done before it is taken back.
  async #step(isAgain) {
    await this.saving;
    this.#say("");
    await this.page.invokeMethodAsync(isAgain ? "RedoAsync" : "UndoAsync");
  }

  #clear(cell) {
    const range = this.cells.range();
    if (range.length > 1 || range[0]?.length > 1) this.#look(range.map((row) => row.map(() => "").join("\t")).join("\n"), range[0][0]);
    else if (this.cells.isOpen(cell) && cell.dataset.stored !== "") this.#save(cell, cell.dataset.path, cell.dataset.stored, "");
  }

  #copy(event) {
    if (this.editor.isOpen || !this.cells.of(event.target)) return;
    event.preventDefault();
    const range = this.cells.range();
    event.clipboardData.setData("text/plain", this.cells.textOf(range));
    this.#say(`${range.length * range[0].length}セルを写しました。`);
  }

  #paste(event) {
    const cell = this.cells.of(event.target);
    if (this.editor.isOpen || !cell) return;
    event.preventDefault();
    const [[first]] = this.cells.range();
    this.#look(event.clipboardData.getData("text/plain"), first);
  }

  async #look(text, cell) {
    if (text === "") return;
    const [year, id] = cell.closest("[data-row]").dataset.row.split("/");
    this.#go(cell);
    await this.page.invokeMethodAsync("LookAtPasteAsync", text, Number(year), id, cell.dataset.cell);
    requestAnimationFrame(() => this.root.querySelector("[data-paste-take]")?.focus({ preventScroll: true }));
  }

  #say(words, isFault = false) {
    const [said, fault] = [this.root.querySelector("[data-state]"), this.root.querySelector("[data-fault]")];
    if (said) said.textContent = isFault ? "" : words;
    if (fault) fault.textContent = isFault ? words : "";
  }

  #offerDrafts() {
    this.offered = this.drafts.all();
    const place = this.root.querySelector("[data-drafts]");
    if (!place) return;
    place.hidden = this.offered.length === 0;
    this.root.querySelector("[data-drafts-title]").textContent = `未保存の入力が${this.offered.length}か所あります。`;
  }

  #click(event) {
    const restores = event.target.closest("[data-drafts-restore]");
    if (!restores && !event.target.closest("[data-drafts-drop]")) return;
    this.root.querySelector("[data-drafts]").hidden = true;
    if (restores) this.#again();
    else for (const { path } of this.offered) this.drafts.drop(path);
  }
}
