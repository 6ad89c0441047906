// The texts of a report: fields that save themselves.
import { start as startFields } from "./fields.js";

export function start(root, page, owner) {
  root.inert = false; // from now on nothing pressed is lost
  const fields = startFields(root, page, owner);
  return {
    unsaved: () => fields.unsaved(),
    restore: (path) => fields.restore(path),
    discard: (path) => fields.discard(path),
    settle: (path, text) => fields.settle(path, text),
    goTo: (path) => {
      fields.goTo(path);
      root.querySelector(`[data-field="${path}"]`)?.select();
    },
    dispose: () => fields.dispose(),
  };
}
