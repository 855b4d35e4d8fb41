import { ArrowRightLeft } from 'lucide-react';
import { beginHandoff, canHandOff } from '../../client/begin-handoff.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { useHotkey } from '../../client/use-hotkey.ts';
import { Button } from '../../ui/button.tsx';

/** Passes the conversation to another model, where there is something to pass on and no answer is under way. */
export function HandoffButton() {
  const stores = useStores();
  const isPossible = useFrom(
    ({ chat }) => chat,
    () => canHandOff(stores),
  );
  const isBegun = useFrom(
    ({ chat }) => chat,
    ({ messages }) => messages.length > 0,
  );
  const hotkey = useHotkey('hand-off');
  if (!isBegun) return null;
  return (
    <Button
      tone="ghost"
      icon={ArrowRightLeft}
      hotkey={hotkey}
      className="chat-hand-off"
      disabled={!isPossible}
      onClick={() => beginHandoff(stores)}
    >
      Hand off
    </Button>
  );
}
