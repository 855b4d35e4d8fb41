import { type SubmitEvent, useId, useState } from 'react';
import type { Conversation } from '../../../shared/model/conversation.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { shownTitle } from '../../lib/shown-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';

interface MoveDialogProps {
  readonly conversation: Conversation;
  readonly onClose: () => void;
}

/** Asks which workspace a conversation goes to. */
export function MoveDialog({ conversation, onClose }: MoveDialogProps) {
  const { conversations } = useStores();
  const known = useFrom(
    ({ workspaces }) => workspaces,
    (state) => state.workspaces,
  );
  const others = known.filter(({ id, deletedAt }) => deletedAt === undefined && id !== conversation.workspaceId);
  const [chosenId, choose] = useState(others[0]?.id ?? '');
  const formId = useId();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const workspace = others.find(({ id }) => id === chosenId);
    if (!workspace) return;
    void conversations.getState().move(conversation.id, workspace);
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Move ${shownTitle(conversation.title)}`}
      description="The policy and budgets of its new workspace hold from the next message on. What it has cost stays where it was spent."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" type="submit" form={formId} disabled={chosenId === ''}>
            Move
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit}>
        <Select
          label="Workspace"
          value={chosenId}
          options={others.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={choose}
        />
      </form>
    </Dialog>
  );
}
