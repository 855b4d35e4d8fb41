import type { Budget } from '../../../shared/model/budget.ts';
import type { ConversationSpend } from '../../../shared/model/conversation.ts';
import type { ConversationUsage } from '../../../shared/model/conversation-usage.ts';
import type { Incident } from '../../../shared/model/health.ts';
import type {
  ConversationId,
  KeyId,
  MessageId,
  ModelRef,
  ProviderId,
  TurnId,
  WorkspaceId,
} from '../../../shared/model/ids.ts';
import type { CredentialTestResult, KeyQuota } from '../../../shared/model/key.ts';
import type { ModelLimits, ModelRow } from '../../../shared/model/language-model.ts';
import type { ChoiceReason, Citation, Message } from '../../../shared/model/message.ts';
import type { Policy, PolicyScope } from '../../../shared/model/policy.ts';
import type { Price } from '../../../shared/model/price.ts';
import type { ProviderOverride, ProviderRow } from '../../../shared/model/provider.ts';
import type { RuleId, RuleShare } from '../../../shared/model/rule.ts';
import type { SiblingPlace } from '../../../shared/model/sibling-place.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import type { Trace } from '../../../shared/model/trace.ts';
import type { SpendSum } from '../../../shared/model/spend.ts';
import type { UsageDimension } from '../../../shared/model/usage-filter.ts';
import type { TokenUsage, UsageRecord, UsageTotals } from '../../../shared/model/usage.ts';
import type { CallHistoryStore } from './call-history-store.ts';
import type { ClearingStore } from './clearing-store.ts';
import type { ConversationStore } from './conversation-store.ts';
import type { HandoffStore, NoteStore } from './note-store.ts';
import type { QueueStore } from './queue-store.ts';
import type { AttachmentStore } from './attachment-store.ts';
import type { ImportStore } from './import-store.ts';
import type { SearchStore } from './search-store.ts';
import type { SpendStore } from './spend-store.ts';
import type { AuditStore } from './audit-store.ts';
import type { BranchStore } from './branch-store.ts';
import type { RecordedRequestStore } from './recorded-request-store.ts';
import type { RuleStore } from './rule-store.ts';
import type { RuleTestStore } from './rule-test-store.ts';
import type { StagedRuleStore } from './staged-rule-store.ts';
import type { WorkspaceStore } from './workspace-store.ts';

/**
 * What the core asks of storage. All calls are synchronous and short; they throw `ContractError` with code `storage`
 * when the disk is full or read-only, and leave what was stored before untouched.
 */
export interface Stores {
  readonly conversations: ConversationStore;
  readonly workspaces: WorkspaceStore;
  readonly queue: QueueStore;
  readonly messages: MessageStore;
  readonly branches: BranchStore;
  readonly providers: ProviderStore;
  readonly models: ModelStore;
  readonly keys: KeyStore;
  readonly settings: SettingsStore;
  readonly usage: UsageStore;
  readonly spend: SpendStore;
  readonly traces: TraceStore;
  readonly notes: NoteStore;
  readonly handoffs: HandoffStore;
  readonly recordedRequests: RecordedRequestStore;
  readonly rules: RuleStore;
  readonly stagedRules: StagedRuleStore;
  readonly ruleTests: RuleTestStore;
  readonly policies: PolicyStore;
  readonly budgets: BudgetStore;
  readonly states: StateStore;
  readonly cache: CacheStore;
  readonly incidents: IncidentStore;
  readonly callHistory: CallHistoryStore;
  readonly audit: AuditStore;
  readonly imports: ImportStore;
  readonly search: SearchStore;
  readonly attachments: AttachmentStore;
  readonly clearing: ClearingStore;
  /** Runs `work` in one transaction: everything in it is stored, or nothing. */
  readonly atomically: <Result>(work: () => Result) => Result;
}

/** What a running answer has grown by. */
export interface MessageAddition {
  readonly text: string;
  readonly reasoning: string;
  readonly updatedAt: number;
}

export interface MessageStore {
  /** Its attachments are stored before. */
  readonly insert: (message: Message) => void;
  readonly read: (id: MessageId) => Message | undefined;
  /** Everything but the id, conversation, parent and attachments. */
  readonly update: (message: Message) => void;
  /** Appends to a message that is being streamed; the cheap write of a running answer, however long it is. */
  readonly append: (id: MessageId, addition: MessageAddition) => void;
  /** Tidies up after many of those. Changes nothing that can be read. */
  readonly fold: (id: MessageId) => void;
  /** The path from the root to `leafId`, in reading order, at most `limit` messages that end before `before`. */
  readonly path: (
    leafId: MessageId,
    page: { readonly before?: MessageId; readonly limit: number },
  ) => { readonly messages: readonly Message[]; readonly hasEarlier: boolean };
  /** Of all branches, in the order they were stored: parents before their children. */
  readonly ofConversation: (
    id: ConversationId,
    page: { readonly after?: MessageId; readonly limit: number },
  ) => readonly Message[];
  /** Of each of these messages that has siblings, its place among them. An answer that was not approved is none. */
  readonly siblings: (ids: readonly MessageId[]) => readonly SiblingPlace[];
  /** The newest message under this one, or itself; past answers that were not approved. */
  readonly newestLeaf: (id: MessageId) => MessageId | undefined;
  /** Messages that were being streamed when the program ended; used once at start. */
  readonly listStreaming: () => readonly Message[];
}

