// 年度比較: the matrix of items and years moves by the arrow keys.
import { MatrixGrid } from "/js/matrix-grid.js";

class ReformMatrix extends MatrixGrid {
  connectedCallback() {
    super.connectedCallback();
    // The frame scrolls with the cell that has the focus and needs no stop of its own.
    this.removeAttribute("tabindex");
  }

  fixedWidth() {
    return [...this.querySelectorAll("thead .reform-number, thead .reform-title")].reduce((sum, head) => sum + head.offsetWidth, 0);
  }
}

customElements.define("reform-matrix", ReformMatrix);
