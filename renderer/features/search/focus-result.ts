export const resultLink = '[data-result]';

export function focusFirstResult(): void {
  document.querySelector<HTMLElement>(resultLink)?.focus();
}

/** Goes back up from the first result. */
export function focusSearchField(): void {
  document.querySelector<HTMLElement>('[data-region="search"] [data-region-focus]')?.focus();
}
