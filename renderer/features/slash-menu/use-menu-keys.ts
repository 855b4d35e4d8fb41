import { useEffect, useLayoutEffect } from 'react';
import type { SlashEntry } from './slash-entries.ts';

interface MenuKeys {
  readonly field: HTMLTextAreaElement | null;
  readonly listId: string;
  readonly entries: readonly SlashEntry[];
  /** The index of the marked entry. */
  readonly at: number;
  readonly onMove: (at: number) => void;
  readonly onChoose: (entry: SlashEntry) => void;
  readonly onComplete: (entry: SlashEntry) => void;
  readonly onClose: () => void;
}

/** The focus stays in the field: its keys go to the menu first, and it names the marked entry to assistive technology. */
export function useMenuKeys(keys: MenuKeys): void {
  const { field, listId, entries, at } = keys;

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || !runKey(event, keys)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Another window may take the focus for a while; the field keeps it then.
    const leave = () => document.activeElement !== field && keys.onClose();
    // In the capturing phase, before Enter sends and Tab leaves.
    field?.addEventListener('keydown', press, { capture: true });
    field?.addEventListener('blur', leave);
    return () => {
      field?.removeEventListener('keydown', press, { capture: true });
      field?.removeEventListener('blur', leave);
    };
  });

  const isOpen = entries.length > 0;
  useLayoutEffect(() => {
    if (!field || !isOpen) return;
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', listId);
    field.setAttribute('aria-activedescendant', `${listId}-${at}`);
    document.getElementById(`${listId}-${at}`)?.scrollIntoView({ block: 'nearest' });
    return () => {
      for (const name of ['aria-autocomplete', 'aria-controls', 'aria-activedescendant']) field.removeAttribute(name);
    };
  }, [field, isOpen, listId, at]);
}

/** Whether the menu had a use for the key. */
function runKey(event: KeyboardEvent, { entries, at, ...calls }: MenuKeys): boolean {
  const entry = entries[at];
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !entry) return false;
  switch (event.key) {
    case 'ArrowDown':
      calls.onMove((at + 1) % entries.length);
      return true;
    case 'ArrowUp':
      calls.onMove((at - 1 + entries.length) % entries.length);
      return true;
    case 'Enter':
      calls.onChoose(entry);
      return true;
    case 'Tab':
      calls.onComplete(entry);
      return true;
    case 'Escape':
      calls.onClose();
      return true;
    default:
      return false;
  }
}
