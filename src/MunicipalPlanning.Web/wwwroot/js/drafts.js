// Keeps in this browser what the server has not acknowledged yet: per person, sheet and field.

export class Drafts {
  // name: what people call the record, for the offer on the home page.
  constructor(owner, name) {
    this.name = name;
    this.prefix = `planning-draft/${owner}/`;
  }

  keep(path, base, text) {
    try {
      localStorage.setItem(this.prefix + path, JSON.stringify({ base, text, at: new Date().toISOString(), name: this.name }));
      return true;
    } catch {
      // The store is full or switched off: the state beside the field then says that there is no copy.
      return false;
    }
  }

  drop(path) {
    localStorage.removeItem(this.prefix + path);
  }

  find(path) {
    const stored = localStorage.getItem(this.prefix + path);
    return stored === null ? null : JSON.parse(stored);
  }

  all() {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(this.prefix))
      .map((key) => ({ path: key.slice(this.prefix.length), ...JSON.parse(localStorage.getItem(key)) }));
  }
}
