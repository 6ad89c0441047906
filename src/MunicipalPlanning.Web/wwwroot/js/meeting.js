// 会議で映す: keys, full screen, and the next screen put in the place of this one, so that full screen stays. Without it every screen is a page of its own.
const screen = () => document.querySelector("[data-meeting]");
const find = (selector) => screen().querySelector(selector);
let digits = "";
let steps = Promise.resolve();

// One step after the other, each from the screen that is there by then.
function go(selector) {
  steps = steps.then(() => {
    const address = find(selector)?.href;
    return address ? show(address, true) : undefined;
  });
}

async function show(address, isNew) {
  try {
    const answer = await fetch(address, { headers: { accept: "text/html" } });
    if (!answer.ok || answer.redirected) throw new Error(answer.statusText);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    screen().replaceWith(page.querySelector("[data-meeting]"));
    document.title = page.title;
    if (isNew) history.pushState(null, "", address);
    prepare();
    find("h1").focus();
  } catch {
    location.assign(address);
  }
}

function prepare() {
  find("[data-full]").hidden = !document.fullscreenEnabled;
  write("");
}

function write(text) {
  digits = text;
  find("[data-digits]").textContent = text ? `番号 ${text}　Enterで移る` : "";
}

function jump() {
  const number = digits;
  if (find(`[data-number="${number}"]`)) {
    write("");
    go(`[data-number="${number}"]`);
  } else {
    write("");
    find("[data-digits]").textContent = `${number}番の項目はありません`;
  }
}

function fill() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen().catch(() => {});
}

function leave() {
  const list = find(".meeting-list[open]");
  if (document.querySelector(":popover-open")) document.getElementById("meeting-keys").hidePopover();
  else if (list) list.open = false;
  else if (digits) write("");
  else if (document.fullscreenElement) document.exitFullscreen();
  else find("[data-leave]").click();
}

// Down through the first text, then through the next; up the other way.
function scroll(way) {
  const areas = [...screen().querySelectorAll("[data-scroll]")];
  const rest = (area) => (way > 0 ? area.scrollHeight - area.clientHeight - area.scrollTop : area.scrollTop);
  const area = (way > 0 ? areas : areas.reverse()).find((one) => rest(one) > 1);
  area?.scrollBy({ top: way * area.clientHeight * 0.6 });
}

function announce() {
  const announced = find("[data-announced]");
  if (announced) announced.open = !announced.open;
}

const keys = {
  ArrowRight: () => go("[data-after]"),
  PageDown: () => go("[data-after]"),
  ArrowLeft: () => go("[data-before]"),
  PageUp: () => go("[data-before]"),
  Home: () => go("[data-first]"),
  End: () => go("li:last-child > [data-number]"),
  ArrowDown: () => scroll(1),
  ArrowUp: () => scroll(-1),
  Escape: leave,
  f: fill,
  l: announce,
  "?": () => document.getElementById("meeting-keys").togglePopover(),
};

// Before the menus of the page, which close by Esc as well.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  const control = event.target.closest("a, button, summary");
  if (/^[0-9]$/.test(event.key)) write(digits + event.key);
  else if (event.key === "Backspace" && digits) write(digits.slice(0, -1));
  else if (event.key === "Enter" && digits) jump();
  else if (event.key === " " && !control) go(event.shiftKey ? "[data-before]" : "[data-after]");
  else if (/^Arrow(Up|Down)$/.test(event.key) && event.target.closest("[data-scroll], .meeting-announced")) return;
  else {
    const press = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!press) return;
    press();
  }
  event.preventDefault();
}, true);

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-go]");
  if (event.target.closest("[data-full]")) fill();
  else if (link?.href && !event.ctrlKey && !event.shiftKey) {
    event.preventDefault();
    steps = steps.then(() => show(link.href, true));
  }
});

window.addEventListener("popstate", () => { steps = steps.then(() => show(location.href, false)); });

prepare();
