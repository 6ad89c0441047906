// The order of rows in a list: drawn by the grip, or moved with Alt+↑↓ anywhere in the row.
export function start(root, page) {
  const life = new AbortController();
  const on = (target, type, act, options) => target.addEventListener(type, act, { signal: life.signal, ...options });
  const rowsOf = (list) => [...list.querySelectorAll(":scope > [data-order-row]")];
  let drag = null;

  const mark = (row, place) => {
    for (const marked of root.querySelectorAll("[data-drop]")) if (marked !== row) marked.removeAttribute("data-drop");
    if (row) row.dataset.drop = place;
  };

  const move = async (list, row, index, focused) => {
    await page.invokeMethodAsync("MoveRowAsync", list.dataset.order, row.dataset.orderRow, index);
    // A row that is put elsewhere loses the focus on its way.
    requestAnimationFrame(() => requestAnimationFrame(() => focused?.isConnected && document.activeElement !== focused && focused.focus()));
  };

  const end = () => {
    if (!drag) return;
    drag.row.removeAttribute("data-dragged");
    drag = null;
    mark(null);
  };

  on(root, "keydown", (event) => {
    const row = event.target.closest("[data-order-row]");
    const list = row?.closest("[data-order]");
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!list || !by || !event.altKey || event.ctrlKey || event.isComposing || !row.querySelector("[data-grip]")) return;
    event.preventDefault();
    const rows = rowsOf(list);
    const index = rows.indexOf(row) + by;
    if (index >= 0 && index < rows.length) move(list, row, index, event.target);
  });

  on(root, "pointerdown", (event) => {
    const grip = event.target.closest("[data-grip]");
    const row = grip?.closest("[data-order-row]");
    if (!row || event.button !== 0) return;
    event.preventDefault();
    drag = { row, list: row.closest("[data-order]") };
    row.dataset.dragged = "";
    grip.setPointerCapture(event.pointerId);
  });

  on(root, "pointermove", (event) => {
    if (!drag) return;
    const over = rowsOf(drag.list).find((row) => {
      const box = row.getBoundingClientRect();
      return event.clientY >= box.top && event.clientY < box.bottom;
    });
    if (!over || over === drag.row) return mark(null);
    const box = over.getBoundingClientRect();
    mark(over, event.clientY < (box.top + box.bottom) / 2 ? "before" : "after");
    return undefined;
  });

  on(root, "pointerup", () => {
    const over = drag?.list.querySelector("[data-drop]");
    if (over) {
      const rows = rowsOf(drag.list);
      const from = rows.indexOf(drag.row);
      const to = rows.indexOf(over) + (over.dataset.drop === "after" ? 1 : 0);
      move(drag.list, drag.row, from < to ? to - 1 : to);
    }
    end();
  });
  on(root, "pointercancel", end);
  on(document, "keydown", (event) => event.key === "Escape" && end());

  return { dispose: () => life.abort() };
}
