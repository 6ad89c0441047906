// 取組とスケジュールを広げて書く: what has to happen at once happens here; every completed action goes to the server once.
import { countCharacters, countWords } from './characters.js';
import { Keys } from './schedule-keys.js';
import { Pointer } from './schedule-pointer.js';

const narrowBelow = 768;
const unsentAfter = 4000;
const longestPaste = 8000; // fits one message of the connection, whatever the characters
const entryFormat = 'application/x-schedule-entry';
const session = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
let actions = 0;

export const attach = (root, server, startAt) => new Editor(root, server, startAt);

class Editor {
  constructor(root, server, startAt) {
    this.root = root;
    root.inert = false; // from now on nothing pressed is lost
    this.server = server;
    this.queue = Promise.resolve();
    this.ended = new AbortController();
    this.keys = new Keys(this);
    this.pointer = new Pointer(this);
    this.on('click', event => this.click(event));
    this.on('input', event => this.count(event.target));
    for (const name of ['copy', 'cut', 'paste'])
      this.on(name, event => this[name](event));
    this.on('toggle', event => this.menuToggled(event), { capture: true });
    this.sizes = new ResizeObserver(() => this.measure());
    this.sizes.observe(root);
    this.changes = new MutationObserver(() => this.keys.settle());
    this.changes.observe(root, { childList: true, subtree: true });
    this.keys.settle();
    if (startAt)
      this.keys.focus(startAt);
  }

  on(name, handler, options = {}) {
    this.root.addEventListener(name, handler, { signal: this.ended.signal, ...options });
  }

  dispose() {
    this.ended.abort();
    this.sizes.disconnect();
    this.changes.disconnect();
  }

  measure() {
    const narrow = window.innerWidth < narrowBelow;
    if (narrow === this.narrow || (this.narrow === undefined && !narrow))
      return;
    this.narrow = narrow;
    this.tell('SetNarrow', narrow);
  }

  /** Tells what need not arrive: where the focus is, which dialog is wanted. */
  tell(method, ...values) {
    this.server.invokeMethodAsync(method, ...values).catch(() => { });
  }

  /** One after the other; an action is made when its turn comes, because the one before may have moved what it speaks of. */
  act(make) {
    this.expecting = document.activeElement;
    const done = this.queue.then(() => this.deliver(make()));
    this.queue = done;
    return done;
  }

  /** Sends until the server has it, and says to where the action led; the server does a repeated one only once. */
  async deliver(action) {
    const id = `${session}-${++actions}`;
    while (action && !this.ended.signal.aborted) {
      const late = new Promise(resolve => setTimeout(resolve, unsentAfter, { spot: null, isLate: true }));
      const answer = await Promise.race([this.server.invokeMethodAsync('ActAsync', id, action).then(spot => ({ spot }), () => late), late]);
      this.root.toggleAttribute('data-unsent', answer.isLate === true);
      if (!answer.isLate)
        return answer.spot;
    }
    return null;
  }

  /** Called by the server after an action: the focus follows, unless the person has gone on meanwhile. */
  focusSpot(spot) {
    const active = document.activeElement;
    if (active === this.expecting || active === document.body || active === null)
      this.keys.follow(spot);
    else
      this.keys.awaited = null;
  }

  click(event) {
    const target = event.target;
    if (target.closest('[data-add-row]'))
      this.act(() => ({ verb: 'AddRow', first: this.keys.rows().length }));
    else if (target.closest('[data-stack]'))
      this.keys.stack();
    else if (target.closest('[data-more]'))
      this.openMenu(target.closest('[data-more]'));
    else if (target.closest('[data-do]'))
      this.chooseInMenu(target.closest('[data-do]').dataset.do);
  }

  get menu() {
    return this.root.querySelector('[data-row-menu]');
  }

