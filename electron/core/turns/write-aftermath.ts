import type { Handoff } from '../../../shared/model/handoff.ts';
import type { Conversation } from '../../../shared/model/conversation.ts';
import type { Message, Provenance } from '../../../shared/model/message.ts';
import type { Note } from '../../../shared/model/note.ts';
import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import type { Stores } from '../ports/stores.ts';
import { begunHandoff, seamlessHandoff } from './record-handoff.ts';
import { traceOf, type TurnTrail } from './turn-trail.ts';
import { notesOf } from './write-notes.ts';

interface WritePorts {
  readonly clock: Clock;
  readonly random: Random;
  readonly stores: Stores;
}

export interface EndedTurn {
  readonly answer: Message;
  readonly trail: TurnTrail;
}

/** What was written beside the trace. */
export interface WrittenDown {
  readonly notes: readonly Note[];
  readonly handoffs: readonly Handoff[];
}

/** Writes trace, handoffs and notes of an answer that has ended; to be called within a transaction. */
export function writeAftermath(ports: WritePorts, ended: EndedTurn): WrittenDown {
  const { stores } = ports;
  const { answer, trail } = ended;
  const trace = traceOf(answer, trail);
  // Who deleted the conversation for good wants nothing of it kept.
  const conversation = stores.conversations.read(answer.conversationId);
  if (!conversation) return { notes: [], handoffs: [] };
  if (trace) stores.traces.save(trace);
  const written = noteDown(ports, ended, conversation);
  for (const handoff of written.handoffs) stores.handoffs.save(handoff);
  for (const note of written.notes) stores.notes.save(note);
  return written;
}

function noteDown({ stores, random, clock }: WritePorts, ended: EndedTurn, conversation: Conversation): WrittenDown {
  const { answer, trail } = ended;
  const now = clock.now();
  const newId = random.id;
  const before = answerBefore(stores, answer);
  const begun = announcedBefore(stores, before, answer);
  const former = begun ? handedTo(before, begun) : before;
  const handoff = seamlessHandoff({ answer, before: former, trail, newId, now });
  const notes = notesOf({ newId, now }, { answer, handoff, workspaceId: conversation.workspaceId });
  const note = notes.find(({ type }) => type === 'handoff');
  return {
    notes,
    handoffs: [
      ...(begun ? [begunHandoff(begun, answer)] : []),
      ...(handoff ? [{ ...handoff, ...(note && { noteId: note.id }) }] : []),
    ],
  };
}

/** The answer that stands above the question of this one, or that this one goes on with. */
function answerBefore({ messages }: Stores, answer: Message): Message | undefined {
  const question = answer.parentId === undefined ? undefined : messages.read(answer.parentId);
  if (question?.role === 'assistant') return question;
  return question?.parentId === undefined ? undefined : messages.read(question.parentId);
}

/** The person's handoff that waited for this answer. */
function announcedBefore(
  { handoffs }: Stores,
  before: Message | undefined,
  { conversationId, status, provenance }: Message,
): Handoff | undefined {
  if (!before || !provenance || status === 'failed') return undefined;
  return handoffs
    .listOfConversation(conversationId)
    .findLast(
      ({ way, answerId, afterMessageId }) =>
        way === 'announced' && answerId === undefined && afterMessageId === before.id,
    );
}

/** Where still another model answered than the one it was handed to, that one counts as the model before. */
function handedTo(before: Message | undefined, { to }: Handoff): Message | undefined {
  if (!before?.provenance) return before;
  const provenance: Provenance = { ...before.provenance, ...to };
  return { ...before, provenance };
}
