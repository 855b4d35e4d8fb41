/** What lies over the page and takes its own keys: a dialog, or something smaller, which is in front of a dialog too. */
export function openLayer(): 'none' | 'dialog' | 'other' {
  if (document.querySelector('[data-open]:is(.menu, .popover, .palette)') !== null) return 'other';
  return document.querySelector('.dialog[data-open]') === null ? 'none' : 'dialog';
}