  openMenu(button) {
    this.menuButton = button;
    const place = button.getBoundingClientRect();
    this.menu.showPopover();
    const size = this.menu.getBoundingClientRect();
    this.menu.style.setProperty('--menu-left', `${Math.max(8, Math.min(place.right - size.width, innerWidth - size.width - 8))}px`);
    this.menu.style.setProperty('--menu-top', `${Math.max(8, Math.min(place.bottom + 2, innerHeight - size.height - 8))}px`);
    this.menu.querySelector('[data-do]').focus();
  }

  menuToggled(event) {
    if (event.target === this.menu && event.newState === 'closed' && this.menu.contains(document.activeElement))
      this.menuButton?.focus();
  }

  chooseInMenu(what) {
    const row = this.menuButton.closest('[data-row]');
    const index = this.keys.rows().indexOf(row);
    this.menu.hidePopover();
    this.menuButton.focus();
    const id = row.dataset.row;
    if (what === 'LastYear')
      this.tell('ShowLastYear', id);
    else if (what === 'AddBelow')
      this.act(() => ({ verb: 'AddRow', first: index + 1 }));
    else if (what === 'Up' || what === 'Down')
      this.act(() => ({ verb: 'MoveRow', row: id, first: index + (what === 'Up' ? -1 : 1) }));
    else
      this.act(() => ({ verb: what, row: id }));
  }

  count(input) {
    if (!input.dataset.counted)
      return;
    const [count, limit] = [countCharacters(input.value), Number(input.dataset.counted)];
    const place = input.parentElement.querySelector('[data-count]');
    place.firstChild.nodeValue = countWords(count, limit);
    place.classList.toggle('over', count > limit);
  }

  copy(event) {
    const entry = this.keys.idleStop(event.target)?.closest('[data-entry]');
    if (!entry)
      return false;
    const { first, last, arrow } = entry.dataset;
    const text = entry.querySelector('.stop').dataset.words;
    event.clipboardData.setData('text/plain', text);
    event.clipboardData.setData(entryFormat, JSON.stringify({ months: last - first, arrow: arrow === 'true', text }));
    event.preventDefault();
    return true;
  }

  cut(event) {
    if (this.copy(event))
      this.keys.remove();
  }

  paste(event) {
    const data = event.clipboardData;
    const text = tableText(data.getData('text/html')) ?? data.getData('text/plain');
    if (event.target.matches('[data-table-paste]')) {
      event.preventDefault();
      event.target.setRangeText(shorten(text), event.target.selectionStart, event.target.selectionEnd, 'end');
      event.target.dispatchEvent(new Event('change', { bubbles: true }));
      return;
    }
    const stop = this.keys.idleStop(event.target);
    if (!stop)
      return;
    const entry = data.getData(entryFormat);
    if (entry && this.keys.spot.column >= 0) {
      event.preventDefault();
      const { months, arrow, text: words } = JSON.parse(entry);
      const { row, column } = this.keys.spot;
      this.act(() => ({ verb: 'Draw', row, first: column, last: Math.min(column + months, this.keys.columns - 1), arrow, text: words }));
    } else if (/[\t\n]/.test(text.trim())) {
      event.preventDefault();
      this.tell('ShowPaste', shorten(text));
    }
  }
}

function shorten(text) {
  return text.length <= longestPaste ? text : text.slice(0, text.lastIndexOf('\n', longestPaste) + 1 || longestPaste);
}

/** A table of Excel as tabs and lines; the words of a merged cell stand in each of its columns. */
function tableText(html) {
  const table = html && new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table)
    return null;
  const below = [];
  return [...table.rows].map((row, line) => {
    const cells = [];
    for (const cell of row.cells) {
      while (below[cells.length] > line)
        cells.push('');
      cell.querySelectorAll('br').forEach(lineBreak => lineBreak.replaceWith('\n'));
      const words = `"${cell.textContent.trim().replaceAll('"', '""')}"`;
      for (let i = 0; i < cell.colSpan; i++) {
        below[cells.length] = line + cell.rowSpan;
        cells.push(words === '""' ? '' : words);
      }
    }
    return cells.join('\t');
  }).join('\n');
}
