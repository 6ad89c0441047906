// A grid of a project's record: the chosen cell, the way from cell to cell, the order of its rows, cells pasted from a spreadsheet.
import { start as startOrder } from "./row-order.js";

export function start(root, page) {
  root.inert = false; // from now on nothing pressed is lost
  const life = new AbortController();
  const on = (type, act, options) => root.addEventListener(type, act, { signal: life.signal, ...options });
  const order = startOrder(root, page);
  let chosen = null;

  on("focusin", (event) => {
    const path = event.target.dataset?.field;
    if (!path || path === chosen) return;
    chosen = path;
    page.invokeMethodAsync("Choose", path).catch(() => {});
  });

  // Before the fields' own paste, which would put all cells into one field.
  on("paste", (event) => {
    const field = event.target.closest("[data-column] [data-field]");
    const text = event.clipboardData.getData("text/plain");
    const isTable = text.includes("\t") || (field?.matches("input") && /\S\s*\r?\n\s*\S/.test(text));
    if (!field || !isTable || !root.matches("[data-pastes], .activity-grid")) return;
    event.preventDefault();
    event.stopPropagation();
    page.invokeMethodAsync("ReadPaste", field.dataset.field, text);
  }, { capture: true });

  on("keydown", (event) => {
    const by = { Enter: event.shiftKey ? -1 : 1, ArrowUp: -1, ArrowDown: 1 }[event.key];
    const column = event.target.closest("td[data-column]")?.dataset.column;
    if (!by || !column || !event.target.matches("input[data-field]") || event.isComposing || event.keyCode === 229 || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    const cells = [...root.querySelectorAll(`td[data-column="${column}"] input[data-field]`)];
    const next = cells[cells.indexOf(event.target) + by];
    next?.focus();
    next?.select();
  });

  // A menu closes by Esc, when something in it was done, and when one goes on elsewhere.
  on("keydown", (event) => {
    const menu = event.target.closest("details[data-menu][open]");
    if (event.key !== "Escape" || !menu) return;
    menu.removeAttribute("open");
    menu.querySelector("summary").focus();
  });
  document.addEventListener("click", (event) => {
    const inside = event.target.closest("details[data-menu]");
    for (const menu of root.querySelectorAll("details[data-menu][open]")) if (menu !== inside || event.target.closest(".row-menu .button:not(.button-icon)")) menu.removeAttribute("open");
  }, { signal: life.signal });

  return {
    dispose() {
      life.abort();
      order.dispose();
    },
  };
}
