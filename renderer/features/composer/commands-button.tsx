import { SquareSlash } from 'lucide-react';
import { beginCommand } from '../../client/begin-command.ts';
import { useStores } from '../../client/stores-context.ts';
import { useHotkey } from '../../client/use-hotkey.ts';
import { IconButton } from '../../ui/icon-button.tsx';

/** Offers the commands of the composer. */
export function CommandsButton() {
  const stores = useStores();
  return (
    <IconButton
      icon={SquareSlash}
      label="Commands"
      hotkey={useHotkey('slash-commands')}
      tooltipSide="top"
      onClick={() => beginCommand(stores)}
    />
  );
}
