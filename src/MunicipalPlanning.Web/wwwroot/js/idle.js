// Tells the server now and then that the page is in use, and signs out after a while without use. All tabs of the browser count together.
const USED = "planning-used-at";
const OFTEN = 5000;

const { idleSeconds, useSeconds } = document.body.dataset;
if (idleSeconds) watch(Number(idleSeconds) * 1000, Number(useSeconds) * 1000);

function watch(idle, interval) {
  let used = Date.now();
  let told = Date.now();
  remember();

  for (const type of ["keydown", "pointerdown", "pointermove", "wheel", "touchstart", "input", "scroll"])
    document.addEventListener(type, use, { capture: true, passive: true });
  document.addEventListener("visibilitychange", check);
  setInterval(check, Math.min(OFTEN, idle / 4));

  function use() {
    const now = Date.now();
    if (now - lastUse() >= idle) return;
    if (now - used > 1000) {
      used = now;
      remember();
    }
    if (now - told > interval) {
      told = now;
      // Without a connection the band of the page says so already.
      fetch("/access/alive", { cache: "no-store" }).then((answer) => answer.status === 401 && location.replace(location.pathname + location.search), () => {});
    }
  }

  function check() {
    if (Date.now() - lastUse() >= idle) signOut();
  }

  function remember() {
    try {
      localStorage.setItem(USED, used);
    } catch {
      // The store is switched off: then this tab counts alone.
    }
  }

  function lastUse() {
    try {
      return Math.max(used, Number(localStorage.getItem(USED)));
    } catch {
      return used;
    }
  }
}

// What is not saved stays in this browser, and is offered after signing in again.
async function signOut() {
  const form = document.querySelector('form[action="/sign-out"]');
  if (!form) return;
  const fields = new FormData(form);
  fields.set("why", "idle");
  try {
    await fetch("/sign-out", { method: "POST", body: new URLSearchParams(fields), redirect: "manual" });
    leave();
  } catch {
    // No server: the page stays, and is tried again at the next look.
  }
}

function leave() {
  location.assign(`/sign-in?why=idle&to=${encodeURIComponent(location.pathname + location.search + location.hash)}`);
}
