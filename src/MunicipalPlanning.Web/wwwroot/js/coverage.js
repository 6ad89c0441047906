// The matrix of the coverage: an empty cell can be opened too.
import { MatrixGrid } from "/js/matrix-grid.js";

class CoverageGrid extends MatrixGrid {
  // The heads of the units stand over the second column on; the corner spans both rows of the head.
  readRows(table) {
    this.units = [...table.tHead.querySelectorAll("[data-unit]")];
    return [[null, ...this.units], ...[...table.tBodies[0].rows].map((row) => [...row.cells])];
  }

  // An empty cell has no link; its address follows from its row and column.
  open(cell) {
    const item = cell.closest("tr").dataset.item;
    const unit = this.units[cell.cellIndex - 1]?.dataset.unit;
    if (!item || !unit) return;
    const address = new URL(location.href);
    address.searchParams.delete("list");
    address.searchParams.set("item", item);
    address.searchParams.set("unit", unit);
    address.hash = "cell";
    location.assign(address);
  }
}

customElements.define("coverage-grid", CoverageGrid);
