// Text fields that save themselves: two seconds after the last key, and when the field is left; never in mid-conversion.
// The server's text comes in the attribute data-text, so that a new rendering never touches what is being written.
import { countCharacters, countWords } from "./characters.js";
import { Drafts } from "./drafts.js";

const REST = 2000;
const ANSWER = 10000;
const AGAIN = 4000; // between attempts while the server cannot save
const WRITING = 30000; // without a key for so long, the field is no longer shown as being written in

export function start(root, page, owner) {
  return new Fields(root, page, owner);
}

class Fields {
  constructor(root, page, owner) {
    this.root = root;
    this.page = page;
    this.drafts = new Drafts(owner, root.dataset.draftName);
    this.fields = new Map();
    this.left = new Map(); // words of fields that went from the screen before they could be saved
    this.life = new AbortController();
    const on = (target, type, act, options) => target.addEventListener(type, act, { signal: this.life.signal, ...options });
    on(root, "input", (event) => this.#written(this.#of(event.target)));
    on(root, "compositionstart", (event) => this.#of(event.target)?.compose(true));
    on(root, "compositionend", (event) => this.#of(event.target)?.compose(false));
    on(root, "paste", (event) => this.#of(event.target)?.paste(event));
    on(root, "focusout", (event) => {
      this.#of(event.target)?.save();
      this.#tellWriting("");
    });
    // Also where the focus is nowhere, because the button that had it went away.
    on(document, "keydown", (event) => this.#key(event));
    on(document, "planning:connected", () => this.#resume());
    on(window, "pagehide", () => this.flush());
    this.observer = new MutationObserver((changes) => this.#observe(changes));
    this.observer.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-text", "data-locked"] });
    this.#adopt();
  }

  dispose() {
    this.life.abort();
    clearTimeout(this.trying);
    clearTimeout(this.writing);
    this.observer.disconnect();
  }

  // Drafts of before that differ from what the server holds; what is being written now is on its way.
  unsaved() {
    const found = [];
    for (const draft of this.drafts.all()) {
      const field = this.fields.get(draft.path);
      if (field?.isDirty) continue;
      const stored = field ? field.encoded(field.saved) : null;
      if (stored === draft.text) this.drafts.drop(draft.path);
      else found.push({ ...draft, stored });
    }
    return found;
  }

  // Puts a draft back into its field and saves it on the text that it was written on.
  async restore(path) {
    const draft = this.drafts.find(path);
    const field = this.fields.get(path);
    if (!draft || !field) return;
    field.input.value = field.decoded(draft.text);
    field.saved = field.decoded(draft.base);
    field.written();
    await field.save();
  }

  discard(path) {
    this.drafts.drop(path);
    this.fields.get(path)?.revert();
  }

  // The person has decided a conflict: the field now holds this text, and it is saved.
  settle(path, text) {
    this.drafts.drop(path);
    this.fields.get(path)?.settle(text);
  }

  // Saves what is unsaved, and says in how many fields that did not succeed.
  async flush() {
    await Promise.all([...this.fields.values()].map((field) => field.settled()));
    return [...this.fields.values()].filter((field) => field.isDirty && !field.isLocked).length;
  }

  // The server or its database does not answer: everything unsaved is tried again until it does.
  tryAgain() {
    // Without a connection the browser waits for it, and then saves everything (planning:connected).
    if (this.trying || document.querySelector(".connection-band")?.dataset.state === "lost") return;
    this.trying = setTimeout(async () => {
      this.trying = null;
      await this.flush();
    }, AGAIN);
  }

  saveNow(input) {
    this.#of(input)?.save();
  }

  goTo(path) {
    const target = [path, path.replace(/\/row\/.*/, "/schedule"), path.split("/").slice(0, 2).join("/"), path.split("/")[0]]
      .flatMap((candidate) => [`[data-field="${candidate}"]`, `[data-part="${candidate}"]`])
      .map((place) => this.root.querySelector(`[data-form] ${place}`)).find((element) => element);
    target?.scrollIntoView({ block: "center" });
    target?.focus({ preventScroll: true });
    return target !== undefined;
  }

  changed() {
    this.#summarise();
  }

  #of(element) {
    return element?.dataset?.field ? this.fields.get(element.dataset.field) : undefined;
  }

  #written(field) {
    if (!field) return;
    field.written();
    this.#tellWriting(field.path);
    clearTimeout(this.writing);
    this.writing = setTimeout(() => this.#tellWriting(""), WRITING);
  }

  // Others see in which field somebody writes; whether they do is no reason to complain.
  #tellWriting(path) {
    if (path === (this.writingIn ?? "")) return;
    this.writingIn = path;
    this.page.invokeMethodAsync("WritingAsync", path).catch(() => {});
  }

  #adopt() {
    for (const [path, field] of this.fields) {
      if (field.input.isConnected) continue;
      if (field.isDirty) this.left.set(path, field);
      this.fields.delete(path);
    }
    for (const input of this.root.querySelectorAll("textarea[data-field], input[data-field]")) {
      const known = this.fields.get(input.dataset.field);
      if (known?.input === input) {
        known.redraw();
        continue;
      }
      const field = new Field(this, input);
      this.fields.set(input.dataset.field, field);
      const left = this.left.get(field.path);
      this.left.delete(field.path);
      if (left?.isDirty) field.takeOver(left);
    }
    this.#summarise();
  }

  #observe(changes) {
    if (changes.some((change) => change.type === "childList")) this.#adopt();
    for (const change of changes) if (change.type === "attributes") this.#of(change.target)?.follow(change.attributeName);
  }

  #key(event) {
    if (event.isComposing || event.keyCode === 229 || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const undo = key === "z" && !event.shiftKey;
    const redo = key === "y" || (key === "z" && event.shiftKey);
    // While a field holds unsaved words, the browser's own undo is the one that is meant.
    if (!(undo || redo) || this.#of(event.target)?.isDirty || event.target.closest("dialog, [data-own-undo], .talk")) return;
    if (event.target.matches("input, textarea") && !this.root.contains(event.target)) return;
    event.preventDefault();
    this.page.invokeMethodAsync(undo ? "UndoAsync" : "RedoAsync");
  }

  #resume() {
    const dirty = [...this.fields.values()].filter((field) => field.isDirty);
    Promise.all(dirty.map((field) => field.resume()))
      .then(() => document.dispatchEvent(new CustomEvent("planning:resumed", { detail: dirty.filter((field) => !field.isDirty).length })));
  }

  #summarise() {
    const all = [...this.fields.values()];
    const count = (state) => all.filter((field) => field.state === state).length;
    const [saving, conflict] = [count("saving"), count("conflict")];
    const unsaved = all.filter((field) => field.isDirty).length - saving - conflict;
    const summary = this.root.querySelector("[data-save-summary]");
    if (!summary) return;
    const newest = this.lastSaved ?? summary.dataset.savedAt;
    const [state, words] = conflict ? ["unsaved", `${conflict}か所 選んでください`]
      : saving ? ["saving", `${saving}か所を保存中`]
      : unsaved > 0 ? ["unsaved", `未保存 ${unsaved}か所`]
      : ["saved", newest ? `すべて保存済 ${newest}` : "すべて保存済"];
    mark(summary, state, words);
  }
}

class Field {
  constructor(owner, input) {
    this.owner = owner;
    this.input = input;
    this.path = input.dataset.field;
    this.turn = 0;
    this.box = input.closest("[data-field-box]");
    this.saved = input.dataset.text ?? "";
    this.savedAt = input.dataset.savedAt || null;
    // What somebody has typed before this script began comes behind the text that was not shown yet.
    const early = input.value;
    input.value = early.includes(this.saved) ? early : this.saved + early;
    this.#count();
    if (this.savedAt) this.#mark("saved", `保存済 ${this.savedAt}`);
    if (early && this.isDirty) this.written();
  }

  get isLocked() {
    return "locked" in this.input.dataset;
  }

  get isDirty() {
    return this.input.value !== this.saved;
  }

  // A choice that is written as words is stored with a mark before them.
  encoded(text) {
    return text === "" ? "" : (this.input.dataset.prefix ?? "") + text;
  }

  decoded(text) {
    const prefix = this.input.dataset.prefix ?? "";
    return text.startsWith(prefix) ? text.slice(prefix.length) : text;
  }

  compose(isComposing) {
    this.isComposing = isComposing;
    if (!isComposing) this.written();
  }

  // Cells of a spreadsheet: a line a row, what stood beside each other with a space between.
  paste(event) {
    const cells = event.clipboardData.getData("text/plain");
    if (!cells.includes("\t")) return;
    event.preventDefault();
    const lines = cells.replace(/\r?\n$/, "").split(/\r?\n/).map((line) => line.split("\t").filter((cell) => cell.trim() !== "").join("　"));
    document.execCommand("insertText", false, lines.join("\n"));
  }

  written() {
    clearTimeout(this.rest);
    this.#count();
    if (!this.isDirty) {
      this.owner.drafts.drop(this.path);
      this.#mark(this.savedAt ? "saved" : "", this.savedAt ? `保存済 ${this.savedAt}` : "");
      return;
    }
    const isKept = this.owner.drafts.keep(this.path, this.encoded(this.saved), this.encoded(this.input.value));
    this.#mark("unsaved", isKept ? `未保存　この端末に控えあり ${now()}` : "未保存　この端末に控えを置けません");
    if (!this.isComposing) this.rest = setTimeout(() => this.save(), REST);
  }

  async save() {
    clearTimeout(this.rest);
    if (!this.isDirty || this.isComposing || this.isLocked) return;
    if (this.sending) {
      this.again = true;
      return;
    }
    const text = this.input.value;
    if (text.length > Number(this.input.dataset.longest)) {
      this.#complain(`長すぎて保存できません。${this.input.dataset.longest}字までに短くしてください。`);
      return;
    }
    this.#mark("saving", "保存中");
    const sending = this.#send(text);
    this.sending = sending;
    await sending;
    if (this.sending !== sending) return;
    this.sending = null;
    if (this.again) {
      this.again = false;
      await this.save();
    }
  }

  async #send(text) {
    const turn = ++this.turn;
    try {
      const answer = await answerOf(this.owner.page.invokeMethodAsync("SaveFieldAsync", this.path, this.encoded(this.saved), this.encoded(text)));
      if (turn === this.turn) this.#answer(text, answer);
    } catch {
      if (turn !== this.turn) return;
      this.#mark("unsaved", `未保存　この端末に控えあり ${now()}`);
      this.owner.tryAgain();
    }
  }

  // After the connection was lost: an answer that was on its way will not come; sending twice is harmless.
  resume() {
    this.turn++;
    [this.sending, this.again] = [null, false];
    return this.save();
  }

  // Saved, or known not to be.
  async settled() {
    await this.sending;
    await this.save();
  }

  // The server has changed something about the field.
  follow(attribute) {
    if (attribute === "data-text") this.show();
    else if (this.isLocked && this.isDirty) this.#complain("書いている間に編集不可になりました。書いた文はこの端末に控えてあります。");
    else if (!this.isLocked) this.#complain("");
  }

  // A new text from the server, shown unless the person is writing here; the caret stays at its words.
  show() {
    const text = this.input.dataset.text ?? "";
    if (this.isDirty || this.sending || this.isComposing || this.input.value === text) return;
    const before = this.input.value;
    const caret = document.activeElement === this.input ? [this.input.selectionStart, this.input.selectionEnd] : null;
    this.saved = text;
    this.input.value = text;
    if (caret) this.input.setSelectionRange(...caret.map((place) => moved(place, before, text)));
    this.savedAt = this.input.dataset.savedAt || this.savedAt;
    this.#count();
    this.#mark("saved", `保存済 ${this.savedAt}`);
  }

  // The same field came to the screen again.
  takeOver(other) {
    this.input.value = other.input.value;
    this.saved = other.saved;
    this.written();
  }

  // The places of count and state were drawn anew.
  redraw() {
    const place = this.box?.querySelector("[data-count]");
    if (!place || place.hasChildNodes()) return;
    this.#count();
    this.#mark(this.state ?? "", this.words ?? "");
  }

  revert() {
    this.saved = this.input.dataset.text ?? "";
    this.settle(this.saved);
  }

  settle(text) {
    this.saved = text;
    this.input.value = text;
    this.savedAt = this.owner.lastSaved = now();
    this.#count();
    this.#mark("saved", `保存済 ${this.savedAt}`);
  }

  #answer(text, answer) {
    this.#complain(answer.kind === "refused" ? answer.message : "");
    if (answer.kind === "saved") {
      this.saved = text;
      this.savedAt = this.owner.lastSaved = answer.at;
      if (this.isDirty) {
        this.written();
      } else {
        if (answer.shown) this.input.value = this.saved = answer.shown;
        this.owner.drafts.drop(this.path);
        this.#mark("saved", `保存済 ${answer.at}`);
      }
    } else if (answer.kind === "conflict") {
      this.#mark("conflict", "二人が書きました。選んでください");
    } else if (answer.kind === "away") {
      this.#mark("unsaved", `未保存　この端末に控えあり ${now()}　データベースを待っています`);
      this.owner.tryAgain();
    } else {
      this.#mark("unsaved", "未保存");
    }
  }

