import type { MessageHit, SearchHit } from '../../shared/model/search.ts';
import { assertNever } from '../../shared/model/assert-never.ts';

/** Who or what it is, in a word or two. */
export function describeHit(hit: SearchHit): string {
  switch (hit.kind) {
    case 'title':
      return 'Title';
    case 'note':
      return noteWords[hit.noteType];
    case 'message':
      return hit.role === 'user' ? 'You' : answerWords(hit);
    default:
      return assertNever(hit);
  }
}

function answerWords({ modelLabel = 'Answer', isInReasoning = false }: MessageHit): string {
  return isInReasoning ? `${modelLabel}, in its reasoning` : modelLabel;
}

const noteWords = {
  context: 'Context note',
  handoff: 'Handoff note',
  summary: 'Summary note',
  preference: 'Preference note',
  error: 'Error note',
} as const;

/** Tells hits of one list apart. */
export function hitKey(hit: SearchHit): string {
  if (hit.kind === 'title') return `title-${hit.conversationId}`;
  return hit.kind === 'note' ? `note-${hit.noteId}` : `message-${hit.messageId}`;
}
