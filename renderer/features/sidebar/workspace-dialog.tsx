import { type SubmitEvent, useId, useState } from 'react';
import type { WorkspaceId } from '../../../shared/model/ids.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { shownTitle } from '../../lib/shown-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface WorkspaceDialogProps {
  /** The one that gets another name; absent where a new one is made. */
  readonly workspaceId: WorkspaceId | undefined;
  readonly onClose: () => void;
}

/** Asks for the name of a workspace. */
export function WorkspaceDialog({ workspaceId, onClose }: WorkspaceDialogProps) {
  const { workspaces } = useStores();
  const before = useFrom(
    () => workspaces,
    (state) => state.workspaces.find(({ id }) => id === workspaceId)?.title ?? '',
  );
  const [typed, type] = useState(before);
  const formId = useId();
  const title = typed.trim();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (title === '') return;
    if (workspaceId === undefined) void workspaces.getState().create(title);
    else void workspaces.getState().rename(workspaceId, title);
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={workspaceId === undefined ? 'Create a workspace' : `Rename ${shownTitle(before)}`}
      description="A workspace groups conversations, with a policy and a budget of its own."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" type="submit" form={formId} disabled={title === ''}>
            {workspaceId === undefined ? 'Create' : 'Rename'}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit}>
        <TextField label="Name" value={typed} maxLength={120} onChange={(event) => type(event.currentTarget.value)} />
      </form>
    </Dialog>
  );
}
