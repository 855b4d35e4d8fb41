import type { Message } from '../../../shared/model/message.ts';
import type { Note } from '../../../shared/model/note.ts';
import type { WorkspaceId } from '../../../shared/model/ids.ts';

/** How long a note is kept that nobody pinned. */
const keptMs = 7 * 86_400_000;

export interface EndedAnswer {
  readonly answer: Message;
  /** The answer before it on the same branch. */
  readonly before: Message | undefined;
  readonly workspaceId: WorkspaceId;
  /** Messages and about how many tokens the model was given. */
  readonly given: { readonly messageCount: number; readonly tokens: number };
}

export interface NotePorts {
  readonly newId: () => string;
  readonly now: number;
}

/** What is noted by itself when an answer ends: that the model changed, and what went wrong. Pure but for the ids. */
export function notesOf(ports: NotePorts, ended: EndedAnswer): readonly Note[] {
  const texts = [
    { type: 'handoff' as const, text: handoffText(ended) },
    { type: 'error' as const, text: errorText(ended.answer) },
  ];
  return texts.flatMap(({ type, text }) => (text === undefined ? [] : [toNote(ports, ended, { type, text })]));
}

function handoffText({ answer, before, given }: EndedAnswer): string | undefined {
  const from = before?.provenance;
  const to = answer.provenance;
  if (!from || !to || from.model === to.model) return undefined;
  const history = `${String(given.messageCount)} messages, about ${given.tokens.toLocaleString('en-US')} tokens`;
  const way = to.choice.by === 'person' ? 'Announced' : 'Seamless';
  return `From ${from.modelLabel} to ${to.modelLabel}: ${reasonOf(answer)}. Given along: the full history (${history}). ${way}.`;
}

function reasonOf({ provenance }: Message): string {
  if (!provenance) return 'no reason is known';
  const { insteadOf, failedAttempts, choice } = provenance;
  const [failed] = failedAttempts;
  if (insteadOf) return `in place of ${insteadOf.modelLabel}${failed ? `, which failed (${failed.failure.kind})` : ''}`;
  switch (choice.by) {
    case 'person':
      return 'chosen by you';
    case 'rule':
      return `rule ${choice.ruleName}`;
    case 'task':
      return `task ${choice.task}`;
    case 'strategy':
      return `strategy ${choice.strategy}`;
    case 'replacement':
      return 'it took the place of a retired model';
    case 'continuation':
      return 'it goes on where an answer broke off';
    case 'throttle':
      return `the ${choice.budget} is nearly spent`;
    case 'sticky':
    case 'default':
      return 'the default';
  }
}

function errorText({ failure, provenance, status }: Message): string | undefined {
  if (!failure || failure.kind === 'aborted') return undefined;
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
    expiresAt: now + keptMs,
  };
}
