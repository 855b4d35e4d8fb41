import type { Note } from '../../shared/model/note.ts';
import { focusWhenShown } from '../lib/focus-when-shown.ts';
import { narrowWindow } from '../lib/narrow-window.ts';
import type { Stores } from './stores.ts';

type NoteStores = Pick<Stores, 'notes' | 'inspector'>;

/** Opens a note in the inspector to be edited. */
export function editNote(stores: NoteStores, { id, type, text, workspaceId, conversationId }: Note): void {
  const place = { workspaceId, ...(conversationId !== undefined && { conversationId }) };
  stores.notes.getState().begin({ ...place, noteId: id, type, text });
  showNotes(stores);
  focusWhenShown(`[data-note="${CSS.escape(id)}"] textarea`);
}

/** Opens the handoff note of the conversation, or a new one. */
export function beginHandoffNote(stores: NoteStores): void {
  const { place, notes, begin, draft } = stores.notes.getState();
  const last = notes.find(({ type, isPinned }) => type === 'handoff' && isPinned);
  if (last) return editNote(stores, last);
  if (!place) return;
  // A note that is being written is not thrown away.
  if (!draft || draft.text === '') begin({ ...place, type: 'handoff', text: '' });
  showNotes(stores);
  focusWhenShown('.note-editor textarea');
}

function showNotes({ inspector }: NoteStores): void {
  inspector.getState().reveal('notes', window.matchMedia(narrowWindow).matches);
}
