// The printed form beside the fields: pages as on paper, the edited field framed, a click on the paper goes to its field.

// Millimetres, by data-paper of the desk; next is the upper margin of following pages.
const PAGES = { portrait: { height: 297, top: 14, next: 16, bottom: 15 }, report: { height: 297, top: 17, next: 17, bottom: 15 }, landscape: { height: 210, top: 10, next: 10, bottom: 11 } };
const PER_MM = 96 / 25.4;

export function start(root, fields) {
  const life = new AbortController();
  const on = (target, type, act) => target.addEventListener(type, act, { signal: life.signal });
  let queued = 0;
  const queue = () => {
    cancelAnimationFrame(queued);
    queued = requestAnimationFrame(() => {
      const isOther = paginate(root);
      plantFlags(root);
      if (isOther) frame(root, document.activeElement.closest("[data-field]"));
    });
  };
  on(root, "focusin", (event) => frame(root, event.target.closest("[data-field]")));
  on(root, "click", (event) => {
    const printed = event.target.closest(".paper [data-field]");
    if (printed && printed.closest("[data-desk]")) fields.goTo(targetOf(root, printed.dataset.field.split(" ")[0]));
    const step = event.target.closest("[data-page-by]");
    if (step) turn(root, Number(step.dataset.pageBy));
  });
  const observer = new MutationObserver((changes) => {
    if (changes.some((change) => change.target.parentElement?.closest("[data-desk]") || change.target.matches?.(".sheet-edit, .sheet-columns"))) queue();
  });
  observer.observe(root, { subtree: true, childList: true, characterData: true });
  const sizes = new ResizeObserver(queue);
  sizes.observe(root);
  document.fonts.ready.then(queue);
  root.addEventListener("scroll", (event) => event.target.matches?.("[data-desk]") && number(root), { passive: true, capture: true, signal: life.signal });
  queue();
  return {
    dispose() {
      life.abort();
      observer.disconnect();
      sizes.disconnect();
    },
  };
}

function targetOf(root, path) {
  for (const candidate of [path, `${path}/lines`, path.replace(/\/row\/.*/, "/schedule"), path.split("/").slice(0, 2).join("/"), path.split("/")[0]])
    if (root.querySelector(`.sheet-form [data-field="${candidate}"], .sheet-form [data-part="${candidate}"]`)) return candidate;
  return path;
}

function frame(root, field) {
  if (!field || field.closest(".paper")) return;
  const printed = upwards(field.dataset.field).map((path) => root.querySelector(`[data-desk] .paper [data-field~="${path}"]`)).find((element) => element);
  for (const other of root.querySelectorAll("[data-desk] [data-editing]")) other.removeAttribute("data-editing");
  if (!printed) return;
  printed.setAttribute("data-editing", "");
  const desk = root.querySelector("[data-desk]");
  if (desk.clientHeight === 0) return;
  const offset = printed.getBoundingClientRect().top - desk.getBoundingClientRect().top;
  desk.scrollBy({ top: offset - desk.clientHeight / 3, behavior: reducedMotion() ? "auto" : "smooth" });
}

// Flags of remarks stand in the margin beside what they speak of, below each other where they would meet.
function plantFlags(root) {
  const pages = root.querySelector("[data-desk] .desk-pages");
  if (!pages) return;
  const flags = [...pages.querySelectorAll("[data-flag]")].map((flag) => {
    const printed = candidates(flag.dataset.flag).map((path) => pages.querySelector(`.paper [data-field~="${path}"]`)).find((element) => element);
    flag.hidden = !printed;
    return { flag, top: printed ? printed.getBoundingClientRect().top - pages.getBoundingClientRect().top : 0 };
  });
  let free = 0;
  for (const { flag, top } of flags.filter(({ flag }) => !flag.hidden).sort((one, other) => one.top - other.top)) {
    const place = Math.max(free, top);
    flag.style.top = `${place}px`;
    free = place + flag.offsetHeight + 2;
  }
}

function candidates(path) {
  const project = path.split("/").slice(0, 2).join("/");
  return [...upwards(path), `${project}/outline`, `${project}/name`];
}

// The field itself, then what it lies in: a box of the paper may hold several fields.
function upwards(path) {
  const parts = path.split("/");
  return parts.map((_, index) => parts.slice(0, parts.length - index).join("/"));
}

// Puts what does not fit on a page at the top of the next one, by a gap before it: blocks whole, headings with what follows.
// Says whether the number of pages has changed, and with it the places on the paper.
function paginate(root) {
  const paper = root.querySelector("[data-desk] .paper");
  if (!paper || paper.clientHeight === 0) return false;
  const form = PAGES[paper.closest("[data-desk]").dataset.paper ?? "portrait"];
  const zoom = paper.getBoundingClientRect().width / paper.offsetWidth;
  const blocks = [...paper.children];
  for (const block of blocks) block.style.removeProperty("margin-top");
  const tops = blocks.map((block) => (block.getBoundingClientRect().top - paper.getBoundingClientRect().top) / zoom);
  const heights = blocks.map((block) => block.getBoundingClientRect().height / zoom);
  let page = 0;
  let shift = 0;
  for (let i = 0; i < blocks.length; i++) {
    const end = pageEnd(form, page);
    const withNext = blocks[i].matches(".sheet-heading, .review-heading") && i + 1 < blocks.length ? tops[i + 1] - tops[i] + together(form, blocks[i + 1], heights[i + 1]) : heights[i];
    if (tops[i] + shift + withNext > end && tops[i] + shift > pageStart(form, page)) {
      page++;
      const gap = pageStart(form, page) - (tops[i] + shift);
      blocks[i].style.marginTop = `${parseFloat(getComputedStyle(blocks[i]).marginTop) + gap}px`;
      shift += gap;
    }
    while (tops[i] + shift + heights[i] > pageEnd(form, page)) page++;
  }
  const desk = root.querySelector("[data-desk]");
  const isOther = desk.dataset.pages !== String(page + 1);
  if (isOther) {
    desk.style.setProperty("--pages", page + 1);
    desk.dataset.pages = page + 1;
  }
  number(root);
  return isOther;
}

// How much of a block stays with its heading: a project's block whole, of anything else two lines.
function together(form, block, height) {
  return block.matches(".project-block") && height < form.height * PER_MM * 0.85 ? height : Math.min(height, 60);
}

// Measured from the top of the paper's content, which begins below the first page's margin.
function pageStart(form, page) {
  return page === 0 ? 0 : (page * form.height + form.next - form.top) * PER_MM;
}

function pageEnd(form, page) {
  return ((page + 1) * form.height - form.bottom - form.top) * PER_MM;
}

function turn(root, by) {
  const desk = root.querySelector("[data-desk]");
  const height = pageHeight(desk);
  desk.scrollTo({ top: Math.max(0, current(desk) - 1 + by) * height, behavior: reducedMotion() ? "auto" : "smooth" });
}

function number(root) {
  const desk = root.querySelector("[data-desk]");
  const place = root.querySelector("[data-page-of]");
  const words = desk ? `${current(desk)} / ${desk.dataset.pages ?? 1}頁` : "";
  if (place && place.textContent !== words) place.textContent = words;
}

function current(desk) {
  return Math.min(Number(desk.dataset.pages ?? 1), Math.floor((desk.scrollTop + desk.clientHeight / 2) / pageHeight(desk)) + 1);
}

function pageHeight(desk) {
  return desk.querySelector(".desk-paper").getBoundingClientRect().height / Number(desk.dataset.pages ?? 1);
}

function reducedMotion() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
