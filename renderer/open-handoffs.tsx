import { useShallow } from 'zustand/react/shallow';
import type { MessageId } from '../shared/model/ids.ts';
import type { Handoff } from '../shared/model/handoff.ts';
import type { Message } from '../shared/model/message.ts';
import { editNote } from './client/begin-note.ts';
import { useFrom, useStores } from './client/stores-context.ts';
import { HandoffDivider } from './features/handoff/handoff-divider.tsx';
import { NoteBody } from './features/notes/note-body.tsx';

/** The dividers below a message: where the branch on screen went from one model to another. */
export function HandoffsBelow({ messageId }: { readonly messageId: MessageId }) {
  const below = useFrom(
    ({ handoffs }) => handoffs,
    useShallow(({ handoffs }) => handoffs.filter(({ afterMessageId }) => afterMessageId === messageId)),
  );
  return below.length > 0 && <Dividers handoffs={below} />;
}

function Dividers({ handoffs }: { readonly handoffs: readonly Handoff[] }) {
  const stores = useStores();
  const messages = useFrom(
    ({ chat }) => chat,
    (state) => state.messages,
  );
  const notes = useFrom(
    () => stores.notes,
    (state) => state.notes,
  );
  const shown = handoffs.filter((handoff) => isOnBranch(handoff, messages));
  return shown.map((handoff) => (
    <HandoffDivider
      key={handoff.id}
      handoff={handoff}
      note={notes.find(({ id }) => id === handoff.noteId)}
      renderNote={(note) => <NoteBody note={note} />}
      onEdit={(note) => editNote(stores, note)}
    />
  ));
}

/** What the person made holds for all that follows; what an answer made by itself, only where that answer is. */
function isOnBranch({ way, answerId }: Handoff, messages: readonly Message[]): boolean {
  return way === 'announced' || messages.some(({ id }) => id === answerId);
}
