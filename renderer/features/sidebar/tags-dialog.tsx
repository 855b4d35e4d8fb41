import { Plus } from 'lucide-react';
import { type SubmitEvent, useId, useState } from 'react';
import type { Conversation } from '../../../shared/model/conversation.ts';
import { useStores } from '../../client/stores-context.ts';
import { shownTitle } from '../../lib/shown-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { readTags, tagsProblem } from './read-tags.ts';
import { useTagsOfWorkspace } from './use-listed-conversations.ts';

interface TagsDialogProps {
  readonly conversation: Conversation;
  readonly onClose: () => void;
}

/** The words a conversation is found by, with those that others have. */
export function TagsDialog({ conversation, onClose }: TagsDialogProps) {
  const { conversations } = useStores();
  const [typed, type] = useState((conversation.tags ?? []).join(', '));
  const formId = useId();
  const tags = readTags(typed);
  const problem = tagsProblem(tags);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (problem !== undefined) return;
    void conversations.getState().setTags(conversation.id, tags);
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Tag ${shownTitle(conversation.title)}`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" type="submit" form={formId} disabled={problem !== undefined}>
            Save tags
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit}>
        <TextField
          label="Tags"
          value={typed}
          hint="Separate them with commas."
          problem={problem}
          onChange={(event) => type(event.currentTarget.value)}
        />
        <KnownTags given={tags} onAdd={(tag) => type([...tags, tag].join(', '))} />
      </form>
    </Dialog>
  );
}

interface KnownTagsProps {
  readonly given: readonly string[];
  readonly onAdd: (tag: string) => void;
}

function KnownTags({ given, onAdd }: KnownTagsProps) {
  const known = new Set(given.map((tag) => tag.toLocaleLowerCase()));
  const others = useTagsOfWorkspace().filter((tag) => !known.has(tag.toLocaleLowerCase()));
  if (others.length === 0) return null;
  return (
    <div className="known-tags" role="group" aria-label="Tags of other conversations">
      {others.map((tag) => (
        <Button key={tag} size="small" icon={Plus} onClick={() => onAdd(tag)}>
          {tag}
        </Button>
      ))}
    </div>
  );
}
