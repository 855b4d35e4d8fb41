import type { ConversationId } from '../../../shared/model/ids.ts';
import type { ComposedFile } from '../../client/composed-file.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';

export interface ComposedFiles {
  readonly files: readonly ComposedFile[];
  readonly isComing: boolean;
  readonly hasAttached: boolean;
  readonly add: (files: readonly File[]) => void;
  readonly remove: (fileId: string) => void;
}

const none: readonly ComposedFile[] = [];

/** The files of the message that is being written. The first one makes its conversation, where there is none yet. */
export function useComposedFiles(): ComposedFiles {
  const { attachments, beginning } = useStores();
  const id = useFrom(
    ({ chat }) => chat,
    (state) => state.conversationId,
  );
  const files = useFrom(
    () => attachments,
    (state) => state.files[id ?? ''] ?? none,
  );
  const addTo = (place: ConversationId, added: readonly File[]) => void attachments.getState().add(place, added);
  return {
    files,
    isComing: files.some(({ type }) => type === 'coming'),
    hasAttached: files.some(({ type }) => type === 'attached'),
    add: (added) => {
      if (added.length === 0) return;
      if (id !== undefined) return addTo(id, added);
      void beginning
        .getState()
        .begin()
        .then((made) => made !== undefined && addTo(made, added));
    },
    remove: (fileId) => {
      if (id !== undefined) attachments.getState().remove(id, fileId);
    },
  };
}
