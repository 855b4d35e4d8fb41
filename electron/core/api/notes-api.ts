import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import { notFound } from '../../../shared/contract/errors.ts';
import type { NoteId, WorkspaceId } from '../../../shared/model/ids.ts';
import { type Note, noteKeptMs } from '../../../shared/model/note.ts';
import { newConversation } from '../conversations/new-conversation.ts';
import { beginFromNote } from '../notes/begin-from-note.ts';
import { newNote } from '../turns/new-note.ts';
import type { ApiPorts } from './api-ports.ts';
import { fitPage } from './fit-page.ts';

export function createNotesApi(ports: ApiPorts): ApiGroup<'notes'> {
  const { stores, clock, announce } = ports;

  const read = (id: NoteId): Note => {
    const note = stores.notes.read(id);
    if (!note) throw notFound('note', id);
    return note;
  };
  /** A note of a conversation belongs where that is now. */
  const placeOf = ({ workspaceId, conversationId }: Pick<Note, 'workspaceId' | 'conversationId'>): WorkspaceId => {
    const conversation = conversationId === undefined ? undefined : stores.conversations.read(conversationId);
    if (conversationId !== undefined && !conversation) throw notFound('conversation', conversationId);
    const id = conversation?.workspaceId ?? workspaceId;
    if (!stores.workspaces.read(id)) throw notFound('workspace', id);
    return id;
  };
  const save = (note: Note): Note => {
    stores.notes.save(note);
    announce('note-changed', { note });
    return note;
  };

  return {
    list: async ({ limit, ...question }) => {
      const found = stores.notes.list({ ...question, limit, now: clock.now() });
      const page = fitPage(found);
      const last = page.at(-1);
      const isEnd = found.length < limit && page.length === found.length;
      return { notes: [...page], ...(!isEnd && last && { next: { createdAt: last.createdAt, id: last.id } }) };
    },
    write: async (draft) => {
      const { conversationId, ...rest } = draft;
      const ofWorkspace = { ...rest, workspaceId: placeOf(draft) };
      // What a person prefers holds for the whole workspace, until they say otherwise.
      if (draft.type === 'preference') return save(newNote(ports, { ...ofWorkspace, isPinned: true }));
      const place = { ...ofWorkspace, ...(conversationId !== undefined && { conversationId }) };
      return save(newNote(ports, { ...place, isPinned: false }));
    },
    edit: async ({ id, text }) => save({ ...read(id), text, updatedAt: clock.now() }),
    pin: async ({ id, isPinned }) => save({ ...read(id), isPinned, expiresAt: clock.now() + noteKeptMs }),
    remove: async ({ id }) => save({ ...read(id), deletedAt: clock.now() }),
    restore: async ({ id }) => {
      const { deletedAt: _, ...note } = read(id);
      return save(note);
    },
    beginConversation: async ({ id }) => {
      const note = read(id);
      const conversation = newConversation(ports, note.workspaceId);
      const context = beginFromNote(ports, note, conversation);
      announce('conversation-changed', { conversation });
      announce('note-changed', { note: context });
      return conversation;
    },
  };
}
