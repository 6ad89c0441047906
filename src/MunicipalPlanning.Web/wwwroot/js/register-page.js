// The menu of the columns: their order by buttons and Alt+arrows, told in the address without the page one was on.
const list = document.querySelector("[data-column-list]");

const move = (item, way) => {
  const other = way < 0 ? item.previousElementSibling : item.nextElementSibling;
  if (!other) return;
  if (way < 0) other.before(item);
  else other.after(item);
};

list?.addEventListener("click", (event) => {
  const button = event.target.closest("[data-up], [data-down]");
  if (!button) return;
  move(button.closest("li"), button.hasAttribute("data-up") ? -1 : 1);
  button.focus();
});

list?.addEventListener("keydown", (event) => {
  const way = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (!event.altKey || !way) return;
  event.preventDefault();
  move(event.target.closest("li"), way);
  event.target.focus();
});

// The conditions may have changed since the page was drawn.
document.querySelector("[data-columns]")?.addEventListener("submit", (event) => {
  event.preventDefault();
  const query = new URLSearchParams(location.search);
  query.delete("page");
  query.set("columns", new FormData(event.target).getAll("columns").filter(Boolean).join("."));
  location.assign(`${new URL(event.target.action).pathname}?${query}`);
});
