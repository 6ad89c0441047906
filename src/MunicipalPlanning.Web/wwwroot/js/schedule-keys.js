// The keys of the schedule: where the focus is and how it goes on.
import { Writing } from './schedule-writing.js';

const composing = event => event.isComposing || event.keyCode === 229;
const middle = element => {
  const { top, bottom } = element.getBoundingClientRect();
  return (top + bottom) / 2;
};

export class Keys {
  constructor(editor) {
    this.editor = editor;
    this.root = editor.root;
    this.spot = null;
    this.writing = new Writing(editor, this);
    editor.on('keydown', event => this.key(event));
    editor.on('focusin', event => this.focused(event.target));
  }

  rows() {
    return [...this.root.querySelectorAll('tr[data-row]')];
  }

  get columns() {
    return this.root.querySelectorAll('[data-month]').length;
  }

  get stop() {
    return this.spot && this.find(this.spot);
  }

  /** The column through which the keys go on up and down: inside an arrow, the one by which they came in. */
  get month() {
    const box = this.stop?.closest('[data-entry]')?.dataset;
    return box && box.first <= this.through && this.through <= Number(box.last) ? this.through : this.spot?.column;
  }

  rowOf(id) {
    return this.root.querySelector(`tr[data-row="${id}"]`);
  }

  find({ row, column, entry = -1 }) {
    const place = this.rowOf(row);
    return place && (entry >= 0 ? place.querySelector(`[data-entry="${entry}"] > .stop`) : place.querySelector(`:is(th, [data-cell], .row-tools) > [data-column="${column}"]`));
  }

  spotOf(stop) {
    return {
      row: stop.closest('[data-row]').dataset.row,
      column: Number(stop.dataset.column),
      entry: Number(stop.closest('[data-entry]')?.dataset.entry ?? -1),
    };
  }

  idleStop(target) {
    return target.matches?.('.stop') && !this.writing.holds(target) ? target : null;
  }

  /** One stop can be reached with Tab from outside: the one with the focus, or the last that had it. */
  settle() {
    if (this.awaited)
      this.editor.focusSpot(this.awaited);
    const first = this.root.querySelector('.stop');
    if (!first)
      return;
    const stop = this.stop ?? first;
    for (const other of this.root.querySelectorAll('[data-column][tabindex="0"]')) {
      if (other !== stop)
        other.tabIndex = -1;
    }
    stop.tabIndex = 0;
  }

  focus(spot) {
    this.find(spot)?.focus();
  }

  focused(target) {
    if (!target.matches('[data-column]'))
      return;
    const spot = this.spotOf(target);
    this.spot = spot;
    this.through = this.month;
    this.settle();
    clearTimeout(this.telling);
    this.telling = setTimeout(() => this.editor.tell('Select', spot), 60);
  }

  /** After an action the focus goes to its result, and with it what is being written. */
  follow(spot) {
    const from = this.stop;
    const target = this.find(spot);
    this.awaited = target || spot.entry < 0 ? null : spot;
    if (!target || target === from)
      return;
    if (from && this.writing.holds(from))
      this.writing.handOver(from, target);
    else
      target.focus({ preventScroll: true });
  }

  key(event) {
    const stop = event.target.closest('[data-column]');
    if (event.target.closest('[role=menu]'))
      return this.menuKey(event);
    if (!stop && event.key === 'Escape' && !composing(event) && !event.target.closest('dialog'))
      return this.take(event, () => this.stop ? this.stop.focus() : this.editor.tell('CloseAsync'));
    if (!stop || composing(event))
      return undefined;
    this.root.dataset.by = 'keys';
    if (this.writing.holds(stop))
      return this.writing.key(event, stop);
    const command = event.ctrlKey || event.metaKey;
    if (command && /^[zy]$/i.test(event.key))
      return this.take(event, () => this.root.dispatchEvent(new KeyboardEvent('keydown', {
        key: event.key, code: event.code, ctrlKey: event.ctrlKey, metaKey: event.metaKey, shiftKey: event.shiftKey, bubbles: true, cancelable: true,
      })));
    const name = `${command ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${event.shiftKey && event.key.length > 1 ? 'Shift+' : ''}${event.key}`;
    const action = this.actions[name];
    if (!action)
      return undefined;
    return action(stop) === false ? undefined : this.take(event, () => { });
  }

