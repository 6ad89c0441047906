// One cell of the grid. Chosen, its whole text is selected, so that a key or a conversion writes over it; F2 or a second press goes into the text.
const ANSWER = 10000;

export class Cell {
  constructor(grid, box) {
    [this.grid, this.box, this.path] = [grid, box, box.dataset.path];
    this.field = box.querySelector("input, textarea");
    this.isActual = box.classList.contains("grid-actual");
    this.saved = this.field ? this.field.dataset.text : box.querySelector(".grid-locked").firstChild?.textContent ?? "";
    if (this.field) this.field.value = this.saved;
  }

  get text() {
    return this.field ? this.field.value : this.saved;
  }

  get isDirty() {
    return this.field !== null && this.field.value !== this.saved;
  }

  focus() {
    this.field?.focus();
  }

  enter() {
    [this.isEditing, this.isTyping] = [false, false];
    this.field.select();
  }

  leave() {
    [this.isEditing, this.isTyping] = [false, false];
    this.save();
  }

  // The first press chooses the cell, one in the chosen cell goes to its place in the text.
  press(event) {
    if (document.activeElement === this.field) {
      this.isEditing = true;
    } else if (event.button === 0) {
      event.preventDefault();
      this.focus();
    }
  }

  written() {
    if (!this.isEditing) this.isTyping = true;
    this.complain(null);
    if (this.isDirty) this.#mark("unsaved", this.grid.drafts.keep(this.path, this.saved, this.text) ? "未保存" : "未保存（控えを置けません）");
    else this.revert();
  }

  key(event) {
    const go = (down, across) => {
      event.preventDefault();
      this.grid.move(this, down, across);
    };
    const isNote = this.field.tagName === "TEXTAREA";
    if (event.key === "Enter" && event.altKey && isNote) {
      event.preventDefault();
      this.isEditing = true;
      this.field.setRangeText("\n", this.field.selectionStart, this.field.selectionEnd, "end");
      this.written();
    } else if (event.altKey) {
      return;
    } else if (event.key === "Enter") {
      go(event.shiftKey ? -1 : 1, 0);
    } else if (event.key === "F2") {
      event.preventDefault();
      this.isEditing = true;
      this.field.setSelectionRange(this.text.length, this.text.length);
    } else if (event.key === "Escape") {
      event.preventDefault();
      this.revert();
      this.enter();
    } else if (!this.isEditing && !event.shiftKey) {
      const way = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
      if (way) go(...way);
    }
  }

  revert() {
    if (!this.field) return;
    this.field.value = this.saved;
    this.grid.drafts.drop(this.path);
    this.complain(null);
    this.#mark("", "");
  }

  restore(draft) {
    this.field.value = draft.text;
    this.saved = draft.base;
    this.written();
    this.save();
  }

  // The server now holds this text.
  settle(text, at) {
    this.saved = text;
    if (this.field) this.field.value = text;
    this.#stored(at);
  }

  async save() {
    if (!this.isDirty || this.sending) return this.sending;
    const [old, text] = [this.saved, this.text];
    this.#mark("saving", "保存中");
    this.sending = this.#send(old, text);
    await this.sending;
    this.sending = null;
    // What was written while the answer was on its way.
    if (this.isDirty && this.text !== text && document.activeElement !== this.field) await this.save();
    return undefined;
  }

  async #send(old, text) {
    try {
      const answer = await answerOf(this.grid.page.invokeMethodAsync("SaveAsync", this.path, old, text));
      if (answer.kind !== "saved") {
        this.complain(answer);
        return;
      }
      this.saved = text;
      this.grid.said = null;
      this.grid.remember([{ path: this.path, old, text }], "");
      if (this.isDirty) this.written();
      else this.#stored(answer.at);
    } catch {
      this.#mark("unsaved", "未保存");
      this.grid.tryAgain();
    }
  }

  #stored(at) {
    this.grid.drafts.drop(this.path);
    this.grid.savedAt = at;
    this.complain(null);
    this.#mark("saved", "保存済");
  }

  // Says below the cell why it is not saved; of two persons' figures one is to be chosen.
  complain(answer) {
    let place = this.box.querySelector(".grid-fault");
    if (!answer) {
      place?.remove();
      this.field?.removeAttribute("aria-invalid");
      this.field?.removeAttribute("aria-describedby");
      return;
    }
    if (!place) {
      place = document.createElement("div");
      place.className = "grid-fault";
      place.id = `fault-${this.path.replaceAll("/", "-")}`;
      this.box.append(place);
    }
    place.setAttribute("role", "alert");
    place.textContent = answer.kind === "conflict" ? `${answer.message}あなたの値は「${this.text}」です。` : `＊${answer.message}`;
    this.theirs = answer.theirs;
    if (answer.kind === "conflict") place.append(choice("mine", "自分の値にする"), choice("theirs", "相手の値にする"));
    this.field?.setAttribute("aria-invalid", "true");
    this.field?.setAttribute("aria-describedby", place.id);
    this.#mark("unsaved", "未保存");
    if (answer.kind === "away") this.grid.tryAgain();
  }

  choose(whose) {
    const mine = this.text;
    this.settle(this.theirs, this.grid.savedAt);
    if (whose === "mine") {
      this.field.value = mine;
      this.written();
      this.save();
    }
    this.focus();
  }

  #mark(state, words) {
    this.state = state;
    this.box.dataset.state = state;
    this.box.dataset.words = words;
    this.grid.changed();
  }
}

function choice(value, words) {
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "button button-small", textContent: words });
  button.dataset.choose = value;
  return button;
}

function answerOf(promise) {
  return Promise.race([promise, new Promise((_, reject) => setTimeout(() => reject(new Error("no answer")), ANSWER))]);
}
