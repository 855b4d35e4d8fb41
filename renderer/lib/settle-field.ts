import { isField } from './is-field.ts';

/** A field that keeps what was typed when it is left does so now: it is about to be taken away without being left. */
export function settleField(target: EventTarget | null): void {
  if (isField(target)) target.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
}
