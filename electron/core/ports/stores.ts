import type { Conversation, ConversationCursor, ConversationSpend } from '../../../shared/model/conversation.ts';
import type { ConversationId, KeyId, MessageId, ModelRef, ProviderId } from '../../../shared/model/ids.ts';
import type { CredentialTestResult } from '../../../shared/model/key.ts';
import type { ModelRow } from '../../../shared/model/language-model.ts';
import type { Message } from '../../../shared/model/message.ts';
import type { Note } from '../../../shared/model/note.ts';
import type { Price } from '../../../shared/model/price.ts';
import type { ProviderOverride, ProviderRow } from '../../../shared/model/provider.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import type { UsageRecord, UsageTotals } from '../../../shared/model/usage.ts';

/**
 * What the core asks of storage. All calls are synchronous and short; they throw `ContractError` with code `storage`
 * when the disk is full or read-only, and leave what was stored before untouched.
 */
export interface Stores {
  readonly conversations: ConversationStore;
  readonly messages: MessageStore;
  readonly providers: ProviderStore;
  readonly models: ModelStore;
  readonly keys: KeyStore;
  readonly settings: SettingsStore;
  readonly usage: UsageStore;
  readonly traces: TraceStore;
  readonly notes: NoteStore;
  /** Runs `work` in one transaction: everything in it is stored, or nothing. */
  readonly atomically: <Result>(work: () => Result) => Result;
}

export interface ConversationStore {
  /** Not deleted, newest change first, at most `limit` of those behind `after`. */
  readonly list: (page: { readonly after?: ConversationCursor; readonly limit: number }) => readonly Conversation[];
  readonly read: (id: ConversationId) => Conversation | undefined;
  /** Inserts or replaces. */
  readonly save: (conversation: Conversation) => void;
  /** Only the draft: called on every pause in typing, does not touch `updatedAt`. */
  readonly saveDraft: (id: ConversationId, draft: string) => void;
  /** Removes for good what was deleted before `deletedBefore`; answers how many. */
  readonly purge: (deletedBefore: number) => number;
}

/** What a running answer has grown by. */
export interface MessageAddition {
  readonly text: string;
  readonly reasoning: string;
  readonly updatedAt: number;
}

export interface MessageStore {
  readonly insert: (message: Message) => void;
  readonly read: (id: MessageId) => Message | undefined;
  /** Everything but the id, conversation and parent. */
  readonly update: (message: Message) => void;
  /** Appends to a message that is being streamed; the cheap write of a running answer. */
  readonly append: (id: MessageId, addition: MessageAddition) => void;
  /** The path from the root to `leafId`, in reading order, at most `limit` messages that end before `before`. */
  readonly path: (
    leafId: MessageId,
    page: { readonly before?: MessageId; readonly limit: number },
  ) => { readonly messages: readonly Message[]; readonly hasEarlier: boolean };
  /** Messages that were being streamed when the program ended; used once at start. */
  readonly listStreaming: () => readonly Message[];
}

export interface ProviderStore {
  readonly listCustom: () => readonly ProviderRow[];
  readonly saveCustom: (row: ProviderRow) => void;
  readonly removeCustom: (id: ProviderId) => void;
  readonly overrides: () => ReadonlyMap<ProviderId, ProviderOverride>;
  readonly saveOverride: (id: ProviderId, override: ProviderOverride) => void;
  readonly removeOverride: (id: ProviderId) => void;
}

/** What differs from the shipped catalogue. */
export interface StoredModel {
  readonly ref: ModelRef;
  readonly origin: 'refreshed' | 'added';
  readonly row: ModelRow;
}

export interface ModelEdit {
  readonly isEnabled?: boolean;
  readonly price?: Price;
}

export interface ModelStore {
  readonly list: () => readonly StoredModel[];
  readonly save: (model: StoredModel) => void;
  readonly remove: (ref: ModelRef) => void;
  /** Replaces all refreshed models of a provider; keeps added ones. */
  readonly replaceRefreshed: (id: ProviderId, models: readonly ModelRow[], refreshedAt: number) => void;
  readonly refreshedAt: () => ReadonlyMap<ProviderId, number>;
  readonly edits: () => ReadonlyMap<ModelRef, ModelEdit>;
  readonly saveEdit: (ref: ModelRef, edit: ModelEdit) => void;
}

/** Metadata of a key; the secret itself is never stored here. */
export interface StoredKey {
  readonly id: KeyId;
  readonly providerId: ProviderId;
  readonly label: string;
  readonly lastFour: string;
  readonly position: number;
  readonly createdAt: number;
  readonly lastTest?: CredentialTestResult;
  /** Set while the removal can still be undone. */
  readonly removedAt?: number;
}

export interface KeyStore {
  /** By provider, then position; includes removed ones. */
  readonly list: () => readonly StoredKey[];
  readonly save: (key: StoredKey) => void;
  readonly remove: (id: KeyId) => void;
}

export interface SettingsStore {
  readonly read: () => Settings;
  readonly save: (settings: Settings) => void;
}

export interface UsageStore {
  /** Writes the records and their hourly and daily rollups in one transaction. */
  readonly record: (records: readonly UsageRecord[]) => void;
  readonly totals: (span: { readonly from: number; readonly to: number }) => UsageTotals;
  readonly ofConversation: (id: ConversationId) => ConversationSpend;
}

/** What happened in one turn, for the person and for later analysis. */
export interface TurnTrace {
  readonly turnId: string;
  readonly conversationId: ConversationId;
  readonly messageId: MessageId;
  readonly at: number;
  readonly steps: readonly TraceStep[];
}

export type TraceStep =
  | { readonly type: 'route'; readonly model: ModelRef; readonly reason: string }
  | {
      readonly type: 'attempt';
      readonly model: ModelRef;
      readonly keyLabel?: string;
      readonly outcome: string;
      readonly durationMs: number;
    };

export interface TraceStore {
  readonly save: (trace: TurnTrace) => void;
  readonly read: (turnId: string) => TurnTrace | undefined;
}

export interface NoteStore {
  readonly insert: (note: Note) => void;
  readonly listOfConversation: (id: ConversationId) => readonly Note[];
}
