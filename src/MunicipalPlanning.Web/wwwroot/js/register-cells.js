// The cells of the register: which one has the keys, which range is chosen, and what stands in them.
const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], PageUp: [-10, 0], PageDown: [10, 0] };

export class Cells {
  constructor(root) {
    this.root = root;
    this.pending = new Map();
  }

  get rows() {
    return [...this.root.querySelectorAll("[data-row]")].map((row) => [...row.querySelectorAll("[data-cell]")]);
  }

  get active() {
    return this.#find(this.at);
  }

  of(element) {
    return element?.closest?.("[data-cell]") ?? null;
  }

  byPath(path) {
    return this.root.querySelector(`[data-path="${CSS.escape(path)}"]`);
  }

  isOpen(cell) {
    return cell.dataset.path !== undefined && cell.dataset.why === undefined && cell.dataset.paste === undefined;
  }

  linkOf(cell) {
    return cell.closest("[data-row]").querySelector("a");
  }

  // まちなか創業支援事業 決算額（千円）: 11,906
  wordsOf(cell) {
    return `${this.linkOf(cell)?.textContent ?? ""} ${cell.dataset.label}: ${this.#shown(cell) || "空"}`;
  }

  // One cell of the grid can be reached by Tab.
  begin() {
    if (!this.active) this.at = this.anchor = keyOf(this.rows[0]?.[0]);
    this.mark();
  }

  forget() {
    this.at = this.anchor = null;
  }

  choose(cell, extends_ = false) {
    this.at = keyOf(cell);
    if (!extends_) this.anchor = this.at;
    this.mark();
  }

  // The chosen range as rows of cells.
  range() {
    const rows = this.rows;
    const [from, to] = [place(rows, this.#find(this.anchor)), place(rows, this.active)];
    if (!to) return [];
    const [top, bottom, left, right] = [Math.min((from ?? to)[0], to[0]), Math.max((from ?? to)[0], to[0]), Math.min((from ?? to)[1], to[1]), Math.max((from ?? to)[1], to[1])];
    return rows.slice(top, bottom + 1).map((row) => row.slice(left, right + 1));
  }

  step(cell, key, isFar) {
    const rows = this.rows;
    const [row, column] = place(rows, cell);
    const last = rows.length - 1;
    if (key === "Home") return rows[isFar ? 0 : row][0];
    if (key === "End") return rows[isFar ? last : row].at(-1);
    const way = STEPS[key];
    if (!way) return undefined;
    const to = isFar ? row + way[0] * last : row + way[0];
    return way[0] === 0 ? rows[row][column + way[1] * (isFar ? rows[row].length : 1)] ?? (isFar ? rows[row].at(way[1] < 0 ? 0 : -1) : undefined)
      : rows[Math.max(0, Math.min(last, to))][column];
  }

  // As Excel takes it: tabs and lines, cells with either in quotes.
  textOf(range) {
    const write = (text) => (/[\t\n"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    return range.map((row) => row.map((cell) => write(this.#shown(cell))).join("\t")).join("\r\n");
  }

  mark() {
    const chosen = new Set(this.range().flat());
    const { active } = this;
    for (const cell of this.root.querySelectorAll("[data-cell]")) {
      const isChosen = chosen.has(cell) && chosen.size > 1;
      if (isChosen !== cell.hasAttribute("aria-selected")) cell.toggleAttribute("aria-selected", isChosen);
      if (isChosen) cell.setAttribute("aria-selected", "true");
      cell.toggleAttribute("data-active", cell === active);
      if (cell.tabIndex !== (cell === active ? 0 : -1)) cell.tabIndex = cell === active ? 0 : -1;
    }
  }

  // What was written stands there until the server has drawn it.
  pend(cell, text) {
    if (!cell) return;
    this.unpend(cell.dataset.path);
    const place = Object.assign(document.createElement("span"), { className: "register-pending", textContent: text || "（空）" });
    this.pending.set(cell.dataset.path, place);
    cell.append(place);
  }

  unpend(path) {
    this.pending.get(path)?.remove();
    this.pending.delete(path);
  }

  #find(key) {
    return key ? this.root.querySelector(`[data-row="${CSS.escape(key.row)}"] [data-cell="${key.cell}"]`) : null;
  }

  #shown(cell) {
    const isText = cell.dataset.stored && !cell.classList.contains("register-rating");
    return isText ? cell.dataset.stored : (cell.querySelector(".register-clamp, .chip")?.textContent ?? "").trim();
  }
}

function keyOf(cell) {
  return cell ? { row: cell.closest("[data-row]").dataset.row, cell: cell.dataset.cell } : null;
}

function place(rows, cell) {
  const row = rows.findIndex((cells) => cells.includes(cell));
  return row < 0 ? null : [row, rows[row].indexOf(cell)];
}
