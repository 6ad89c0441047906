// The page of the year-end rating: its self-saving reason, the way through the projects by keys, and its address.
import { start as startFields } from "./fields.js";

export function start(root, page, owner) {
  root.inert = false; // from now on nothing pressed is lost
  const life = new AbortController();
  const on = (target, type, act) => target.addEventListener(type, act, { signal: life.signal });
  const fields = startFields(root, page, owner);
  // ↑ ↓ in the list move and open; Ctrl+PageUp / PageDown do so from anywhere.
  on(root, "keydown", (event) => {
    if (!event.target.closest("[data-rating-list]") || event.altKey || event.ctrlKey || event.metaKey) return;
    const buttons = [...root.querySelectorAll("[data-rating-list] button")];
    const at = buttons.indexOf(event.target.closest("button"));
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    buttons[next]?.focus();
    buttons[next]?.click();
  });
  on(document, "keydown", (event) => {
    if (!event.ctrlKey || event.isComposing || !(event.key === "PageDown" || event.key === "PageUp") || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    page.invokeMethodAsync("StepAsync", event.key === "PageDown" ? 1 : -1);
  });
  on(root, "keydown", (event) => {
    const menu = event.target.closest("details.menu[open]");
    if (event.key !== "Escape" || !menu) return;
    menu.removeAttribute("open");
    menu.querySelector("summary").focus();
  });
  return {
    unsaved: () => fields.unsaved(),
    discard: (path) => fields.discard(path),
    settle: (path, text) => fields.settle(path, text),
    showProject: (id) => showProject(root, id),
    dispose() {
      life.abort();
      fields.dispose();
    },
  };
}

// The address leads back to the project; where list and project lie below each other, the project comes into sight.
function showProject(root, id) {
  const address = new URL(location.href);
  address.searchParams.set("project", id);
  history.replaceState(history.state, "", address);
  const title = root.querySelector("[data-project-title]");
  if (root.querySelector("[data-rating-list]")?.contains(document.activeElement) && title && title.getBoundingClientRect().top < innerHeight / 2) return;
  title?.scrollIntoView({ block: "start" });
}
