// Opens a modal dialog; the browser gives the focus back where it was when the element goes away.
export function open(dialog) {
  const before = document.activeElement;
  dialog.showModal();
  new MutationObserver((_, observer) => {
    if (dialog.isConnected) return;
    observer.disconnect();
    if (before?.isConnected) before.focus({ preventScroll: true });
  }).observe(document.body, { childList: true, subtree: true });
}
