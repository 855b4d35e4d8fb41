import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { ConversationId, NoteId, WorkspaceId } from '../../shared/model/ids.ts';
import type { Note, NoteType } from '../../shared/model/note.ts';
import type { ReadStatus } from '../lib/read-status.ts';
import type { ToastStore } from './toast-store.ts';

/** Where a note belongs. */
export interface NotePlace {
  readonly workspaceId: WorkspaceId;
  /** Absent for a note of the whole workspace. */
  readonly conversationId?: ConversationId;
}

/** A note that is being written: a new one, or a new text of one that is there. Kept until it is saved or thrown away. */
export interface NoteDraft extends NotePlace {
  readonly noteId?: NoteId;
  readonly type: NoteType;
  readonly text: string;
}

export interface NotesState {
  /** What is looked at. */
  readonly place: NotePlace | undefined;
  /** Of the conversation, newest first. */
  readonly notes: readonly Note[];
  /** Of its workspace: they go along with every message there. */
  readonly preferences: readonly Note[];
  readonly status: ReadStatus;
  readonly draft: NoteDraft | undefined;
  /** Why the draft was not saved. */
  readonly problem: string | undefined;
  readonly isSaving: boolean;
  readonly look: (place: NotePlace | undefined) => void;
  readonly readAgain: () => Promise<void>;
  /** Takes over what the core says about one of them. */
  readonly accept: (note: Note) => void;
  readonly begin: (draft: NoteDraft) => void;
  readonly type: (change: Partial<Pick<NoteDraft, 'type' | 'text'>>) => void;
  readonly cancel: () => void;
  /** Answers whether it was saved. */
  readonly save: () => Promise<boolean>;
  readonly pin: (note: Note, isPinned: boolean) => Promise<void>;
  /** With Undo in a toast. */
  readonly remove: (note: Note) => Promise<void>;
  readonly beginConversation: (note: Note) => Promise<void>;
}
export interface NotesDeps {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  readonly openConversation: (id: ConversationId) => void;
}

/** What the parts of the notes store work with. */
export interface NotesAccess extends NotesDeps {
  readonly get: () => NotesState;
  readonly set: (change: Partial<NotesState>) => void;
}
