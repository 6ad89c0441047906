// Writing in place, in an ordinary input over its months; a conversion is never disturbed.
import { countCharacters, countWords } from './characters.js';
import { Drafts } from './drafts.js';

export class Writing {
  constructor(editor, keys) {
    this.editor = editor;
    this.root = editor.root;
    this.keys = keys;
    this.place = this.root.closest('[data-draft-owner]');
    this.drafts = this.place && new Drafts(this.place.dataset.draftOwner);
    editor.on('focusout', event => this.left(event.target));
    editor.on('compositionstart', event => this.compose(event.target, true));
    editor.on('compositionend', event => this.compose(event.target, false));
    editor.on('input', event => this.typed(event.target));
  }

  holds(stop) {
    return stop.classList.contains('writing');
  }

  begin(stop, text = stop.dataset.words, months = 1) {
    this.open(stop, months);
    stop.inputMode = '';
    stop.value = text;
    stop.focus();
    stop.setSelectionRange(text.length, text.length);
    this.tag(stop);
  }

  open(stop, months) {
    stop.style.setProperty('--months', months);
    stop.classList.remove('sent');
    stop.classList.add('writing');
  }

  /** The first character or conversion on a focused cell begins the writing. */
  typed(target) {
    if (!target.matches?.('.stop'))
      return;
    if (!this.holds(target))
      this.open(target, 1);
    this.tag(target);
    this.keep(target);
  }

  /** A copy in this browser until the server has the words: the row as it would be with them. */
  keep(stop) {
    const row = stop.closest('[data-row]');
    if (!this.drafts || !row)
      return;
    const written = JSON.parse(row.dataset.rowText);
    const { column, entry } = this.keys.spotOf(stop);
    const target = stop.draft?.entry ?? entry;
    if (column === -1)
      written.title = stop.value;
    else if (written.entries[target])
      written.entries[target].text = stop.value;
    else
      written.entries.push({ from: (column + 3) % 12 + 1, to: (column + 3) % 12 + 1, arrow: false, text: stop.value });
    this.drafts.keep(this.draftPath(row), row.dataset.rowText, JSON.stringify(written));
  }

  forget(stop) {
    const row = stop.closest('[data-row]');
    if (this.drafts && row)
      this.drafts.drop(this.draftPath(row));
  }

  draftPath(row) {
    return this.place.dataset.draftRows + row.dataset.row;
  }

  compose(target, begins) {
    this.isComposing = begins;
    if (begins)
      this.typed(target);
    else
      this.hand?.();
  }

  /** Draws from a cell. What is written there before the answer comes belongs to the new arrow. */
  draw(stop, action) {
    const draft = stop.draft = {};
    this.editor.act(() => action).then(spot => {
      draft.entry = spot?.entry;
      if (stop.draft === draft && !stop.matches('.writing, .sent'))
        delete stop.draft;
    });
  }

  /** The words go along to the new arrow; a conversion is left to end first. */
  handOver(from, target) {
    this.hand = () => {
      this.hand = null;
      const [text, caret] = [from.value, from.selectionStart];
      this.close(from);
      this.begin(target, text);
      target.setSelectionRange(caret, caret);
    };
    if (!this.isComposing)
      this.hand();
  }

  tag(stop) {
    const overlay = this.root.querySelector('[data-overlay]');
    let tag = overlay.querySelector('.writing-tag');
    if (!tag) {
      tag = document.createElement('p');
      tag.className = 'writing-tag';
      overlay.append(tag);
    }
    const limit = Number(stop.dataset.column === '-1' ? this.root.dataset.titleLimit : this.root.dataset.textLimit);
    const count = countCharacters(stop.value);
    tag.textContent = `${countWords(count, limit)}　未保存`;
    tag.classList.toggle('over', count > limit);
    const [place, board] = [stop.getBoundingClientRect(), overlay.getBoundingClientRect()];
    tag.style.setProperty('--left', `${Math.max(0, Math.min(place.left - board.left, board.width - tag.offsetWidth))}px`);
    tag.style.setProperty('--top', `${place.bottom - board.top + 6}px`);
  }

  untag() {
    this.root.querySelector('.writing-tag')?.remove();
  }

  key(event, stop) {
    if (event.key === 'Enter')
      this.keys.take(event, () => this.commit(stop));
    else if (event.key === 'Escape')
      this.keys.take(event, () => this.close(stop));
    else if (event.key === 'Tab')
      this.tabOn(event, stop);
    else
      event.stopPropagation();
  }

  tabOn(event, stop) {
    this.commit(stop);
    if (this.keys.nextEntry(stop, event.shiftKey ? -1 : 1))
      this.keys.take(event, () => { });
  }

  /** The words stay in sight until the server has them. */
  commit(stop) {
    this.hand = null;
    const [text, words, draft] = [stop.value, stop.dataset.words, stop.draft];
    const { row, column, entry } = this.keys.spotOf(stop);
    stop.classList.replace('writing', 'sent');
    this.untag();
    this.editor.act(() => {
      const target = draft?.entry ?? entry;
      if (text === words)
        return null;
      if (column === -1)
        return { verb: 'Rename', row, text };
      return target >= 0 ? { verb: 'Write', row, entry: target, first: column, last: column, text } : { verb: 'Draw', row, first: column, last: column, text, arrow: false };
    }).then(() => stop.classList.contains('sent') && this.close(stop));
  }

  close(stop) {
    this.forget(stop);
    stop.classList.remove('writing', 'sent');
    stop.style.removeProperty('--months');
    stop.value = '';
    delete stop.draft;
    this.untag();
  }

  left(target) {
    if (target.matches('.stop.writing'))
      this.commit(target);
  }
}
