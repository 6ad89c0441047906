// Finding, filtering and folding in the list of sheets. Nothing here waits for the server while somebody types.
import { fold, wordsOf } from "/js/folding.js";

const rest = 180;
const before = 12;
const after = 36;

const showMarked = (element, label, text, words) => {
    const { folded, at } = fold(text);
    const hits = words.flatMap(word => {
        const found = [];
        for (let from = folded.indexOf(word); from >= 0; from = folded.indexOf(word, from + word.length))
            found.push([at[from], at[from + word.length]]);
        return found;
    }).sort((a, b) => a[0] - b[0]);
    element.replaceChildren(label);
    let shown = 0;
    for (const [from, to] of hits) {
        if (from < shown || to <= from)
            continue;
        element.append(text.slice(shown, from), Object.assign(document.createElement("mark"), { textContent: text.slice(from, to) }));
        shown = to;
    }
    element.append(text.slice(shown));
};

const around = (text, word) => {
    const { folded, at } = fold(text);
    const hit = at[folded.indexOf(word)];
    const from = Math.max(0, hit - before);
    const to = Math.min(text.length, hit + after);
    return (from > 0 ? "…" : "") + text.slice(from, to).replace(/\s+/gu, " ") + (to < text.length ? "…" : "");
};

class SheetListElement extends HTMLElement {
    connectedCallback() {
        this.query = this.querySelector("[name=q]");
        this.filters = [...this.querySelectorAll("[name=state], [name=department], [name=mine]")];
        this.rows = [...this.querySelectorAll("tr[data-unit]")].map(row => {
            const name = row.querySelector("[data-name]");
            return { row, name, hit: row.querySelector("[data-hit]"), text: name.textContent, folded: fold(name.textContent).folded, fields: [] };
        });
        this.storageKey = "sheets-folded";
        this.folded = new Set(JSON.parse(sessionStorage.getItem(this.storageKey) ?? "[]"));
        this.restore();
        this.query.addEventListener("focus", () => this.load(), { once: true });
        this.query.addEventListener("input", () => this.updateSoon());
        this.query.addEventListener("compositionstart", () => this.isComposing = true);
        this.query.addEventListener("compositionend", () => {
            this.isComposing = false;
            this.updateSoon();
        });
        for (const filter of this.filters)
            filter.addEventListener("change", () => this.update());
        this.addEventListener("click", event => this.press(event.target.closest("button")));
        this.update();
    }

    // The words are in the address, so that 戻る brings the same list back.
    restore() {
        const asked = new URLSearchParams(location.search);
        this.query.value = asked.get("q") ?? "";
        for (const filter of this.filters) {
            if (filter.type === "checkbox")
                filter.checked = asked.has(filter.name);
            else if ([...filter.options].some(option => option.value === asked.get(filter.name)))
                filter.value = asked.get(filter.name);
        }
        if (this.query.value)
            this.load();
    }

    remember() {
        const asked = new URLSearchParams();
        if (this.query.value.trim())
            asked.set("q", this.query.value.trim());
        for (const filter of this.filters)
            if (filter.type === "checkbox" ? filter.checked : filter.value)
                asked.set(filter.name, filter.type === "checkbox" ? "1" : filter.value);
        const search = asked.toString();
        history.replaceState(history.state, "", location.pathname + (search ? `?${search}` : ""));
    }

    async load() {
        const answer = await fetch(`/sheets/${this.dataset.year}/list/texts`).catch(() => null);
        if (!answer?.ok || answer.redirected)
            return;
        const sheets = new Map((await answer.json()).map(sheet => [sheet.unit, sheet.fields]));
        for (const line of this.rows)
            line.fields = (sheets.get(line.row.dataset.unit) ?? []).map(([name, text]) => ({ name, text, folded: fold(text).folded }));
        this.update();
    }

    updateSoon() {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.update(), rest);
    }

    update() {
        clearTimeout(this.timer);
        if (this.isComposing)
            return;
        const words = wordsOf(this.query.value);
        const filter = Object.fromEntries(this.filters.map(field => [field.name, field.type === "checkbox" ? field.checked : field.value]));
        const isNarrowed = words.length > 0 || Object.values(filter).some(Boolean);
        const found = this.rows.filter(line => this.matches(line, words, filter));
        for (const line of this.rows)
            this.showHits(line, words, found.includes(line));
        for (const group of this.querySelectorAll("tbody"))
            this.showGroup(group, found, isNarrowed);
        const isEmpty = found.length === 0;
        this.querySelector("table").hidden = isEmpty;
        this.querySelector("#nothing-found").hidden = !isEmpty;
        this.querySelector("[data-count]").textContent = isNarrowed ? `${this.rows.length}部署のうち${found.length}部署` : `${this.rows.length}部署`;
        const foldAll = this.querySelector("[data-fold-all]");
        foldAll.hidden = isNarrowed;
        foldAll.textContent = this.isAllFolded() ? "すべて開く" : "すべて閉じる";
        this.remember();
    }

    matches(line, words, filter) {
        const { state, related } = line.row.dataset;
        const group = line.row.parentElement.dataset.group;
        return (!filter.state || filter.state === state)
            && (!filter.department || filter.department === group)
            && (!filter.mine || related !== undefined)
            && words.every(word => line.folded.includes(word) || line.fields.some(field => field.folded.includes(word)));
    }

    showHits(line, words, isFound) {
        showMarked(line.name, "", line.text, isFound ? words : []);
        const word = isFound && words.find(word => !line.folded.includes(word));
        const field = word && line.fields.find(field => field.folded.includes(word));
        line.hit.hidden = !field;
        if (field)
            showMarked(line.hit, `${field.name} ― `, around(field.text, word), words);
    }

    // A department stays above its sections when only they are found.
    showGroup(group, found, isNarrowed) {
        const button = group.querySelector("[data-fold]");
        const isFolded = !isNarrowed && button !== null && this.folded.has(group.dataset.group);
        const lines = this.rows.filter(line => line.row.parentElement === group);
        const anyFound = lines.some(line => found.includes(line));
        for (const line of lines) {
            const isHead = line.row.dataset.kind === "department";
            line.row.hidden = isHead ? !anyFound : isFolded || !found.includes(line);
            line.row.classList.toggle("beside", isHead && anyFound && !found.includes(line));
        }
        group.hidden = !anyFound;
        button?.setAttribute("aria-expanded", String(!isFolded));
        button?.toggleAttribute("hidden", isNarrowed);
    }

    press(button) {
        if (button?.dataset.fold !== undefined)
            this.fold([button.closest("tbody").dataset.group], button.getAttribute("aria-expanded") === "true");
        else if (button?.dataset.foldAll !== undefined)
            this.fold(this.groups(), !this.isAllFolded());
        else if (button?.dataset.clear !== undefined)
            this.clear();
    }

    groups() {
        return [...this.querySelectorAll("[data-fold]")].map(button => button.closest("tbody").dataset.group);
    }

    isAllFolded() {
        return this.groups().every(group => this.folded.has(group));
    }

    fold(groups, close) {
        for (const group of groups)
            close ? this.folded.add(group) : this.folded.delete(group);
        sessionStorage.setItem(this.storageKey, JSON.stringify([...this.folded]));
        this.update();
    }

    clear() {
        this.query.value = "";
        for (const filter of this.filters)
            filter.type === "checkbox" ? filter.checked = false : filter.value = "";
        this.update();
        this.query.focus();
    }
}

customElements.define("sheet-list", SheetListElement);
