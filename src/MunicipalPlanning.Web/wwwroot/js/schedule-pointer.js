// The mouse and the finger on the schedule: drawing, lengthening and moving, shown here without asking the server.
const threshold = 4;

export class Pointer {
  constructor(editor) {
    this.editor = editor;
    this.root = editor.root;
    this.keys = editor.keys;
    editor.on('pointerdown', event => this.down(event));
    editor.on('mousedown', event => this.holdFocus(event));
    editor.on('pointermove', event => this.move(event));
    editor.on('pointerup', event => this.up(event));
    editor.on('pointercancel', () => this.cancel());
    editor.on('dblclick', event => this.doubleClick(event));
    document.addEventListener('keydown', event => this.escape(event), { capture: true, signal: editor.ended.signal });
  }

  /** What a press takes hold of; nothing where it is an ordinary control. */
  grasp(event) {
    const target = event.target;
    const row = target.closest('tr[data-row]');
    if (!row || target.closest('[data-more]') || target.closest('.stop.writing'))
      return null;
    if (target.closest('[data-grip]'))
      return { what: 'row', row };
    const box = target.closest('[data-entry]');
    if (box)
      return { what: target.closest('[data-end]')?.dataset.end ?? 'entry', row, box, first: Number(box.dataset.first), last: Number(box.dataset.last) };
    return target.closest('td') ? { what: 'cell', row } : { what: 'title', row };
  }

  holdFocus(event) {
    if (this.drag || this.grasp(event))
      event.preventDefault();
  }

  down(event) {
    this.root.dataset.by = 'pointer';
    const drag = event.button === 0 && event.isPrimary ? this.grasp(event) : null;
    if (!drag)
      return;
    this.drag = Object.assign(drag, { pointer: event.pointerId, x: event.clientX, y: event.clientY, byTouch: event.pointerType === 'touch' });
    drag.from = this.columnAt(drag.row, event.clientX);
    const stop = this.stopOf(drag);
    drag.wasFocused = stop === document.activeElement;
    if (drag.what !== 'row' && drag.what !== 'cell')
      this.focus(stop, drag);
    else if (document.activeElement?.matches('.stop.writing'))
      document.activeElement.blur();
  }

  stopOf({ row, box, what, from }) {
    return box?.querySelector('.stop') ?? row.querySelector(what === 'cell' ? `[data-cell="${from}"] > .stop` : 'th > .stop');
  }

  focus(stop, { byTouch }) {
    stop.inputMode = byTouch ? 'none' : '';
    stop.focus({ preventScroll: true });
  }

  columnAt(row, x) {
    const { left, width } = row.querySelector('td').getBoundingClientRect();
    return Math.max(0, Math.min(Math.floor((x - left) / width * this.keys.columns), this.keys.columns - 1));
  }

  move(event) {
    const drag = this.drag;
    if (!drag || event.pointerId !== drag.pointer)
      return;
    if (!drag.moved) {
      if (Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < threshold || drag.what === 'title')
        return;
      drag.moved = true;
      this.root.setPointerCapture(event.pointerId);
      this.root.dataset.dragging = drag.what;
    }
    if (drag.what === 'row')
      this.showRow(drag, event.clientY);
    else
      this.showSpan(drag, this.spanAt(drag, this.columnAt(drag.row, event.clientX)));
  }

  spanAt(drag, to) {
    const last = this.keys.columns - 1;
    if (drag.what === 'cell')
      return [Math.min(drag.from, to), Math.max(drag.from, to)];
    if (drag.what === 'first')
      return [Math.min(to, drag.last), drag.last];
    if (drag.what === 'last')
      return [drag.first, Math.max(to, drag.first)];
    const by = Math.max(-drag.first, Math.min(to - drag.from, last - drag.last));
    return [drag.first + by, drag.last + by];
  }