  actions = {
    ArrowLeft: stop => this.sideways(stop, -1),
    ArrowRight: stop => this.sideways(stop, 1),
    ArrowUp: stop => this.upDown(stop, -1),
    ArrowDown: stop => this.upDown(stop, 1),
    Home: stop => this.reach(stop.closest('[data-row]'), -1, stop),
    End: stop => this.reach(stop.closest('[data-row]'), this.columns - 1, stop),
    'Ctrl+Home': stop => this.reach(this.rows()[0], -1, stop),
    'Ctrl+End': stop => this.reach(this.rows().at(-1), this.columns - 1, stop),
    Tab: stop => this.nextEntry(stop, 1),
    'Shift+Tab': stop => this.nextEntry(stop, -1),
    Enter: stop => stop.matches('.stop') && this.writing.begin(stop),
    F2: stop => stop.matches('.stop') && this.writing.begin(stop),
    'Ctrl+Enter': () => this.stack(),
    Delete: () => this.remove(),
    Backspace: () => this.remove(),
    'Shift+ArrowRight': () => this.lengthen(1),
    'Shift+ArrowLeft': () => this.lengthen(-1),
    'Alt+ArrowRight': () => this.shift(1),
    'Alt+ArrowLeft': () => this.shift(-1),
    'Alt+ArrowUp': () => this.moveRow(-1),
    'Alt+ArrowDown': () => this.moveRow(1),
    'Ctrl+d': () => this.editor.act(() => ({ verb: 'LikeAbove', row: this.spot.row, first: this.spot.column })),
    '?': () => this.editor.tell('ShowKeys'),
    Escape: () => this.editor.tell('CloseAsync'),
    ContextMenu: stop => this.editor.openMenu(stop.closest('[data-row]').querySelector('[data-more]')),
    'Shift+F10': stop => this.editor.openMenu(stop.closest('[data-row]').querySelector('[data-more]')),
  };

  take(event, what) {
    event.preventDefault();
    event.stopPropagation();
    what();
  }

  sideways(stop, by) {
    const box = stop.closest('[data-entry]')?.dataset;
    const column = box ? Number(by > 0 ? box.last : box.first) : this.spot.column;
    this.reach(stop.closest('[data-row]'), Math.max(-1, Math.min(column + by, this.columns)), stop);
  }

  /** The stops of a row in one column, from top to bottom. */
  stopsIn(row, column) {
    const entries = [...row.querySelectorAll('[data-entry]')].filter(box => box.dataset.first <= column && column <= Number(box.dataset.last));
    const cell = row.querySelector(`:is(th, [data-cell], .row-tools) > [data-column="${column}"]`);
    const full = cell.parentElement.classList.contains('cell-full');
    return [...entries.map(box => box.querySelector('.stop')), ...full ? [] : [cell]].sort((one, other) => middle(one) - middle(other));
  }

  reach(row, column, from) {
    const height = middle(from);
    const stops = this.stopsIn(row, column);
    this.through = column;
    stops.reduce((best, stop) => Math.abs(middle(stop) - height) < Math.abs(middle(best) - height) ? stop : best).focus();
  }

  upDown(stop, by) {
    const rows = this.rows();
    const row = stop.closest('[data-row]');
    const column = this.month;
    const here = this.stopsIn(row, column);
    const next = here[here.indexOf(stop) + by] ?? this.edge(rows[rows.indexOf(row) + by], column, by);
    this.through = column;
    next?.focus();
  }

  edge(row, column, by) {
    return row && this.stopsIn(row, column).at(by > 0 ? 0 : -1);
  }

  nextEntry(stop, by) {
    const all = [...this.root.querySelectorAll('.stop')].filter(other => other === stop || other.closest('[data-entry]'));
    const rank = other => [this.rows().indexOf(other.closest('[data-row]')), Number(other.dataset.column), middle(other)];
    const ranks = new Map(all.map(other => [other, rank(other)]));
    all.sort((one, other) => ranks.get(one).map((value, i) => value - ranks.get(other)[i]).find(difference => difference !== 0) ?? 0);
    const next = all[all.indexOf(stop) + by];
    if (!next)
      return false; // Tab leaves the table behind its last arrow
    next.focus();
    return true;
  }

  remove() {
    const { row, column, entry } = this.spot;
    if (entry >= 0)
      this.editor.act(() => ({ verb: 'Remove', row, entry: this.spot.row === row ? this.spot.entry : entry }));
    else if (column === -1)
      this.editor.act(() => ({ verb: 'Rename', row, text: '' }));
  }

  lengthen(by) {
    const { row, column, entry } = this.spot;
    if (entry < 0 && by > 0 && column >= 0 && column < this.columns - 1)
      this.writing.draw(this.stop, { verb: 'Draw', row, first: column, last: column + by, arrow: true });
    else
      this.editor.act(() => this.spot.entry >= 0 ? { verb: 'Lengthen', row: this.spot.row, entry: this.spot.entry, by } : null);
  }

  shift(by) {
    this.editor.act(() => this.spot.entry >= 0 ? { verb: 'Shift', row: this.spot.row, entry: this.spot.entry, by } : null);
  }

  moveRow(by) {
    this.editor.act(() => {
      const { row } = this.spot;
      return { verb: 'MoveRow', row, first: this.rows().indexOf(this.rowOf(row)) + by };
    });
  }

  /** Writes a further entry in the month, below those that are there. */
  stack() {
    const column = this.month;
    if (column >= 0 && column < this.columns)
      this.writing.begin(this.rowOf(this.spot.row).querySelector(`[data-cell="${column}"] > .stop`), '');
  }

  menuKey(event) {
    const items = [...event.target.closest('[role=menu]').querySelectorAll('[role=menuitem]')];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step)
      this.take(event, () => items.at((items.indexOf(event.target) + step) % items.length).focus());
    else if (event.key === 'Home' || event.key === 'End')
      this.take(event, () => items.at(event.key === 'Home' ? 0 : -1).focus());
    else if (event.key === 'Tab' || event.key === 'Escape')
      this.take(event, () => this.editor.menu.hidePopover());
  }
}
