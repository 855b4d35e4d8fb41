import { Check, CircleX } from 'lucide-react';
import { useState } from 'react';
import { hasSteps } from '../../client/policies/policy-steps.ts';
import { type PoliciesState, typedKey } from '../../client/policies/policies-state.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { useHotkey } from '../../client/use-hotkey.ts';
import { useNames } from '../../client/use-names.ts';
import { numberFields, readTyped } from '../../lib/policies/typed-policy.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { undoWords } from './undo-words.ts';

/** Whether what is on screen is saved, what was taken back or done again, and the way to both. */
export function SavedNote() {
  const { policies } = useStores();
  const state = useFrom(
    () => policies,
    (all) => all,
  );
  const { past, future } = hasSteps(state);
  const typed = numberFields.flatMap((field) => {
    const text = state.typed[typedKey(state.scope, field)];
    const isOnlyOpened = text === '' && state.view?.own[field] === undefined;
    return text === undefined || isOnlyOpened ? [] : [readTyped(field, text).type];
  });
  const invalidCount = typed.filter((type) => type === 'invalid').length;
  const undoHotkey = useHotkey('undo');
  const undone = useUndoWords(state);
  return (
    <>
      <span className="policy-undone" aria-live="polite" title={undone}>
        {undone}
      </span>
      <span className="policy-saved" role="status" data-unsaved={invalidCount > 0 || undefined}>
        <Icon of={invalidCount > 0 ? CircleX : Check} size="chip" />
        {savedWords(invalidCount, typed.length > 0, state.isSaving)}
      </span>
      {future && (
        <Button tone="ghost" size="small" onClick={state.redo}>
          Redo
        </Button>
      )}
      <Button tone="ghost" size="small" hotkey={undoHotkey} disabled={!past} onClick={state.undo}>
        Undo
      </Button>
    </>
  );
}

function useUndoWords({ scope, past, future }: PoliciesState): string {
  const names = useNames();
  const now = { scope, past, future };
  const [seen, note] = useState({ ...now, words: '' });
  if (seen.scope !== scope || seen.past !== past || seen.future !== future) {
    note({ ...now, words: undoWords(seen, now, names) });
  }
  return seen.words;
}

function savedWords(invalidCount: number, isTyped: boolean, isSaving: boolean): string {
  if (invalidCount > 1) return `Not saved: ${String(invalidCount)} things to mend`;
  if (invalidCount === 1) return 'Not saved: 1 thing to mend';
  if (isTyped) return 'Not saved yet';
  return isSaving ? 'Saving' : 'Saved';
}
