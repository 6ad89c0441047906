// Starts Blazor with short heartbeats, and says in the band of the page whether the server can be reached.
const HEARTBEAT = 5000;
const SILENCE = 15000;

const band = document.getElementById("components-reconnect-modal");
let lostAt = null;

window.Blazor.start({
  circuit: {
    configureSignalR: (builder) => builder.withServerTimeout(SILENCE).withKeepAliveInterval(HEARTBEAT),
    reconnectionOptions: { maxRetries: 1000, retryIntervalMilliseconds: (tries) => Math.min(1000 * 2 ** Math.min(tries, 5), 20000) },
  },
});

new MutationObserver(() => {
  const has = (state) => band.classList.contains(`components-reconnect-${state}`);
  if (has("show") || has("failed")) lose();
  else if (has("rejected")) reject();
  else if (has("hide") && lostAt) regain();
}).observe(band, { attributes: true, attributeFilter: ["class"] });

band.querySelector("[data-connect]").addEventListener("click", () => window.Blazor.reconnect());
band.querySelector("[data-reopen]").addEventListener("click", () => location.reload());
document.addEventListener("planning:resumed", (event) => {
  band.querySelector("[data-regained]").textContent = event.detail > 0 ? `つながりました。${event.detail}か所を保存しました。` : "つながりました。";
});

function lose() {
  if (lostAt) return;
  lostAt = new Date();
  band.dataset.state = "lost";
  band.querySelector("[data-since]").textContent = `${lostAt.toLocaleTimeString("ja-JP", { hour: "numeric", minute: "2-digit" })}から`;
}

// The server was started anew and no longer knows this page; what was written is kept in this browser and offered after opening again.
function reject() {
  band.dataset.state = "rejected";
}

function regain() {
  lostAt = null;
  band.dataset.state = "regained";
  band.querySelector("[data-regained]").textContent = "つながりました。";
  document.dispatchEvent(new CustomEvent("planning:connected"));
  setTimeout(() => {
    if (band.dataset.state === "regained") band.dataset.state = "";
  }, 8000);
}
