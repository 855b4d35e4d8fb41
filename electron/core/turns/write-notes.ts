import type { Handoff } from '../../../shared/model/handoff.ts';
import type { Message } from '../../../shared/model/message.ts';
import { type Note, noteKeptMs } from '../../../shared/model/note.ts';
import type { WorkspaceId } from '../../../shared/model/ids.ts';
import { handoffWords } from './handoff-words.ts';

export interface EndedAnswer {
  readonly answer: Message;
  /** The one it made by itself. */
  readonly handoff: Handoff | undefined;
  readonly workspaceId: WorkspaceId;
}

export interface NotePorts {
  readonly newId: () => string;
  readonly now: number;
}

/** What is noted by itself when an answer ends: that the model changed, and what went wrong. Pure but for the ids. */
export function notesOf(ports: NotePorts, ended: EndedAnswer): readonly Note[] {
  const texts = [
    { type: 'handoff' as const, text: ended.handoff && handoffWords(ended.handoff) },
    { type: 'error' as const, text: errorText(ended.answer) },
  ];
  return texts.flatMap(({ type, text }) => (text === undefined ? [] : [toNote(ports, ended, { type, text })]));
}

function errorText({ failure, provenance, status }: Message): string | undefined {
  if (!failure || failure.kind === 'aborted' || failure.kind === 'approval_denied') return undefined;
  if (!provenance) return `There was no answer: ${failure.message}`;
  return `${provenance.modelLabel} ${status === 'interrupted' ? 'broke off' : 'gave no answer'}: ${failure.message}`;
}

function toNote(
  { newId, now }: NotePorts,
  { answer, workspaceId }: EndedAnswer,
  { type, text }: Pick<Note, 'type' | 'text'>,
): Note {
  return {
    id: newId(),
    workspaceId,
    conversationId: answer.conversationId,
    type,
    text,
    isPinned: false,
    createdAt: now,
    updatedAt: now,
    expiresAt: now + noteKeptMs,
  };
}
