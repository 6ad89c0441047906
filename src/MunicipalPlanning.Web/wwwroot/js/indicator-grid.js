// The grid of a year's figures: moves like Excel, saves each cell when it is left, keeps in this browser what the server has not.
import { Drafts } from "./drafts.js";
import { Cell } from "./indicator-cell.js";
import { Paste } from "./indicator-paste.js";

const AGAIN = 4000; // between attempts while the server cannot save
const DEEPEST = 200; // steps that can be taken back

export function start(root, page, owner) {
  root.inert = false; // from now on nothing pressed is lost
  return new Grid(root, page, owner);
}

const composing = (event) => event.isComposing || event.keyCode === 229;

class Grid {
  constructor(root, page, owner) {
    [this.root, this.page] = [root, page];
    this.drafts = new Drafts(owner);
    this.life = new AbortController();
    [this.done, this.undone] = [[], []];
    this.cells = new Map([...root.querySelectorAll(".grid-cell")].map((box) => [box.dataset.path, new Cell(this, box)]));
    this.paste = new Paste(this);
    this.on(root, "focusin", (event) => this.of(event.target)?.enter());
    this.on(root, "focusout", (event) => this.of(event.target)?.leave());
    this.on(root, "input", (event) => this.of(event.target)?.written());
    this.on(root, "keydown", (event) => this.#key(event));
    this.on(root, "mousedown", (event) => this.of(event.target)?.press(event));
    this.on(root, "paste", (event) => this.#paste(event));
    this.on(root, "click", (event) => this.#click(event));
    this.on(document, "planning:connected", () => this.flush());
    this.on(window, "pagehide", () => this.flush());
    // Leaving with unsaved figures asks first; they are kept in this browser all the same.
    this.on(window, "beforeunload", (event) => this.unsaved().length > 0 && event.preventDefault());
    this.#offerDrafts();
    this.changed();
    this.#goTo(location.hash.slice(1));
  }

  on(target, type, act) {
    target.addEventListener(type, act, { signal: this.life.signal });
  }

  dispose() {
    this.life.abort();
    clearTimeout(this.trying);
  }

  of(element) {
    return element?.matches?.("input, textarea") ? this.cells.get(element.closest(".grid-cell")?.dataset.path) : undefined;
  }

  unsaved() {
    return [...this.cells.values()].filter((cell) => cell.isDirty);
  }

  flush() {
    return Promise.all(this.unsaved().map((cell) => cell.save()));
  }

  tryAgain() {
    if (this.trying) return;
    this.trying = setTimeout(() => {
      this.trying = null;
      this.flush();
    }, AGAIN);
  }

  remember(changes, words) {
    this.done.push({ changes, words });
    this.undone = [];
    if (this.done.length > DEEPEST) this.done.shift();
    this.changed();
  }

  // Writes many cells, all or none; they show what is stored then.
  async saveAll(changes, words) {
    const answer = await this.page.invokeMethodAsync("SaveAllAsync", changes, words).catch(() => ({ kind: "away", message: "いまサーバーにつながりません。何も変えていません。少し待ってから、もう一度試してください。", faults: {} }));
    if (answer.kind === "saved") for (const change of changes) this.cells.get(change.path)?.settle(change.text, answer.at);
    else for (const change of changes) if (answer.faults[change.path]) this.cells.get(change.path)?.complain(answer.faults[change.path]);
    return answer;
  }

  async step(from, to, isBack) {
    const step = from.at(-1);
    if (!step || this.stepping) return;
    this.stepping = true;
    const changes = step.changes.map(({ path, old, text }) => (isBack ? { path, old: text, text: old } : { path, old, text }));
    const answer = await this.saveAll(changes, isBack ? "元に戻す" : "やり直す");
    this.stepping = false;
    if (answer.kind !== "away") from.pop();
    if (answer.kind === "saved") to.push(step);
    this.say(answer.kind === "saved" ? `${isBack ? "元に戻しました" : "やり直しました"}（${changes.length}セル）` : answer.message);
    if (answer.kind === "saved") this.cells.get(changes[0].path)?.focus();
    this.changed();
  }

  // What is said stays until the next change.
  say(words) {
    this.said = words;
    this.changed();
  }

  changed() {
    const all = [...this.cells.values()];
    const unsaved = all.filter((cell) => cell.isDirty && cell.state !== "saving").length;
    const [state, words] = all.some((cell) => cell.state === "saving") ? ["saving", "保存中"]
      : unsaved > 0 ? ["unsaved", `未保存 ${unsaved}か所`]
      : ["saved", this.said ?? (this.savedAt ? `すべて保存済 ${this.savedAt}` : "")];
    const place = this.root.querySelector("[data-save-summary]");
    if (place.textContent !== words) place.textContent = words;
    place.className = `field-state ${state}`;
    const actuals = all.filter((cell) => cell.isActual);
    this.root.querySelector("[data-filled]").textContent = `${actuals.length}件のうち${actuals.filter((cell) => cell.text !== "").length}件に実績`;
    this.root.querySelector("[data-undo]").setAttribute("aria-disabled", String(this.done.length === 0));
    this.root.querySelector("[data-redo]").setAttribute("aria-disabled", String(this.undone.length === 0));
  }

  move(cell, down, across) {
    const row = cell.box.parentElement;
    const rows = [...row.parentElement.children];
    const column = [...row.children].indexOf(cell.box);
    for (let at = rows.indexOf(row) + down, to = column + across; rows[at]?.children[to]; at += down, to += across) {
      const target = this.of(rows[at].children[to].querySelector("input, textarea"));
      if (target) return target.focus();
    }
    return undefined;
  }

  #key(event) {
    if (composing(event)) return;
    if (event.key === "Escape" && this.paste.isOpen) {
      event.preventDefault();
      this.paste.drop();
      return;
    }
    const cell = this.of(event.target);
    const command = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (command && (key === "z" || key === "y") && !cell?.isDirty) {
      event.preventDefault();
      if (key === "y" || event.shiftKey) this.step(this.undone, this.done, false);
      else this.step(this.done, this.undone, true);
    } else if (command && (key === "home" || key === "end") && cell && !cell.isEditing) {
      event.preventDefault();
      [...this.cells.values()].filter((other) => other.field).at(key === "home" ? 0 : -1)?.focus();
    } else if (cell && !command) {
      cell.key(event);
    }
  }

  async #paste(event) {
    const cell = this.of(event.target);
    const text = event.clipboardData.getData("text/plain");
    if (!cell || (!/[\t\r\n]/u.test(text.replace(/\r?\n$/u, "")) && !/\r?\n$/u.test(text))) return;
    // Within a note that is being written, lines are words.
    if (cell.isEditing && !text.includes("\t")) return;
    event.preventDefault();
    cell.revert();
    await this.paste.show(text, cell);
  }

  #click(event) {
    const pressed = (name) => event.target.closest(`[data-${name}]`);
    if (pressed("undo")) this.step(this.done, this.undone, true);
    else if (pressed("redo")) this.step(this.undone, this.done, false);
    else if (pressed("paste-take")) this.paste.take();
    else if (pressed("paste-drop")) this.paste.drop();
    else if (pressed("drafts-restore")) this.#restore(true);
    else if (pressed("drafts-drop")) this.#restore(false);
    else if (event.target.closest("[data-choose]")) this.cells.get(event.target.closest(".grid-cell").dataset.path).choose(event.target.closest("[data-choose]").dataset.choose);
  }

  #offerDrafts() {
    const [kept, here] = [this.drafts.all(), (draft) => this.cells.get(draft.path)];
    for (const draft of kept) if (here(draft)?.text === draft.text) this.drafts.drop(draft.path);
    this.offered = kept.filter((draft) => here(draft)?.field && here(draft).text !== draft.text);
    const place = this.root.querySelector("[data-drafts]");
    place.hidden = this.offered.length === 0;
    this.root.querySelector("[data-drafts-title]").textContent = `未保存の入力が${this.offered.length}か所あります。`;
  }

  #restore(takes) {
    for (const draft of this.offered) {
      if (takes) this.cells.get(draft.path).restore(draft);
      else this.drafts.drop(draft.path);
    }
    this.root.querySelector("[data-drafts]").hidden = true;
    if (takes) this.cells.get(this.offered[0].path).focus();
  }

  #goTo(id) {
    const row = id ? document.getElementById(id) : null;
    row?.scrollIntoView({ block: "center" });
    row?.querySelector(".grid-actual > input")?.focus();
  }
}
