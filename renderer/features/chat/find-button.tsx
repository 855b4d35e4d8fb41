import { Search } from 'lucide-react';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { useHotkey } from '../../client/use-hotkey.ts';
import { IconButton } from '../../ui/icon-button.tsx';

/** Opens the bar that finds words in the conversation, where there is any to look through. */
export function FindButton() {
  const { find } = useStores();
  const isEmpty = useFrom(
    ({ chat }) => chat,
    ({ messages }) => messages.length === 0,
  );
  const hotkey = useHotkey('find-in-conversation');
  return (
    <IconButton
      icon={Search}
      label="Find in conversation"
      hotkey={hotkey}
      disabled={isEmpty}
      onClick={() => find.getState().open()}
    />
  );
}
