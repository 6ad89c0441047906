// A paste from Excel, shown in the grid before anything is changed: green as it is, yellow how it is read, red what cannot be taken.
const KINDS = ["taken", "read", "refused"];
const MOST_FAULTS = 5;
const LONGEST = 16; // characters of a text that are shown

export class Paste {
  constructor(grid) {
    this.grid = grid;
    this.bar = grid.root.querySelector("[data-paste-bar]");
    this.shown = [];
  }

  get isOpen() {
    return !this.bar.hidden;
  }

  async show(text, cell) {
    this.drop();
    this.from = cell;
    const { cells, outside } = await this.grid.page.invokeMethodAsync("ReadPaste", text, cell.path);
    this.shown = cells.map((pasted) => ({ ...pasted, cell: this.grid.cells.get(pasted.path), kind: KINDS[pasted.kind] ?? pasted.kind }))
      .filter((pasted) => !(pasted.kind === "refused" && pasted.text === "") && pasted.text !== pasted.cell.text)
      .map((pasted) => (pasted.text === "" && pasted.kind === "taken" ? { ...pasted, kind: "read", words: `空にします（いま「${pasted.cell.text}」）。` } : pasted));
    for (const pasted of this.shown) this.#draw(pasted);
    this.#tell(outside);
  }

  async take() {
    const changes = this.#takable().map(({ path, text, cell }) => ({ path, old: cell.saved, text }));
    if (changes.length === 0) return;
    const answer = await this.grid.saveAll(changes, "貼り付け");
    if (answer.kind === "saved") {
      this.drop();
      this.grid.remember(changes, "貼り付け");
      this.grid.say(`${changes.length}セルを貼り付けました。Ctrl+Zで一度に戻せます。`);
    } else {
      this.bar.querySelector("[data-paste-words]").textContent = answer.message;
    }
  }

  drop() {
    for (const { cell } of this.shown) {
      delete cell.box.dataset.paste;
      cell.box.querySelector(".grid-pasted")?.remove();
    }
    this.shown = [];
    if (!this.isOpen) return;
    this.bar.hidden = true;
    document.body.classList.remove("has-paste");
    this.from?.focus();
  }

  #takable() {
    return this.shown.filter(({ kind }) => kind !== "refused");
  }

  #draw({ cell, kind, text, words }) {
    cell.box.dataset.paste = kind;
    const place = document.createElement("div");
    place.className = "grid-pasted";
    const mark = { taken: "✓", read: "？", refused: "×" }[kind];
    place.append(Object.assign(document.createElement("strong"), { textContent: `${mark} ${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text || "（空）"}` }));
    if (words) place.append(Object.assign(document.createElement("span"), { textContent: words }));
    cell.box.append(place);
  }

  #tell(outside) {
    const count = (kind) => this.shown.filter((pasted) => pasted.kind === kind).length;
    const [taken, read, refused] = KINDS.map(count);
    const parts = [taken && `✓ そのまま ${taken}`, read && `？ 読み方を確かめる ${read}`, refused && `× 貼り付けられない ${refused}`, outside && `表の外 ${outside}（入りません）`].filter(Boolean);
    this.bar.querySelector("[data-paste-count]").textContent = this.shown.length > 0 ? "まだ何も変わっていません。" : "変わるセルはありません。";
    this.bar.querySelector("[data-paste-words]").textContent = parts.join("　");
    const faults = this.shown.filter(({ kind }) => kind === "refused");
    const lines = faults.slice(0, MOST_FAULTS).map(({ text, words }) => `「${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}」: ${words}`);
    if (faults.length > MOST_FAULTS) lines.push(`ほか${faults.length - MOST_FAULTS}セル`);
    this.bar.querySelector("[data-paste-faults]").replaceChildren(...lines.map((line) => Object.assign(document.createElement("li"), { textContent: line })));
    const button = this.bar.querySelector("[data-paste-take]");
    button.textContent = taken + read > 0 ? `${taken + read}セルを貼り付ける` : "貼り付けられるセルがありません";
    button.setAttribute("aria-disabled", String(taken + read === 0));
    this.bar.hidden = false;
    document.body.classList.add("has-paste");
    this.from.box.scrollIntoView({ block: "nearest" });
    button.focus({ preventScroll: true });
  }
}
