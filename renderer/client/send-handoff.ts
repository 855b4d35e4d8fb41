import { writeHandoffNote } from '../../shared/model/handoff-note.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import { describeError } from './describe-error.ts';
import {
  type HandoffForm,
  type HandoffFormAccess,
  type HandoffFormDeps,
  type HandoffFormState,
  openForm,
} from './handoff-form.ts';

type HandoffSending = Pick<HandoffFormState, 'send' | 'saveNoteOnly'>;

/** Sends what was filled in and forgets it; where the core refuses, it stays with the reason. */
export function createHandoffSending(
  access: HandoffFormAccess,
  cancelDraft: (id: ConversationId) => void,
): HandoffSending {
  const { get, set, change } = access;
  const finish = async (run: (id: ConversationId, form: HandoffForm) => Promise<void>): Promise<boolean> => {
    const open = openForm(get());
    if (!open || open.form.isSending) return false;
    const { id } = open;
    cancelDraft(id);
    const { problem: _, ...sending } = open.form;
    set({ forms: { ...get().forms, [id]: { ...sending, isSending: true } } });
    try {
      await run(id, open.form);
    } catch (error) {
      change(id, { isSending: false, problem: describeError(error) });
      return false;
    }
    const { [id]: _sent, ...forms } = get().forms;
    set({ forms, ...(get().openId === id && { openId: undefined }) });
    return true;
  };
  return {
    send: () => finish((id, form) => sendHandoff(access, id, form)),
    saveNoteOnly: () => finish((id, form) => saveNote(access, id, form)),
  };
}

/** With Undo in a toast until the next model has begun. */
async function sendHandoff(deps: HandoffFormDeps, id: ConversationId, form: HandoffForm): Promise<void> {
  const { core, toasts, conversations } = deps;
  const before = conversations.getState().conversations.find((known) => known.id === id);
  const { model, what, note } = form;
  const { handoff, conversation } = await core.handoffs.make({ conversationId: id, model, what, note });
  conversations.getState().accept(conversation);
  const undo = async () => {
    try {
      await core.handoffs.takeBack({ id: handoff.id });
      await conversations.getState().chooseModel(id, before?.model);
    } catch (error) {
      toasts.getState().show({ text: describeError(error) });
    }
  };
  toasts.getState().show({
    text: `Handed off to ${handoff.to.modelLabel}`,
    action: { label: 'Undo', isUndo: true, run: () => void undo() },
  });
}

async function saveNote(deps: HandoffFormDeps, id: ConversationId, { note }: HandoffForm): Promise<void> {
  const { core, conversations, toasts } = deps;
  const { workspaceId } = conversations.getState().conversations.find((known) => known.id === id) ?? {};
  if (workspaceId === undefined) return;
  await core.notes.write({ workspaceId, conversationId: id, type: 'handoff', text: writeHandoffNote(note) });
  toasts.getState().show({ text: 'Saved the note' });
}
