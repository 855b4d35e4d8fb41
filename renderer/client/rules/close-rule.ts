import { focusWhenShown } from '../../lib/focus-when-shown.ts';
import type { Stores } from '../stores.ts';

/** Closes the open rule; the focus goes from its editor to its row. */
export function closeRule({ rules }: Pick<Stores, 'rules'>): void {
  const { selectedId, select } = rules.getState();
  const isInEditor = document.activeElement?.closest('[data-region="rule-editor"]') instanceof Element;
  select(undefined);
  if (selectedId !== undefined && isInEditor) focusWhenShown(`[data-rule="${CSS.escape(selectedId)}"]`);
}
