// Offers on the home page what this browser still keeps of somebody's writing: where, until when, how much (keys as in drafts.js).
const PREFIX = "planning-draft/";

class DraftOffer extends HTMLElement {
  connectedCallback() {
    this.units = JSON.parse(this.dataset.units);
    this.parts = JSON.parse(this.dataset.parts);
    this.querySelector("[data-discard]").addEventListener("click", (event) => this.discard(event.currentTarget));
    this.show();
  }

  // The newest first; a sheet of somebody else who works at this computer is not ours.
  find() {
    const prefix = `${PREFIX}${this.dataset.owner}/`;
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => {
        return { key, ...this.place(key.slice(prefix.length).split("/")), ...JSON.parse(localStorage.getItem(key)) };
      })
      .sort((a, b) => b.at.localeCompare(a.at));
  }

  // A sheet is YEAR/UNIT, a project's year project/YEAR/ID, a plan plan/ID, a reform item's report reform/YEAR/ID, the texts of a report reform-report/PLAN/YEAR.
  place([kind, ...rest]) {
    const id = encodeURIComponent(rest[kind === "project" || kind === "reform" ? 1 : 0]);
    if (kind === "project") return { record: `${kind}/${rest[0]}/${rest[1]}`, address: `/projects/${rest[0]}/${id}`, path: rest.slice(2) };
    if (kind === "reform") return { record: `${kind}/${rest[0]}/${rest[1]}`, address: `/reform/report/${rest[0]}/${id}`, path: rest.slice(2) };
    if (kind === "plan") return { record: `${kind}/${rest[0]}`, address: `/plans/${id}`, path: rest.slice(1) };
    if (kind === "reform-report") return { record: `${kind}/${rest[0]}/${rest[1]}`, address: `/reform/${id}/${rest[1]}/report`, path: rest.slice(2) };
    return { record: `${kind}/${rest[0]}`, address: `/sheets/${kind}/${id}`, unit: rest[0], path: rest.slice(1) };
  }

  show() {
    const drafts = this.find();
    this.hidden = drafts.length === 0;
    if (this.hidden) return;
    const [draft] = drafts;
    const same = drafts.filter((other) => other.record === draft.record);
    const part = [...draft.path].reverse().map((word) => (draft.address.startsWith("/projects") && this.parts[`project-${word}`]) || this.parts[word]).find(Boolean) ?? "記載";
    const until = new Date(draft.at).toLocaleString("ja-JP", { month: "long", day: "numeric", hour: "numeric", minute: "2-digit" });
    const more = drafts.length > 1 ? `、ほか${drafts.length - 1}か所` : "";
    this.querySelector("[data-what]").textContent = `${this.units[draft.unit] ?? draft.name ?? ""}「${part}」 ${until} までの ${[...draft.text].length}字${more}`;
    this.querySelector("[data-open]").href = draft.address;
    this.asked = same.map((other) => other.key);
  }

  // Asks once more: the second press throws away.
  discard(button) {
    if (!button.dataset.sure) {
      button.dataset.sure = "yes";
      button.textContent = "ほんとうに破棄する";
      return;
    }
    for (const key of this.asked) localStorage.removeItem(key);
    delete button.dataset.sure;
    button.textContent = "破棄";
    this.show();
  }
}

customElements.define("draft-offer", DraftOffer);
