// The page of one sheet: its fields, the paper beside them, and the list of parts that jumps and follows.
import { start as startFields } from "./fields.js";
import { start as startPaper } from "./paper.js";

const WIDE = matchMedia("(min-width: 1280px)");
const FOLDED = "planning-paper-folded";

export function start(root, page, owner) {
  root.inert = false; // from now on nothing pressed is lost
  const fields = startFields(root, page, owner);
  const paper = startPaper(root, fields);
  const parts = startParts(root, fields, page);
  const points = startPoints(root, fields, page);
  const kept = `planning-as-is/${owner}`;
  const go = (path) => {
    show(root, "form");
    if (!fields.goTo(path)) page.invokeMethodAsync("ShowForm", path);
  };
  const followHash = () => location.hash.length > 1 && go(decodeURIComponent(location.hash.slice(1)));
  addEventListener("hashchange", followHash);
  followHash();
  root.classList.toggle("paper-folded", localStorage.getItem(FOLDED) === "yes");
  return {
    unsaved: () => fields.unsaved(),
    restore: (path) => fields.restore(path),
    discard: (path) => fields.discard(path),
    settle: (path, text) => fields.settle(path, text),
    goTo: (path) => {
      show(root, "form");
      fields.goTo(path);
    },
    flush: () => fields.flush(),
    focusPoints: () => points.focus(),
    goToTop: () => scrollTo(0, 0),
    leftAsTheyAre: () => JSON.parse(localStorage.getItem(kept) ?? "[]"),
    leaveAsIs: (key) => localStorage.setItem(kept, JSON.stringify([...JSON.parse(localStorage.getItem(kept) ?? "[]"), key])),
    dispose() {
      removeEventListener("hashchange", followHash);
      fields.dispose();
      paper.dispose();
      parts.dispose();
      points.dispose();
    },
  };
}

function startParts(root, fields, page) {
  const life = new AbortController();
  const on = (target, type, act, options) => target.addEventListener(type, act, { signal: life.signal, ...options });
  on(root, "click", (event) => {
    const go = event.target.closest("[data-go]");
    if (go) jump(root, page, go.dataset.go);
    const field = event.target.closest("[data-go-field]");
    if (field && !fields.goTo(field.dataset.goField)) page.invokeMethodAsync("ShowForm", field.dataset.goField);
    const by = event.target.closest("[data-go-by]");
    if (by) step(root, page, Number(by.dataset.goBy));
    const view = event.target.closest("[data-view-button]");
    if (view) show(root, view.dataset.viewButton);
    const waiting = event.target.closest("a[data-waits]");
    if (waiting) waitThenFollow(event, waiting, fields);
    const large = event.target.closest("[data-paper-large]");
    if (large) large.setAttribute("aria-pressed", String(root.classList.toggle("paper-large")));
    if (event.target.closest(".paper-hide, .paper-show")) {
      const folded = root.classList.toggle("paper-folded");
      localStorage.setItem(FOLDED, folded ? "yes" : "no");
    }
  });
  on(root, "change", (event) => {
    if (event.target.matches("[data-go-select]")) jump(root, page, event.target.value);
  });
  on(document, "keydown", (event) => {
    if (event.ctrlKey && (event.key === "PageDown" || event.key === "PageUp") && root.querySelector(".sheet-form")) {
      event.preventDefault();
      step(root, page, event.key === "PageDown" ? 1 : -1);
    }
  });
  let queued = 0;
  const follow = () => {
    cancelAnimationFrame(queued);
    queued = requestAnimationFrame(() => markCurrent(root));
  };
  on(document, "scroll", follow, { capture: true, passive: true });
  on(WIDE, "change", follow);
  follow();
  return { dispose: () => life.abort() };
}

// A PDF shows what is saved, so what is unsaved is saved first.
async function waitThenFollow(event, link, fields) {
  if (link.dataset.ready) return;
  event.preventDefault();
  await fields.flush();
  link.dataset.ready = "yes";
  link.click();
  delete link.dataset.ready;
}

// 直すところ and 確かめるところ: from line to line with F8, into the field, and folded away on narrow screens meanwhile.
function startPoints(root, fields, page) {
  const life = new AbortController();
  const on = (target, type, act) => target.addEventListener(type, act, { signal: life.signal });
  const links = () => [...root.querySelectorAll("[data-point]")];
  let last = -1;
  const visit = (link) => {
    last = links().indexOf(link);
    for (const other of links()) other.toggleAttribute("aria-current", other === link);
    root.querySelector(".points")?.setAttribute("data-folded", "");
    if (!fields.goTo(link.dataset.point)) page.invokeMethodAsync("ShowForm", link.dataset.point);
  };
  const step = (by) => {
    const all = links();
    if (all.length > 0) visit(all[(Math.max(last, by > 0 ? -1 : 0) + by + all.length) % all.length]);
  };
  on(root, "click", (event) => {
    const link = event.target.closest("[data-point]");
    if (link) visit(link);
    if (event.target.closest("[data-points-fold]")) root.querySelector(".points").toggleAttribute("data-folded");
  });
  on(document, "keydown", (event) => {
    if (event.key === "Enter" && event.target.closest?.("[data-points-title]")) {
      event.preventDefault();
      step(1);
    } else if (event.key === "F8" && links().length > 0) {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    } else if (event.key === "F8" && root.querySelector("[data-repair-by]")) {
      event.preventDefault();
      page.invokeMethodAsync("GoByRemark", event.shiftKey ? -1 : 1);
    }
  });
  return {
    focus: () => {
      last = -1;
      root.querySelector(".points")?.removeAttribute("data-folded");
      root.querySelector("[data-points-title]")?.focus();
    },
    dispose: () => life.abort(),
  };
}

function paths(root) {
  return [...root.querySelectorAll("[data-go]")].map((button) => button.dataset.go);
}

function currentPath(root) {
  const edge = window.innerHeight / 3;
  let found = null;
  for (const path of paths(root)) {
    const part = root.querySelector(`.sheet-form [data-part="${path}"]`);
    if (part && part.getBoundingClientRect().top < edge) found = path;
  }
  return found ?? paths(root)[0];
}

function markCurrent(root) {
  const path = currentPath(root);
  for (const button of root.querySelectorAll("[data-go]")) {
    if (button.dataset.go === path) button.setAttribute("aria-current", "step");
    else button.removeAttribute("aria-current");
  }
  const select = root.querySelector("[data-go-select]");
  if (select && path) select.value = path;
}

function step(root, page, by) {
  const all = paths(root);
  const index = all.indexOf(currentPath(root)) + by;
  if (index >= 0 && index < all.length) jump(root, page, all[index]);
}

function jump(root, page, path) {
  show(root, "form");
  const part = root.querySelector(`.sheet-form [data-part="${path}"]`);
  if (!part) {
    page.invokeMethodAsync("ShowForm", path);
    return;
  }
  part.scrollIntoView({ block: "start" });
  part.querySelector("textarea:not([readonly]), input:not([readonly]):not([type=checkbox]), select, button")?.focus({ preventScroll: true });
}

function show(root, view) {
  root.dataset.view = view;
  for (const button of root.querySelectorAll("[data-view-button]"))
    button.setAttribute("aria-pressed", button.dataset.viewButton === view ? "true" : "false");
}
