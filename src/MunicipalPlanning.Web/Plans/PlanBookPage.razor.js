// Finding words in a plan's book: hits are painted (CSS.highlights), so that the text itself stays as it is.
import { fold } from "/js/folding.js";
import { findAsTyped } from "/js/find.js";

const blocks = "p, h2, h3, h4, h5, h6, td, th, figcaption, dd, dt";
const stars = ".term-star, .term-back, .bullet, .action-mark";

class PlanBookElement extends HTMLElement {
    connectedCallback() {
        this.query = this.querySelector("[name=q]");
        this.count = this.querySelector("[data-count]");
        this.buttons = [...this.querySelectorAll("[data-step]")];
        this.hits = [];
        this.query.addEventListener("change", () => this.find());
        this.query.addEventListener("keydown", event => {
            if (event.key === "Enter" && !event.isComposing) {
                event.preventDefault();
                this.step(event.shiftKey ? -1 : 1);
            }
        });
        for (const button of this.buttons)
            button.addEventListener("click", () => this.step(Number(button.dataset.step)));
        this.query.value = new URLSearchParams(location.search).get("q") ?? "";
        findAsTyped(this.query);
        if (matchMedia("(max-width: 767px)").matches)
            this.querySelector(".book-nav").open = false;
    }

    // Each block as one text, without the stars between its words.
    read() {
        const texts = [];
        for (const block of this.querySelector(".book-text").querySelectorAll(blocks)) {
            if (block.querySelector(blocks))
                continue;
            const nodes = [];
            let text = "";
            const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
                if (walker.currentNode.parentElement.closest(stars))
                    continue;
                nodes.push({ node: walker.currentNode, start: text.length });
                text += walker.currentNode.data;
            }
            texts.push({ nodes, text, ...fold(text) });
        }
        return texts;
    }

    find() {
        this.texts ??= this.read();
        const asked = fold(this.query.value).folded;
        this.hits = asked.length === 0 ? [] : this.texts.flatMap(text => {
            const found = [];
            for (let from = text.folded.indexOf(asked); from >= 0; from = text.folded.indexOf(asked, from + asked.length))
                found.push(this.rangeOf({ text, start: text.at[from], end: text.at[from + asked.length] }));
            return found;
        });
        CSS.highlights.set("book-hit", new Highlight(...this.hits));
        CSS.highlights.delete("book-current");
        this.current = -1;
        for (const button of this.buttons)
            button.disabled = this.hits.length === 0;
        this.count.textContent = asked.length === 0 ? "" : this.hits.length === 0 ? "見つかりません" : `${this.hits.length}か所`;
        if (this.hits.length > 0)
            this.step(1);
    }

    rangeOf({ text, start, end }) {
        const range = document.createRange();
        const first = text.nodes.findLast(node => node.start <= start);
        const last = text.nodes.findLast(node => node.start < end);
        range.setStart(first.node, start - first.start);
        range.setEnd(last.node, Math.min(end - last.start, last.node.length));
        return range;
    }

    step(by) {
        if (this.hits.length === 0)
            return;
        this.current = (this.current + by + this.hits.length) % this.hits.length;
        const hit = this.hits[this.current];
        CSS.highlights.set("book-current", new Highlight(hit));
        hit.startContainer.parentElement.scrollIntoView({ block: "center" });
        this.count.textContent = `${this.hits.length}か所のうち${this.current + 1}番目`;
    }
}

customElements.define("plan-book", PlanBookElement);

// A table that is wider than a phone is moved by keyboard too.
const reach = () => {
    for (const table of document.querySelectorAll(".book-years")) {
        if (table.scrollWidth > table.clientWidth) table.tabIndex = 0;
        else table.removeAttribute("tabindex");
    }
};
addEventListener("resize", reach);
reach();