  showSpan(drag, [first, last]) {
    drag.span = [first, last];
    const heads = [...this.root.querySelectorAll('[data-month]')];
    heads.forEach((head, month) => head.classList.toggle('lit', first <= month && month <= last));
    const overlay = this.root.querySelector('[data-overlay]').getBoundingClientRect();
    const cells = drag.row.querySelector('td').getBoundingClientRect();
    const line = (drag.box ?? drag.row.querySelector(`[data-cell="${drag.from}"]`)).getBoundingClientRect();
    const height = Math.max(line.height, 30);
    const ghost = this.ghost('schedule-ghost');
    ghost.dataset.kind = drag.what === 'cell' || drag.box?.dataset.arrow ? 'arrow' : 'words';
    this.place(ghost, {
      left: cells.left - overlay.left + cells.width / heads.length * first,
      top: (line.height < 30 ? line.bottom - 30 : line.top) - overlay.top,
      width: cells.width / heads.length * (last - first + 1),
      height,
    });
    const name = column => heads[column].textContent.trim();
    ghost.firstChild.textContent = first === last ? `${name(first)}（1${this.root.dataset.spanWord}）` : `${name(first)} ～ ${name(last)}（${last - first + 1}${this.root.dataset.spanWord}）`;
  }

  showRow(drag, y) {
    const rows = this.keys.rows();
    const places = rows.map(row => row.getBoundingClientRect());
    const gap = places.filter(place => (place.top + place.bottom) / 2 < y).length;
    const from = rows.indexOf(drag.row);
    drag.target = gap > from ? gap - 1 : gap;
    drag.row.classList.add('row-carried');
    const overlay = this.root.querySelector('[data-overlay]').getBoundingClientRect();
    const edge = gap < rows.length ? places[gap].top : places.at(-1).bottom;
    this.place(this.ghost('schedule-drop'), { left: places[0].left - overlay.left, top: edge - overlay.top, width: places[0].width, height: 0 });
  }

  ghost(kind) {
    const overlay = this.root.querySelector('[data-overlay]');
    let ghost = overlay.querySelector(`.${kind}`);
    if (!ghost) {
      ghost = document.createElement('div');
      ghost.className = kind;
      ghost.append(Object.assign(document.createElement('span'), { className: 'schedule-tag' }));
      overlay.append(ghost);
    }
    return ghost;
  }

  place(ghost, box) {
    for (const [name, value] of Object.entries(box))
      ghost.style.setProperty(`--${name}`, `${value}px`);
  }

  up(event) {
    const drag = this.drag;
    if (!drag || event.pointerId !== drag.pointer)
      return;
    this.cancel();
    if (!drag.moved)
      this.press(drag);
    else if (drag.what === 'row')
      this.editor.act(() => ({ verb: 'MoveRow', row: drag.row.dataset.row, first: drag.target ?? this.keys.rows().indexOf(drag.row) }));
    else if (drag.span)
      this.drop(drag);
  }

  press(drag) {
    const stop = this.stopOf(drag);
    if (drag.what === 'cell')
      this.keys.writing.begin(stop, '');
    else if (drag.what === 'row')
      this.focus(stop, drag);
    else if (drag.byTouch && drag.wasFocused)
      this.keys.writing.begin(stop);
  }

  drop({ what, row, box, from, first, last, span }) {
    const id = row.dataset.row;
    if (what === 'cell') {
      const stop = row.querySelector(`[data-cell="${span[0]}"] > .stop`);
      this.keys.writing.begin(stop, '', span[1] - span[0] + 1);
      this.keys.writing.draw(stop, { verb: 'Draw', row: id, first: span[0], last: span[1], arrow: true });
    } else if (span[0] !== first || span[1] !== last)
      this.editor.act(() => ({ verb: 'Place', row: id, entry: Number(box.dataset.entry), first: span[0], last: span[1] }));
  }

  doubleClick(event) {
    const stop = event.target.closest('[data-entry], tr[data-row] > th')?.querySelector('.stop');
    if (stop && !this.keys.writing.holds(stop))
      this.keys.writing.begin(stop);
  }

  cancel() {
    if (this.drag?.moved && this.root.hasPointerCapture(this.drag.pointer))
      this.root.releasePointerCapture(this.drag.pointer);
    this.drag?.row.classList.remove('row-carried');
    this.drag = null;
    delete this.root.dataset.dragging;
    this.root.querySelectorAll('.schedule-ghost, .schedule-drop').forEach(ghost => ghost.remove());
    this.root.querySelectorAll('.lit').forEach(head => head.classList.remove('lit'));
  }

  escape(event) {
    if (event.key !== 'Escape' || !this.drag)
      return;
    event.preventDefault();
    event.stopPropagation();
    this.cancel();
  }
}
