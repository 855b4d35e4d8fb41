import type { Handoff, HandoffChoice } from '../../../shared/model/handoff.ts';
import type { ConversationId, NoteId, WorkspaceId } from '../../../shared/model/ids.ts';
import type { NoteType } from '../../../shared/model/note.ts';
import type { Clock } from '../ports/clock.ts';
import type { Stores } from '../ports/stores.ts';
import type { StandingHandoff } from '../prompt/apply-handoff.ts';

/** What the person wrote down that goes along with every request of a place. */
export interface Background {
  readonly preferences: readonly string[];
  readonly contexts: readonly string[];
  /** Oldest first. */
  readonly handoffs: readonly StandingHandoff[];
}

interface Place {
  readonly workspaceId: WorkspaceId;
  readonly conversationId?: ConversationId;
}

interface BackgroundPorts {
  readonly stores: Pick<Stores, 'notes' | 'handoffs'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** More than these are more than a model heeds. */
const mostNotes = 50;

export function readBackground(ports: BackgroundPorts, { workspaceId, conversationId }: Place): Background {
  const preferences = textsOf(ports, 'preference', { workspaceId });
  if (conversationId === undefined) return { preferences, contexts: [], handoffs: [] };
  return {
    preferences,
    contexts: textsOf(ports, 'context', { conversationId }),
    handoffs: ports.stores.handoffs.listOfConversation(conversationId).flatMap((handoff) => standing(ports, handoff)),
  };
}

/** Oldest first. */
function textsOf({ stores, clock }: BackgroundPorts, type: NoteType, place: Partial<Place>): readonly string[] {
  const notes = stores.notes.list({ ...place, types: [type], limit: mostNotes, now: clock.now() });
  return notes.map(({ text }) => text).toReversed();
}

/** Without its note a handoff decides nothing any more: the next model is given everything again. */
function standing({ stores }: BackgroundPorts, handoff: Handoff): readonly StandingHandoff[] {
  const { afterMessageId, given, from, noteId, way } = handoff;
  if (way === 'seamless' || !isChoice(given.what)) return [];
  const noteText = noteId === undefined ? '' : textOf(stores, noteId);
  if (noteText === undefined) return [];
  const { what, messageCount: keptCount } = given;
  return [{ afterMessageId, what, keptCount, noteText, ...(from && { fromLabel: from.modelLabel }) }];
}

function textOf({ notes }: BackgroundPorts['stores'], id: NoteId): string | undefined {
  const note = notes.read(id);
  return note?.deletedAt === undefined ? note?.text : undefined;
}

function isChoice(what: Handoff['given']['what']): what is HandoffChoice {
  return what !== 'summary';
}
