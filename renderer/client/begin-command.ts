import { focusWhenShown } from '../lib/focus-when-shown.ts';
import { composedMessage } from './composed-message.ts';
import type { Stores } from './stores.ts';

/** Goes to the composer and offers its commands: with a slash where it is empty, over the text where it is not. */
export function beginCommand(stores: Stores): void {
  const { beginning, drafts, view } = stores;
  const { conversationId, text } = composedMessage(stores);
  if (text.trim() !== '') view.getState().show('slash-menu');
  else if (conversationId === undefined) beginning.getState().edit('/');
  else drafts.getState().edit(conversationId, '/');
  focusComposer();
}

function focusComposer(): void {
  const field = document.querySelector<HTMLElement>('[data-region="composer"] [data-region-focus]');
  if (field) field.focus();
  else focusWhenShown('[data-region="composer"] [data-region-focus]');
}
