/** Whether a key press means a command of one letter: no modifier is held, and no field, menu or dialog has the focus. */
export function isPlainKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  const { target } = event;
  return !(target instanceof Element) || target.closest(takesKeys) === null;
}

const takesKeys = [
  'input:not([type="checkbox"])',
  'textarea',
  'select',
  '[contenteditable]:not([contenteditable="false"])',
  '[role="dialog"]',
  '[role="alertdialog"]',
  '[role="menu"]',
  '[role="listbox"]',
].join(',');
