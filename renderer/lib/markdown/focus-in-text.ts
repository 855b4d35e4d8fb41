/** Moves the focus to what `selector` finds in the text that `from` stands in: two answers may have notes of one name. */
export function focusInText(from: Element, selector: string): void {
  from.closest('.markdown')?.querySelector<HTMLElement>(selector)?.focus();
}
