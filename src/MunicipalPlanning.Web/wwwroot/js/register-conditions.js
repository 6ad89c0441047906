// The conditions of the register: they stand in the address. While the grid is alive it shows another address by itself; before that, and without it, links and forms load the page.
import { findAsTyped } from "./find.js";

const USUAL = { group: "None", sort: "Number" };

export class Conditions {
  constructor(show, signal) {
    this.show = show;
    this.form = document.querySelector("[data-filters]");
    this.words = document.querySelector("[data-find]");
    document.addEventListener("change", (event) => event.target.form === this.form && this.#asked(event.target === this.words), { signal });
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#asked(false);
    }, { signal });
    document.addEventListener("click", (event) => this.#follow(event), { signal });
    // Blazor would load the page anew.
    addEventListener("popstate", (event) => {
      event.stopImmediatePropagation();
      this.#sync();
      this.#tell();
    }, { signal, capture: true });
  }

  // What was typed or chosen before the grid was alive.
  begin() {
    findAsTyped(this.words);
    this.#asked(true);
  }

  #query() {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(this.form)) if (value.trim() !== "" && USUAL[name] !== value) query.set(name, value.trim());
    return query;
  }

  #asked(isTyped) {
    const query = this.#query();
    const here = new URLSearchParams(location.search);
    here.delete("page");
    const [asked, stood] = [sorted(query), sorted(here)];
    // Back leads to before the search, not through its letters.
    if (asked !== stood) this.#go(query.toString(), isTyped && here.has("q"));
  }

  #follow(event) {
    const link = event.target.closest?.("a[data-view]");
    if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#go(new URL(link.href).search.slice(1), false);
    this.#sync();
  }

  #go(query, replaces) {
    const address = new URL(this.form.action).pathname + (query ? `?${query}` : "");
    if (replaces) history.replaceState(history.state, "", address);
    else history.pushState(null, "", address);
    this.#tell();
  }

  #tell() {
    for (const link of document.querySelectorAll("[data-file]")) link.search = location.search;
    const kept = new URLSearchParams(location.search);
    kept.delete("page");
    const place = document.querySelector("[data-kept]");
    const columns = new URLSearchParams(place?.value ?? "").get("columns");
    if (columns !== null) kept.set("columns", columns);
    if (place) place.value = kept.toString();
    this.show(location.search).catch(() => location.reload());
  }

  #sync() {
    const query = new URLSearchParams(location.search);
    for (const control of this.form.elements) {
      if (!control.name) continue;
      const value = query.get(control.name);
      if (control.type === "checkbox") control.checked = value === control.value;
      else if (control.type === "hidden") control.disabled = value === null;
      else control.value = value ?? USUAL[control.name] ?? "";
    }
  }
}

function sorted(query) {
  const copy = new URLSearchParams(query);
  copy.sort();
  return copy.toString();
}
