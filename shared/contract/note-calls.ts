import { z } from 'zod';
import { Conversation } from '../model/conversation.ts';
import { Handoff, HandoffChoice } from '../model/handoff.ts';
import { HandoffNote } from '../model/handoff-note.ts';
import { ConversationId, ModelRef, NoteId, WorkspaceId } from '../model/ids.ts';
import { maxNoteCharacters, Note, NoteCursor, NoteType } from '../model/note.ts';
import { TokenCount } from '../model/quantities.ts';
import { Cost } from '../model/usage.ts';
import { done, nothing } from './call-parts.ts';
import { request, stream } from './define.ts';

const text = z.string().trim().min(1).max(maxNoteCharacters);

export const noteCalls = {
  /** Of a conversation, of a workspace, or all; newest first, page by page. Those that were deleted only where asked for. */
  list: request(
    z.strictObject({
      workspaceId: z.exactOptional(WorkspaceId),
      conversationId: z.exactOptional(ConversationId),
      types: z.exactOptional(z.array(NoteType).min(1)),
      /** Part of the text. */
      text: z.exactOptional(z.string().trim().min(1).max(200)),
      isDeleted: z.exactOptional(z.literal(true)),
      after: z.exactOptional(NoteCursor),
      limit: z.int().min(1).max(200),
    }),
    z.strictObject({ notes: z.array(Note), next: z.exactOptional(NoteCursor) }),
  ),
  /** Of the conversation, or of the whole workspace where it names none. A preference is pinned, others for a week. */
  write: request(
    z.strictObject({
      workspaceId: WorkspaceId,
      conversationId: z.exactOptional(ConversationId),
      type: NoteType,
      text,
    }),
    Note,
  ),
  edit: request(z.strictObject({ id: NoteId, text }), Note),
  /** A pinned note does not expire; one that is let go does so in a week. */
  pin: request(z.strictObject({ id: NoteId, isPinned: z.boolean() }), Note),
  /** `restore` finds it for 30 days. */
  remove: request(z.strictObject({ id: NoteId }), Note),
  restore: request(z.strictObject({ id: NoteId }), Note),
  /** A new conversation whose models know what the note says. */
  beginConversation: request(z.strictObject({ id: NoteId }), Conversation),
};

export const handoffCalls = {
  /** Oldest first. */
  list: request(z.strictObject({ conversationId: ConversationId }), z.strictObject({ handoffs: z.array(Handoff) })),
  /** The conversations that the person has handed off. */
  marked: request(nothing, z.strictObject({ conversationIds: z.array(ConversationId) })),
  /**
   * One draft of the note, then the end; leaving gives it up. The newest handoff note where that covers the last
   * message, unless it is wanted anew.
   */
  draft: stream(
    z.strictObject({ conversationId: ConversationId, isAnew: z.exactOptional(z.literal(true)) }),
    z.strictObject({
      note: HandoffNote,
      /** The model that wrote it; absent where it was made of sentences of the conversation. */
      by: z.exactOptional(z.strictObject({ modelLabel: z.string(), cost: z.exactOptional(Cost) })),
      /** It was written before, and nothing was said since. */
      isKept: z.exactOptional(z.literal(true)),
      /** What a try cost that gave no note. */
      lostCost: z.exactOptional(Cost),
    }),
  ),
  /** What each way of handing off would cost to send, and a draft of the note; no draft where no model writes one. */
  weigh: request(
    z.strictObject({ conversationId: ConversationId, model: ModelRef, note: HandoffNote }),
    z.strictObject({
      options: z.array(
        z.strictObject({ what: HandoffChoice, messageCount: z.int().min(0), tokens: TokenCount, cost: Cost }),
      ),
      draft: z.exactOptional(z.strictObject({ modelLabel: z.string(), cost: Cost })),
    }),
  ),
  /** Notes it down and pins the next model. Its next question comes with exactly what was chosen. */
  make: request(
    z.strictObject({ conversationId: ConversationId, model: ModelRef, what: HandoffChoice, note: HandoffNote }),
    z.strictObject({ handoff: Handoff, conversation: Conversation }),
  ),
  /** Only before the next model has begun; the note stays. */
  takeBack: request(z.strictObject({ id: z.string().min(1).max(200) }), done),
};
