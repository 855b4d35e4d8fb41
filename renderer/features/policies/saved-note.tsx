import { Check, CircleX } from 'lucide-react';
import { hasSteps } from '../../client/policies/policy-steps.ts';
import { typedKey } from '../../client/policies/policies-state.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { useHotkey } from '../../client/use-hotkey.ts';
import { numberFields, readTyped } from '../../lib/policies/typed-policy.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

/** Whether what is on screen is saved, and the way back. */
export function SavedNote() {
  const { policies } = useStores();
  const state = useFrom(
    () => policies,
    (all) => all,
  );
  const { past, future } = hasSteps(state);
  const unsavedCount = numberFields.filter((field) => {
    const text = state.typed[typedKey(state.scope, field)];
    const isOnlyOpened = text === '' && state.view?.own[field] === undefined;
    return text !== undefined && !isOnlyOpened && readTyped(field, text).type === 'invalid';
  }).length;
  const undoHotkey = useHotkey('undo');
  return (
    <>
      <span className="policy-saved" role="status" data-unsaved={unsavedCount > 0 || undefined}>
        <Icon of={unsavedCount > 0 ? CircleX : Check} size="chip" />
        {savedWords(unsavedCount, state.isSaving)}
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

function savedWords(unsavedCount: number, isSaving: boolean): string {
  if (unsavedCount === 0) return isSaving ? 'Saving' : 'Saved';
  return unsavedCount === 1 ? 'Not saved: 1 thing to mend' : `Not saved: ${String(unsavedCount)} things to mend`;
}
