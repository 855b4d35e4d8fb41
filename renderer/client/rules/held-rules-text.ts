import { z } from 'zod';
import { ListedRule } from '../../../shared/model/rule.ts';
import type { TypedRules } from '../../lib/rules/document-changes.ts';
import { readStored, type TextStorage } from '../../lib/stored-value.ts';

/** Where the text and the rules it was typed over are held over a reload: apart, for one changes with every key. */
const heldTextKey = 'rules-text';
const heldOverKey = 'rules-text-over';

/** Of each of the two; more would leave too little of the storage to others. */
export const mostHeldCharacters = 1_000_000;

export function readHeldRules(storage: TextStorage): TypedRules | undefined {
  const text = storage.getItem(heldTextKey);
  const over = readStored(storage, heldOverKey, z.array(ListedRule));
  return text === null || !over ? undefined : { text, over };
}

/** Whether it is there again after a reload. */
export function canHoldRules({ text, over }: TypedRules): boolean {
  return text.length <= mostHeldCharacters && JSON.stringify(over).length <= mostHeldCharacters;
}

/** Holds what is typed now in the place of what was typed before; nothing where it is too large. */
export function holdRules(storage: TextStorage, typed: TypedRules | undefined, before: TypedRules | undefined): void {
  if (typed?.over !== before?.over) hold(storage, heldOverKey, typed && JSON.stringify(typed.over));
  hold(storage, heldTextKey, typed?.text);
}

function hold(storage: TextStorage, key: string, text: string | undefined): void {
  if (text === undefined || text.length > mostHeldCharacters) storage.removeItem(key);
  else storage.setItem(key, text);
}
