import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Clearable } from '../../../../shared/model/clearing.ts';
import { useFrom, useStores } from '../../../client/stores-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/text-field.tsx';

interface ClearEverythingDialogProps {
  readonly isOpen: boolean;
  readonly clearable: Clearable;
  readonly onClose: () => void;
}

const phrase = 'clear everything';

/** Keys cannot come back, so the words are typed out before anything goes. */
export function ClearEverythingDialog({ isOpen, clearable, onClose }: ClearEverythingDialogProps) {
  const { backups } = useStores();
  const [typed, setTyped] = useState('');
  const isRestarting = useFrom(
    () => backups,
    (state) => state.isRestarting,
  );
  const directory = useFrom(
    ({ appStatus }) => appStatus,
    ({ app }) => app?.dataDirectory ?? '',
  );
  const isConfirmed = typed.trim().toLowerCase() === phrase;
  const close = () => {
    setTyped('');
    onClose();
  };
  const { conversationCount, usageCount, traceCount, keyCount } = clearable;
  const clear = () => void backups.getState().clearEverything();
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      icon={TriangleAlert}
      title="Clear everything"
      description="Switchboard starts again at once, as on the first day."
      footer={
        <>
          <Button onClick={close}>Keep everything</Button>
          <Button tone="danger" disabled={!isConfirmed} isBusy={isRestarting} onClick={clear}>
            Clear everything
          </Button>
        </>
      }
    >
      <form
        className="clear-everything"
        onSubmit={(event) => {
          event.preventDefault();
          if (isConfirmed && !isRestarting) clear();
        }}
      >
        <ul>
          <li>{`${some(conversationCount, 'conversation')}, and everything in Recently deleted`}</li>
          <li>{`${some(traceCount, 'trace')} and ${some(usageCount, 'call')} in the usage history`}</li>
          <li>Notes, rules, budgets, workspaces, providers of your own, settings, the log</li>
          <li>{`${some(keyCount, 'key')}: removed for good, in no backup. Keys of the environment stay where they are`}</li>
        </ul>
        <p>
          All but the keys and the log is backed up first in <code>{directory}</code>, under backups. Restore it in
          Settings, Data. Earlier backups stay. Attached files stay for 30 days, so that a restored backup has them
          again, and are removed then.
        </p>
        <TextField
          label={`Type "${phrase}" to go on`}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          autoComplete="off"
        />
      </form>
    </Dialog>
  );
}

function some(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