export interface ProviderStore {
  readonly listCustom: () => readonly ProviderRow[];
  readonly saveCustom: (row: ProviderRow) => void;
  /** With its models and every change under its id, which another provider must not get. The answer brings all back. */
  readonly removeCustom: (id: ProviderId) => () => void;
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
  readonly limits?: ModelLimits;
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
  readonly quota?: KeyQuota;
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
  /** Gives what cannot be read its default; answers the text that was stored, where something could not. */
  readonly mend: () => string | undefined;
  readonly save: (settings: Settings) => void;
}

/** What has been used of something that has a limit. */
export interface Spent {
  readonly costMicros: number;
  readonly tokens: number;
  readonly unpricedCount: number;
}

/** Everything, or one workspace, or one provider. */
export type SpentPlace =
  | { readonly workspaceId?: WorkspaceId; readonly providerId?: never }
  | { readonly workspaceId?: never; readonly providerId?: ProviderId };

export type SpentQuestion = SpentPlace & { readonly from: number; readonly to: number };

export interface UsageSum extends SpendSum {
  /** Where the span begins. */
  readonly from: number;
  /** Absent for records that have no such value. */
  readonly value?: string;
}

export interface UsageStore {
  /**
   * Writes the records and their hourly and daily rollups in one transaction, and ends the running attempts they are
   * of. A record that is there already is left as it is.
   */
  readonly record: (records: readonly UsageRecord[]) => void;
  /** Keeps what an attempt under way is sure to cost, so that a crash does not lose it. */
  readonly begin: (provisional: UsageRecord) => void;
  /** Attempts that were under way when the program ended; used once at start. */
  readonly listRunning: () => readonly UsageRecord[];
  readonly spent: (question: SpentQuestion) => Spent;
  /** Median output tokens of the last complete answers of a model. */
  readonly medianOutputTokens: () => ReadonlyMap<ModelRef, number>;
  readonly totals: (span: { readonly from: number; readonly to: number }) => UsageTotals;
  /** For each span between neighbouring `bounds`, such as the local midnights of a month: oldest first, then by value. */
  readonly sums: (question: {
    readonly bounds: readonly number[];
    readonly by: UsageDimension;
    /** Only this value of the dimension. */
    readonly value?: string;
  }) => readonly UsageSum[];
  readonly ofConversation: (id: ConversationId) => ConversationSpend;
  readonly detailsOfConversation: (id: ConversationId) => ConversationUsage;
  /** Among the newest messages that a model was asked about, at most so many. */
  readonly shareOfRule: (id: RuleId, messageLimit: number) => RuleShare;
}

export interface TraceStore {
  /** Inserts or replaces. */
  readonly save: (trace: Trace) => void;
  readonly read: (turnId: TurnId) => Trace | undefined;
  /** Removes traces from before `before`, at most `limit`; answers how many. */
  readonly prune: (before: number, limit: number) => number;
}

export interface PolicyStore {
  /** Every layer that sets something; those of deleted conversations and workspaces are left out. */
  readonly list: () => readonly { readonly scope: PolicyScope; readonly policy: Policy }[];
  /** An empty policy where none is stored. */
  readonly read: (scope: PolicyScope) => Policy;
  readonly save: (scope: PolicyScope, policy: Policy) => void;
}

export interface BudgetStore {
  /** Oldest first. */
  readonly list: () => readonly Budget[];
  readonly save: (budget: Budget) => void;
  readonly remove: (id: string) => void;
}

export type StateKind = 'breaker' | 'key' | 'quota' | 'health' | 'alert' | 'off' | 'environment-key';

/** States that outlive a restart. What is read was written by this version or an older one: parse it. */
export interface StateStore {
  readonly read: (kind: StateKind) => ReadonlyMap<string, unknown>;
  /** `undefined` forgets it. */
  readonly save: (kind: StateKind, id: string, state: unknown) => void;
}

/** A whole answer that may be given again. */
export interface CachedAnswer {
  readonly key: string;
  readonly model: ModelRef;
  /** Why this model gave it then. */
  readonly choice: ChoiceReason;
  readonly text: string;
  readonly reasoning?: string;
  readonly citations?: readonly Citation[];
  readonly usage?: TokenUsage;
  /** What the answer cost; absent where it was unpriced. */
  readonly costMicros?: number;
  readonly createdAt: number;
  readonly expiresAt: number;
}

export interface CacheStore {
  readonly read: (key: string) => CachedAnswer | undefined;
  readonly save: (answers: readonly CachedAnswer[]) => void;
  readonly remove: (key: string) => void;
  /** Counts a hit. */
  readonly countHit: (key: string, at: number) => void;
  readonly describe: () => { readonly entryCount: number; readonly sizeBytes: number; readonly hitCount: number };
  /** Removes what has expired, and then the least recently used beyond `maxBytes`; answers how many. */
  readonly tidy: (limits: { readonly now: number; readonly maxBytes: number }) => number;
  readonly clear: () => void;
}

export interface IncidentStore {
  /** Inserts or replaces. */
  readonly save: (incident: Incident) => void;
  /** Open ones and those that ended after `since`, newest first. */
  readonly list: (since: number, limit: number) => readonly Incident[];
}
