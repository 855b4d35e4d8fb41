import { ContractError } from '../../../shared/contract/errors.ts';
import type { Conversation } from '../../../shared/model/conversation.ts';
import { type HandoffNote, writeHandoffNote } from '../../../shared/model/handoff-note.ts';
import type { Handoff, HandoffModel } from '../../../shared/model/handoff.ts';
import type { Message } from '../../../shared/model/message.ts';
import type { Note } from '../../../shared/model/note.ts';
import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import type { Stores } from '../ports/stores.ts';
import { newNote } from '../turns/new-note.ts';
import type { Target } from '../turns/target.ts';
import type { HandoffOption } from '../turns/weigh-handoff.ts';

interface HandoffPorts {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly random: Random;
}

export interface WantedHandoff {
  readonly conversation: Conversation;
  /** The branch, oldest first. */
  readonly history: readonly Message[];
  readonly target: Target;
  readonly given: HandoffOption;
  readonly note: HandoffNote;
}

export interface MadeHandoff {
  readonly handoff: Handoff;
  readonly conversation: Conversation;
  readonly note?: Note;
}

/**
 * Records the handoff with its note and pins the next model. The note is pinned too: it stands in for messages that the
 * next model will not see. One that waited at the same place and was never begun is replaced.
 */
export function makeHandoff(ports: HandoffPorts, wanted: WantedHandoff): MadeHandoff {
  const { stores, random, clock } = ports;
  const { conversation: before, history, target, given } = wanted;
  const last = history.at(-1);
  if (!last) throw conflict('There is nothing to hand off yet. Send a message first.');
  const text = writeHandoffNote(wanted.note);
  if (text === '' && given.what === 'note') {
    throw conflict('The note is empty. Write what the next model has to know, or give it messages too.');
  }
  const { id: conversationId, workspaceId } = before;
  const note =
    text === '' ? undefined : newNote(ports, { workspaceId, conversationId, type: 'handoff', text, isPinned: true });
  const { what, messageCount, tokens } = given;
  const from = modelBefore(history);
  const handoff: Handoff = {
    id: random.id(),
    conversationId,
    afterMessageId: last.id,
    ...(from && { from }),
    to: { model: target.ref, modelLabel: target.model.label, line: target.model.line },
    reason: { by: 'person' },
    given: { what, messageCount, tokens },
    way: 'announced',
    ...(note && { noteId: note.id }),
    createdAt: clock.now(),
  };
  const conversation = { ...before, model: target.ref };
  stores.atomically(() => {
    for (const waiting of waitingAt(stores, handoff)) stores.handoffs.remove(waiting.id);
    if (note) stores.notes.save(note);
    stores.handoffs.save(handoff);
    stores.conversations.save(conversation);
  });
  return { handoff, conversation, ...(note && { note }) };
}

function modelBefore(history: readonly Message[]): HandoffModel | undefined {
  const provenance = history.findLast((message) => message.provenance !== undefined)?.provenance;
  if (!provenance) return undefined;
  const { model, modelLabel, line } = provenance;
  return { model, modelLabel, line };
}

function waitingAt({ handoffs }: Stores, { conversationId, afterMessageId }: Handoff): readonly Handoff[] {
  return handoffs
    .listOfConversation(conversationId)
    .filter((known) => known.afterMessageId === afterMessageId && isWaiting(known));
}

/** The person made it, and the next model has not begun. */
export function isWaiting({ way, answerId }: Handoff): boolean {
  return way === 'announced' && answerId === undefined;
}

function conflict(message: string): ContractError {
  return new ContractError({ code: 'conflict', message });
}
