// Finding indicators by name while one types. The form does the same without this script.
const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/\s/gu, "")
  .replace(/[ァ-ヶ]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
  .replace(/[〜～]/gu, "~").replace(/[−‐–—―▲△]/gu, "-");

class IndicatorList extends HTMLElement {
  connectedCallback() {
    this.field = document.querySelector("[data-find]");
    this.asked = fold(this.field.value);
    this.lines = [...this.querySelectorAll("[data-search]")];
    this.field.addEventListener("input", (event) => event.isComposing || this.find());
    this.field.addEventListener("compositionend", () => this.find());
  }

  find() {
    const words = fold(this.field.value);
    // Fewer letters than the page was drawn with would need lines that are not here: Enter asks the server.
    if (!words.includes(this.asked)) return;
    const found = this.lines.filter((line) => line.dataset.search.includes(words));
    for (const line of this.lines) line.hidden = !found.includes(line);
    this.querySelector("[data-nothing]").hidden = found.length > 0;
    this.querySelector("[data-count]").textContent = `${found.length}件の指標`;
  }
}

customElements.define("indicator-list", IndicatorList);
