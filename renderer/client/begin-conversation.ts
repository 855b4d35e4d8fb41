import { maxMessageCharacters } from '../../shared/contract/call-parts.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import { type BeginningAccess, heldTextKey, nothingTyped } from './beginning-state.ts';

export interface ConversationBeginning {
  /** Makes one conversation however often it is asked for, with what is typed, chosen and offered, and opens it where it is waited for. */
  readonly makeOnce: () => Promise<ConversationId>;
  /** Files for the conversation that is being made. They are forgotten where it cannot be made. */
  readonly offer: (files: readonly File[]) => void;
  readonly hasOffered: () => boolean;
}

export function createConversationBeginning(access: BeginningAccess): ConversationBeginning {
  const { core, conversations, drafts, attachments, storage, get, set } = access;
  let making: Promise<ConversationId> | undefined;
  let offered: readonly File[] = [];

  const make = async () => {
    const created = await core.conversations.create({ workspaceId: access.currentWorkspaceId() });
    const { id } = created;
    const { text, model, isSending } = get();
    // Once its conversation is to be seen, the draft is kept.
    const isDraft = !isSending && text !== '' && text.length <= maxMessageCharacters;
    if (isDraft) await core.conversations.saveDraft({ id, draft: text });
    if (model !== undefined) await core.conversations.chooseModel({ id, model });
    const made = isDraft || model !== undefined ? await core.conversations.read({ id }) : created;
    // It may have been opened, and gone on with, as soon as it was heard of.
    const { [id]: written = '' } = drafts.getState().drafts;
    const draft = `${get().text}${written}`;
    if (draft !== made.draft) drafts.getState().edit(id, draft);
    storage.removeItem(heldTextKey);
    conversations.getState().accept(made);
    set({ ...nothingTyped, madeId: id });
    if (offered.length > 0) void attachments.getState().add(id, offered);
    // Who went elsewhere meanwhile stays there.
    const { route } = access.routes.getState();
    if (route.name === 'chat' && route.conversationId === undefined) conversations.getState().open(id);
    return id;
  };
  const begin = () => {
    set({ isMaking: true });
    return make().finally(() => {
      making = undefined;
      offered = [];
      set({ isMaking: false });
    });
  };
  return {
    makeOnce: () => (making ??= begin()),
    offer: (files) => {
      offered = [...offered, ...files];
    },
    hasOffered: () => offered.length > 0,
  };
}