  #mark(state, words) {
    [this.state, this.words] = [state, words];
    const place = this.box?.querySelector("[data-state]");
    if (place) mark(place, state === "conflict" ? "unsaved" : state, words);
    this.owner.changed();
  }

  #complain(message) {
    const place = this.box?.querySelector("[data-error]");
    if (!place) return;
    place.textContent = message ? `＊${message}` : "";
    place.hidden = !message;
    if (message || "problem" in this.input.dataset) this.input.setAttribute("aria-invalid", "true");
    else this.input.removeAttribute("aria-invalid");
  }

  #count() {
    const place = this.box?.querySelector("[data-count]");
    if (!place) return;
    const limit = Number(this.input.dataset.limit);
    const countsLines = "countLines" in this.input.dataset;
    if (!limit) return;
    const count = countsLines ? Math.max(...this.input.value.split("\n").map(countCharacters)) : countCharacters(this.input.value);
    const words = countWords(count, limit);
    place.textContent = countsLines ? `長い行 ${words}` : words;
    place.classList.toggle("over", count > limit);
  }
}

function answerOf(promise) {
  return Promise.race([promise, new Promise((_, reject) => setTimeout(() => reject(new Error("no answer")), ANSWER))]);
}

// Where a caret is after the text around it has changed.
function moved(place, before, after) {
  let same = 0;
  while (same < place && before[same] === after[same]) same++;
  return same === place ? place : Math.max(same, place + after.length - before.length);
}

function now() {
  return new Date().toLocaleTimeString("ja-JP", { hour: "numeric", minute: "2-digit", timeZone: "Asia/Tokyo" });
}

const ICONS = { saved: "icon-saved", saving: "icon-saving", unsaved: "icon-unsaved" };

function mark(place, state, words) {
  if (place.dataset.shown === state + words) return;
  place.dataset.shown = state + words;
  place.classList.remove("saved", "saving", "unsaved");
  if (state) place.classList.add(state);
  const icon = document.getElementById(ICONS[state])?.firstElementChild.cloneNode(true);
  place.replaceChildren(...(icon ? [icon] : []), words);
}
