import { type Note, noteKeptMs } from '../../../shared/model/note.ts';
import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';

type NoteDraft = Pick<Note, 'workspaceId' | 'conversationId' | 'type' | 'text' | 'isPinned' | 'covers'>;

export function newNote({ clock, random }: { readonly clock: Clock; readonly random: Random }, draft: NoteDraft): Note {
  const now = clock.now();
  return { ...draft, id: random.id(), createdAt: now, updatedAt: now, expiresAt: now + noteKeptMs };
}
