import type { MessageId } from '../../../shared/model/ids.ts';
import { useFrom } from '../../client/stores-context.ts';

/** Says that an answer which has ended is not stored yet. */
export function UnsavedNote({ id }: { readonly id: MessageId }) {
  const isUnsaved = useFrom(
    ({ appStatus }) => appStatus,
    ({ app }) => app?.notices.some((notice) => notice.kind === 'storage-failing' && notice.unsavedIds?.includes(id)),
  );
  if (!isUnsaved) return null;
  return (
    <p className="ending-note" role="status">
      Not saved yet: it is kept here, and saving is tried again.
    </p>
  );
}
