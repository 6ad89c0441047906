// Reading one sheet after the other: the cells of the paper as one walks through them, what lies over them, keys, kept words.
import { start as startPaper } from "./paper.js";
import { Drafts } from "./drafts.js";

const PAPER = (210 * 96) / 25.4;
const LARGEST = 1.25;
const MARGIN = 40;
const GAP = 2;
const CELL = "[data-desk] .paper [data-field]";

export function start(root, page) {
  root.inert = false; // from now on nothing pressed is lost
  const life = new AbortController();
  const on = (target, type, act) => target.addEventListener(type, act, { signal: life.signal });
  const desk = root.querySelector("[data-desk]");
  fit(root);
  const paper = startPaper(root, { goTo() {} });
  let queued = 0;
  const queue = () => {
    cancelAnimationFrame(queued);
    // The paper breaks its pages in the next frame; the marks follow in the one after it.
    queued = requestAnimationFrame(() => requestAnimationFrame(() => place(root)));
  };
  const observer = new MutationObserver(queue);
  observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ["data-at"] });
  const sizes = new ResizeObserver(() => {
    fit(root);
    queue();
  });
  sizes.observe(desk);
  sizes.observe(root.querySelector(".desk-paper"));
  document.fonts.ready.then(queue);

  on(root, "focusin", (event) => {
    const cell = event.target.closest(CELL);
    root.toggleAttribute("data-paper-focused", Boolean(cell));
    if (cell && cell === event.target) page.invokeMethodAsync("Choose", cell.dataset.field);
  });
  on(root, "focusout", () => root.removeAttribute("data-paper-focused"));
  on(root, "click", (event) => {
    const cell = event.target.closest(CELL);
    if (cell && getSelection().isCollapsed) focus(cell);
    const flag = event.target.closest("[data-remark-flag]");
    if (flag) goTo(root, flag.dataset.at);
    const side = event.target.closest("[data-side-button]");
    if (side) show(root, side.dataset.sideButton);
  });
  on(root, "input", (event) => keep(event.target));
  on(document, "keydown", (event) => press(root, page, event));
  queue();
  return {
    goTo(path, address, title) {
      if (location.pathname !== address) {
        history.replaceState(history.state, "", address);
        desk.scrollTo(0, 0);
      }
      document.title = title;
      requestAnimationFrame(() => requestAnimationFrame(() => goTo(root, path)));
    },
    draft: (owner, path) => draft(new Drafts(owner), path),
    dropDraft: (owner, path) => new Drafts(owner).drop(path),
    dispose() {
      life.abort();
      observer.disconnect();
      sizes.disconnect();
      paper.dispose();
    },
  };
}

// As large as the space allows.
function fit(root) {
  const desk = root.querySelector("[data-desk]");
  const zoom = Math.min(LARGEST, (desk.clientWidth - MARGIN) / PAPER);
  if (zoom > 0) root.style.setProperty("--paper-zoom", zoom.toFixed(3));
}

function cells(root) {
  return [...root.querySelectorAll(CELL)];
}

function find(root, path) {
  return cells(root).find((cell) => cell.dataset.field === path);
}

// Puts each mark at its cell, and lets the keyboard reach the chosen one.
function place(root) {
  const pages = root.querySelector("[data-pages-of-paper]");
  if (!pages || pages.clientHeight === 0) return;
  const origin = pages.getBoundingClientRect();
  const chosen = root.querySelector("[data-ring]").dataset.at;
  const panel = root.querySelector("[data-panel]");
  if (panel.dataset.shown !== chosen) {
    panel.dataset.shown = chosen;
    panel.scrollTo(0, 0);
  }
  for (const cell of cells(root)) cell.tabIndex = cell.dataset.field === chosen ? 0 : -1;
  let free = 0;
  for (const mark of root.querySelectorAll("[data-at]")) {
    const cell = find(root, mark.dataset.at);
    mark.hidden = !cell;
    if (!cell) continue;
    const box = cell.getBoundingClientRect();
    mark.style.height = mark.matches("[data-remark-flag]") ? "" : `${box.height}px`;
    mark.style.top = `${box.top - origin.top}px`;
    if (mark.matches("[data-ring]")) {
      mark.style.left = `${box.left - origin.left}px`;
      mark.style.width = `${box.width}px`;
    }
  }
  // Flags of one cell stand below each other.
  for (const flag of [...root.querySelectorAll("[data-remark-flag]:not([hidden])")].sort((one, other) => parseFloat(one.style.top) - parseFloat(other.style.top))) {
    const top = Math.max(parseFloat(flag.style.top), free);
    flag.style.top = `${top}px`;
    free = top + flag.offsetHeight + GAP;
  }
}

function focus(cell) {
  cell.tabIndex = 0;
  cell.focus({ preventScroll: true });
  const [box, view] = [cell.getBoundingClientRect(), cell.closest("[data-desk]").getBoundingClientRect()];
  if (box.top < Math.max(view.top, 0) || box.bottom > Math.min(view.bottom, window.innerHeight)) cell.scrollIntoView({ block: "center" });
}

function goTo(root, path) {
  const cell = find(root, path);
  if (!cell) return;
  show(root, "paper");
  focus(cell);
}

function show(root, side) {
  root.dataset.side = side;
  for (const button of root.querySelectorAll("[data-side-button]"))
    button.setAttribute("aria-pressed", button.dataset.sideButton === side ? "true" : "false");
}

function press(root, page, event) {
  if (event.isComposing || document.querySelector("dialog[open]")) return;
  const field = event.target.closest("textarea, input:not([type=radio]), select");
  if (event.ctrlKey && event.key === "Enter" && field) send(field);
  else if (event.ctrlKey || event.altKey || event.metaKey) return;
  else if (field) {
    if (event.key === "Escape" && root.contains(field)) goTo(root, root.querySelector("[data-ring]").dataset.at);
    else return;
  } else if (!pressOnPaper(root, page, event)) return;
  event.preventDefault();
}

function pressOnPaper(root, page, event) {
  const key = event.key.toLowerCase();
  const cell = event.target.closest(CELL);
  if (key === "j" || key === "k") page.invokeMethodAsync("StepAsync", key === "j" ? 1 : -1);
  else if (key === "n" || key === "p") page.invokeMethodAsync("StepRemark", key === "n" ? 1 : -1);
  else if (cell && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    const all = cells(root);
    const next = all[all.indexOf(cell) + (event.key === "ArrowDown" ? 1 : -1)];
    if (next) focus(next);
  } else if (cell && event.key === "Enter") {
    show(root, "panel");
    root.querySelector("[data-composer]").focus();
  } else return false;
  return true;
}

// The words reach the server by their change, which goes before the button.
function send(field) {
  const button = field.closest("[data-send-form]")?.querySelector("[data-send]");
  if (!button) return;
  field.dispatchEvent(new Event("change", { bubbles: true }));
  button.click();
}

function keep(field) {
  if (!field.dataset.draft) return;
  const [owner, path] = field.dataset.draft.split("|");
  if (field.value === "") new Drafts(owner).drop(path);
  else new Drafts(owner).keep(path, "", field.value);
}

function draft(drafts, path) {
  const text = drafts.find(`${path}#text`);
  const suggestion = drafts.find(`${path}#suggestion`);
  const newest = [text, suggestion].filter(Boolean).map((kept) => kept.at).sort().pop();
  return newest ? { text: text?.text ?? null, suggestion: suggestion?.text ?? null, at: newest } : null;
}
