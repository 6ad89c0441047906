// The history of a sheet: papers as large as the place allows, from difference to difference (F8), ↑↓ in the list, ← → choose a side.

const PAPER = 210 * 96 / 25.4;
const NARROW = matchMedia("(max-width: 899px)");

const root = document.querySelector("[data-past]");
if (root) start(root);

function start(root) {
  const desk = root.querySelector("[data-past-desk]");
  const side = root.querySelector(".past-side");
  root.setAttribute("data-past-ready", "");
  const fold = () => { side.open = !NARROW.matches; };
  fold();
  NARROW.addEventListener("change", fold);
  fit(desk);
  new ResizeObserver(() => fit(desk)).observe(desk);
  root.addEventListener("change", (event) => event.target.closest("[data-past-choice]")?.requestSubmit());
  root.addEventListener("click", (event) => {
    const step = event.target.closest("[data-difference-by]");
    if (step) go(desk, Number(step.dataset.differenceBy));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "F8") {
      event.preventDefault();
      go(desk, event.shiftKey ? -1 : 1);
    }
  });
  root.querySelector("[data-past-list]").addEventListener("keydown", walk);
  document.fonts.ready.then(() => show(desk, root.dataset.focusField));
}

// Narrow screens show one paper: beside each other they would be too small, below each other one scrolls.
function fit(desk) {
  const papers = desk.querySelector(".compared-beside") && !NARROW.matches ? 2 : 1;
  const style = getComputedStyle(desk);
  const room = desk.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - 12 * (papers - 1);
  desk.style.setProperty("--paper-zoom", Math.min(1, room / papers / PAPER).toFixed(3));
}

function show(desk, path) {
  if (!path) return;
  const found = [path, path.replace(/\/schedule$/, "/row/"), path.split("/").slice(0, 2).join("/")]
    .map((start) => [...desk.querySelectorAll(".paper [data-field]")].filter((field) => field.dataset.field.startsWith(start)))
    .find((fields) => fields.length > 0) ?? [];
  for (const field of found.filter((field) => field.dataset.field === path)) field.setAttribute("data-chosen", "");
  reveal(desk, found[0]);
}

// One stop for each place in the form: what stands on both papers is one difference.
function go(desk, by) {
  const all = [...desk.querySelectorAll(".paper [data-difference]")];
  const paths = [];
  for (const field of all.sort((one, other) => top(one) - top(other)))
    if (!paths.includes(field.dataset.field)) paths.push(field.dataset.field);
  if (paths.length === 0) return;
  const current = desk.querySelector("[data-current]")?.dataset.field;
  const index = current === undefined ? (by > 0 ? 0 : paths.length - 1) : (paths.indexOf(current) + by + paths.length) % paths.length;
  for (const field of desk.querySelectorAll("[data-current]")) field.removeAttribute("data-current");
  const fields = all.filter((field) => field.dataset.field === paths[index]);
  for (const field of fields) field.setAttribute("data-current", "");
  reveal(desk, fields.at(-1));
  document.querySelector(".past-count").textContent = `違い ${index + 1} / ${paths.length}`;
}

function top(field) {
  return field.getBoundingClientRect().top;
}

function reveal(desk, field) {
  if (!field) return;
  if (desk.scrollHeight <= desk.clientHeight) field.scrollIntoView({ block: "center" });
  else desk.scrollTop += top(field) - desk.getBoundingClientRect().top - desk.clientHeight / 3;
}

function walk(event) {
  const entry = event.target.closest(".past-entry");
  if (!entry || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const next = event.key === "ArrowDown" ? entry.nextElementSibling : entry.previousElementSibling;
    next?.querySelector("[data-entry]")?.focus();
    event.preventDefault();
  } else if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
    entry.querySelector(event.key === "ArrowLeft" ? "[data-side-left]" : "[data-side-right]")?.click();
    event.preventDefault();
  }
}
