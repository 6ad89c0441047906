// The page of one plan: its self-saving fields, the order of its rows, the word that is to be explained, and its address.
import { findAsTyped } from "./find.js";
import { start as startFields } from "./fields.js";
import { start as startOrder } from "./row-order.js";

const LONGEST_WORD = 50;

export function start(root, page, owner) {
  root.inert = false; // from now on nothing pressed is lost
  const life = new AbortController();
  const on = (target, type, act, options) => target.addEventListener(type, act, { signal: life.signal, ...options });
  const fields = startFields(root, page, owner);
  const order = startOrder(root, page);
  startTermOffer(root, page, on);
  startMenus(root, on);
  const finding = startFinding(root);
  // Pasted lines are saved at once, so that the offer to split them comes while one still looks at them.
  on(root, "paste", (event) => {
    const target = event.target;
    if (target.matches("[data-field*='/issue/']") && /\S\s*\r?\n\s*\S/.test(event.clipboardData.getData("text/plain"))) setTimeout(() => fields.saveNow(target), 0);
  });
  return {
    unsaved: () => fields.unsaved(),
    restore: (path) => fields.restore(path),
    discard: (path) => fields.discard(path),
    settle: (path, text) => fields.settle(path, text),
    goTo: (path) => goTo(root, path),
    showItem: (id) => {
      const address = new URL(location.href);
      if (id) address.searchParams.set("item", id);
      else address.searchParams.delete("item");
      history.replaceState(history.state, "", address);
      root.querySelector(".plan-middle")?.scrollTo(0, 0);
    },
    dispose() {
      life.abort();
      finding.disconnect();
      fields.dispose();
      order.dispose();
    },
  };
}

// A new field is there as soon as the page is drawn anew; a term's field may still be folded away.
function goTo(root, path) {
  const field = root.querySelector(`[data-field="${path}"]`);
  field?.closest("details")?.setAttribute("open", "");
  field?.scrollIntoView({ block: "nearest" });
  field?.focus({ preventScroll: true });
  field?.select?.();
}

// 用語にする: offered where a word is selected in a text of the item.
function startTermOffer(root, page, on) {
  const offer = () => root.querySelector("[data-term-offer]");
  let word = "";
  const hide = () => {
    if (offer()) offer().hidden = true;
  };
  const look = () => {
    const field = document.activeElement;
    if (!offer() || !field?.matches?.(".plan-middle textarea[data-field]")) return hide();
    word = field.value.slice(field.selectionStart, field.selectionEnd).trim();
    if (word === "" || word.length > LONGEST_WORD || word.includes("\n")) return hide();
    const box = field.getBoundingClientRect();
    offer().hidden = false;
    offer().lastChild.textContent = `「${word}」を用語にする`;
    offer().style.insetBlockStart = `${Math.min(box.bottom + 4, innerHeight - 40)}px`;
    offer().style.insetInlineStart = `${box.left}px`;
    return undefined;
  };
  on(document, "selectionchange", look);
  on(root, "focusout", (event) => event.relatedTarget?.matches?.("[data-term-offer]") || hide());
  on(root, "scroll", hide, { capture: true });
  on(root, "click", (event) => {
    if (!event.target.closest("[data-term-offer]")) return;
    hide();
    page.invokeMethodAsync("ExplainAsync", word);
  });
}

// A menu closes when something in it was chosen, by Esc, and when one goes on elsewhere.
function startMenus(root, on) {
  const close = (menu) => menu?.removeAttribute("open");
  on(root, "click", (event) => {
    const menu = event.target.closest("details[data-menu]");
    if (event.target.closest(".menu-item")) close(menu);
    for (const other of root.querySelectorAll("details[data-menu][open]")) if (other !== menu) close(other);
  });
  on(root, "keydown", (event) => {
    const menu = event.target.closest("details[data-menu][open]");
    if (event.key !== "Escape" || !menu) return;
    close(menu);
    menu.querySelector("summary").focus();
  });
}

// Search fields come and go with dialogs.
function startFinding(root) {
  const known = new WeakSet();
  const adopt = () => {
    for (const field of root.querySelectorAll("input[data-find]")) {
      if (known.has(field)) continue;
      known.add(field);
      findAsTyped(field);
    }
  };
  const observer = new MutationObserver(adopt);
  observer.observe(root, { subtree: true, childList: true });
  adopt();
  return observer;
}
