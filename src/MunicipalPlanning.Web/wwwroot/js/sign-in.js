// The sign-in pages: shows the pass phrase on wish, and says what is still kept in this browser.
const DRAFTS = "planning-draft/";
const LOCAL = ["localhost", "127.0.0.1", "[::1]"];

const show = document.querySelector("[data-show-passphrase]");
if (show) {
  show.hidden = false;
  show.addEventListener("change", (event) => {
    for (const input of document.querySelectorAll("[data-passphrase]")) input.type = event.target.checked ? "text" : "password";
  });
}

const drafts = document.querySelector("[data-drafts]");
const count = countDrafts();
if (drafts && count > 0) {
  drafts.querySelector("[data-drafts-count]").textContent = count;
  drafts.hidden = false;
}

// The cookie of the sign-in would not be kept: better said before than after.
const unprotected = document.querySelector("[data-unprotected]");
if (unprotected && location.protocol === "http:" && !LOCAL.includes(location.hostname)) unprotected.hidden = false;

function countDrafts() {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(DRAFTS)).length;
  } catch {
    // The store is switched off, so nothing is kept.
    return 0;
  }
}
