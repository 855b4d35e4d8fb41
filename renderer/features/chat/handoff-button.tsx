import { ArrowRightLeft } from 'lucide-react';
import { beginHandoff, canHandOff } from '../../client/begin-handoff.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { useHotkey } from '../../client/use-hotkey.ts';
import { Button } from '../../ui/button.tsx';

/** Passes the conversation to another model, where there is something to pass on. */
export function HandoffButton() {
  const stores = useStores();
  const isPossible = useFrom(
    ({ chat }) => chat,
    () => canHandOff(stores),
  );
  const hotkey = useHotkey('hand-off');
  if (!isPossible) return null;
  return (
    <Button
      tone="ghost"
      icon={ArrowRightLeft}
      hotkey={hotkey}
      className="chat-hand-off"
      onClick={() => beginHandoff(stores)}
    >
      Hand off
    </Button>
  );
}
