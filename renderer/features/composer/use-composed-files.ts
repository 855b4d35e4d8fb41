import type { ComposedFile } from '../../client/composed-file.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';

export interface ComposedFiles {
  readonly files: readonly ComposedFile[];
  /** Attached, or on its way. */
  readonly hasAny: boolean;
  readonly add: (files: readonly File[]) => void;
  readonly remove: (fileId: string) => void;
}

const none: readonly ComposedFile[] = [];

/** The files of the message that is being written. The first one makes its conversation, where there is none yet. */
export function useComposedFiles(): ComposedFiles {
  const { attachments, beginning, chat } = useStores();
  const id = useFrom(
    ({ chat }) => chat,
    (state) => state.conversationId,
  );
  const files = useFrom(
    () => attachments,
    (state) => state.files[id ?? ''] ?? none,
  );
  return {
    files,
    hasAny: files.some(({ type }) => type !== 'refused'),
    add: (added) => {
      if (added.length === 0) return;
      const { conversationId } = chat.getState();
      if (conversationId === undefined) void beginning.getState().attach(added);
      else void attachments.getState().add(conversationId, added);
    },
    remove: (fileId) => {
      if (id !== undefined) attachments.getState().remove(id, fileId);
    },
  };
}
