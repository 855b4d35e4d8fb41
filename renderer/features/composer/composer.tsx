import type { ReactNode } from 'react';
import { useFrom } from '../../client/stores-context.ts';
import { useIsStartRead } from '../../client/use-is-start-read.ts';
import { ComposerBox, type ComposerField } from './composer-box.tsx';
import { DropZone } from './drop-zone.tsx';
import { useBeginning } from './use-beginning.ts';
import { useComposedFiles } from './use-composed-files.ts';
import { useConversationDraft } from './use-conversation-draft.ts';

/** Where the next message of the open conversation is written, or the first one where there is none yet. */
export function Composer({ renderMenu }: { readonly renderMenu: (field: ComposerField) => ReactNode }) {
  const openId = useFrom(
    ({ chat }) => chat,
    (state) => state.conversationId,
  );
  const madeId = useFrom(
    ({ beginning }) => beginning,
    (state) => state.madeId,
  );
  const fieldNumber = useFrom(
    ({ beginning }) => beginning,
    (state) => state.fieldNumber,
  );
  const attached = useComposedFiles();
  const beginning = useBeginning();
  const draft = useConversationDraft(openId);
  const isStartRead = useIsStartRead();
  const written = openId === undefined && isStartRead ? beginning : draft;
  if (!written) return null;
  // A beginning that becomes a conversation stays the same field, with its caret.
  return (
    <>
      <DropZone onFiles={attached.add} />
      <ComposerBox
        key={openId === undefined || openId === madeId ? fieldNumber : openId}
        {...written}
        attached={attached}
        renderMenu={renderMenu}
      />
    </>
  );
}
