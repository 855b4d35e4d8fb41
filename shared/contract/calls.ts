import { z } from 'zod';
import { AppStatus } from '../model/app-status.ts';
import {
  Conversation,
  ConversationCursor,
  ConversationShelf,
  ConversationSpend,
  ConversationTag,
} from '../model/conversation.ts';
import { ConversationId, KeyId, MessageId, ModelRef, ProviderId, TurnId, WorkspaceId } from '../model/ids.ts';
import { CredentialTestResult, KeyQuota, KeyView, SecretStoreStatus } from '../model/key.ts';
import { ModelLimits, ModelView } from '../model/language-model.ts';
import { Message } from '../model/message.ts';
import { Price } from '../model/price.ts';
import { BaseUrl, LocalServer, ProviderOverrideChange, ProviderView } from '../model/provider.ts';
import { RequestPriority } from '../model/routing-request.ts';
import { Settings, SettingsChange } from '../model/settings.ts';
import { SiblingPlace } from '../model/sibling-place.ts';
import { Task } from '../model/task.ts';
import { IndexedChunk } from '../model/turn-chunk.ts';
import { WireName } from '../model/wire.ts';
import { branchCalls } from './branch-calls.ts';
import { done, maxMessageCharacters, messageParts, nothing, nothingSaid, saysSomething, tags } from './call-parts.ts';
import { request, stream } from './define.ts';
import {
  approvalCalls,
  auditCalls,
  budgetCalls,
  cacheCalls,
  healthCalls,
  policyCalls,
  ruleCalls,
  traceCalls,
} from './orchestrator-calls.ts';
import { routingCalls, ruleTestCalls } from './routing-calls.ts';
import { queueCalls } from './queue-calls.ts';
import { handoffCalls, noteCalls } from './note-calls.ts';
import { remoteImageCalls } from './remote-image-calls.ts';
import { searchCalls } from './search-calls.ts';
import { usageCalls } from './usage-calls.ts';
import { visibleName } from './visible-name.ts';
import { workspaceCalls } from './workspace-calls.ts';
import { backupCalls } from './backup-calls.ts';
import { clearingCalls } from './clearing-calls.ts';
import { exportCalls } from './export-calls.ts';
import { importCalls } from './import-calls.ts';
import { attachmentCalls } from './attachment-calls.ts';
import { downloadCalls, uploadCalls } from './transfer-calls.ts';

const secret = z.string().trim().min(1).max(4_096);
const passphrase = z.string().min(8).max(1_024);
const title = visibleName(300);
const label = visibleName(120);

const conversationCalls = {
  /**
   * Pinned ones first, then the newest change; archived and deleted ones by when they went there. Page by page: `next`
   * goes on where a page ends and is absent at the end of the list.
   */
  list: request(
    z.strictObject({
      /** The list where it is not said. */
      shelf: z.exactOptional(ConversationShelf),
      /** All workspaces where it is not said. */
      workspaceId: z.exactOptional(WorkspaceId),
      after: z.exactOptional(ConversationCursor),
    }),
    z.strictObject({ conversations: z.array(Conversation), next: z.exactOptional(ConversationCursor) }),
  ),
  create: request(z.strictObject({ workspaceId: z.exactOptional(WorkspaceId) }), Conversation),
  read: request(z.strictObject({ id: ConversationId }), Conversation),
  rename: request(z.strictObject({ id: ConversationId, title }), Conversation),
  /** Moves it to Recently deleted, where `restore` finds it for 30 days. */
  remove: request(z.strictObject({ id: ConversationId }), Conversation),
  /** One whose workspace is gone comes back to the first workspace. */
  restore: request(z.strictObject({ id: ConversationId }), Conversation),
  /** Only what is in Recently deleted; there is no way back. */
  removeForGood: request(z.strictObject({ id: ConversationId }), done),
  setPinned: request(z.strictObject({ id: ConversationId, isPinned: z.boolean() }), Conversation),
  setArchived: request(z.strictObject({ id: ConversationId, isArchived: z.boolean() }), Conversation),
  setTags: request(z.strictObject({ id: ConversationId, tags: z.array(ConversationTag).max(20) }), Conversation),
  /** To another workspace, whose policy and budgets hold from then on. */
  move: request(z.strictObject({ id: ConversationId, workspaceId: WorkspaceId }), Conversation),
  saveDraft: request(z.strictObject({ id: ConversationId, draft: z.string().max(maxMessageCharacters) }), done),
  /** Pins a model to the conversation; without one the choice is automatic again. */
  chooseModel: request(z.strictObject({ id: ConversationId, model: z.exactOptional(ModelRef) }), Conversation),
  /** The messages of the branch on screen, newest page first, each page in reading order and no larger than a frame. */
  messages: request(
    z.strictObject({
      id: ConversationId,
      before: z.exactOptional(MessageId),
      limit: z.int().min(1).max(200),
    }),
    z.strictObject({
      messages: z.array(Message),
      hasEarlier: z.boolean(),
      /** Of those messages that have siblings. */
      siblings: z.array(SiblingPlace),
    }),
  ),
  /** Goes on with the newest branch that this message is part of. */
  showBranch: request(z.strictObject({ id: ConversationId, messageId: MessageId }), Conversation),
  /** A new conversation that begins with a copy of everything up to this message. */
  branch: request(z.strictObject({ id: ConversationId, messageId: MessageId }), Conversation),
  spend: request(z.strictObject({ id: ConversationId }), ConversationSpend),
};

const turnCalls = {
  /** Saves the message, answers at once and runs on, whoever watches. */
  start: request(
    z
      .strictObject({
        conversationId: ConversationId,
        ...messageParts,
        /** For this message only; otherwise the conversation's model, else the rules decide. */
        model: z.exactOptional(ModelRef),
        /** What the message is for; found out where it is not said. */
        task: z.exactOptional(Task),
        priority: z.exactOptional(RequestPriority),
        tags: z.exactOptional(tags),
      })
      .refine(saysSomething, nothingSaid),
    z.strictObject({ turnId: TurnId, question: Message, answer: Message }),
  ),
  /** Answers the same question again on a new branch; the old answer stays in the tree. */
  regenerate: request(
    z.strictObject({ conversationId: ConversationId, answerId: MessageId, model: z.exactOptional(ModelRef) }),
    z.strictObject({ turnId: TurnId, answer: Message }),
  ),
  /** Goes on behind an answer that broke off; its text stays as it is. */
  continue: request(
    z.strictObject({ conversationId: ConversationId, answerId: MessageId, model: z.exactOptional(ModelRef) }),
    z.strictObject({ turnId: TurnId, answer: Message }),
  ),
  /** A new version of a question beside the old one; `rerun` answers it at once, without it the version is only kept. */
  edit: request(
    z.strictObject({
      conversationId: ConversationId,
      messageId: MessageId,
      /** May be empty where the message carries files: a new version keeps them. */
      text: z.string().trim().max(maxMessageCharacters),
      rerun: z.boolean(),
    }),
    z.strictObject({
      question: Message,
      turn: z.exactOptional(z.strictObject({ turnId: TurnId, answer: Message })),
    }),
  ),
  /** Answers a question that was only kept. */
  answer: request(
    z.strictObject({ conversationId: ConversationId, questionId: MessageId, model: z.exactOptional(ModelRef) }),
    z.strictObject({ turnId: TurnId, answer: Message }),
  ),
  /** Chunks from an index on; may be left and taken up again. Ends after the `end` chunk. */
  watch: stream(z.strictObject({ turnId: TurnId, fromIndex: z.int().min(0) }), IndexedChunk),
  cancel: request(z.strictObject({ turnId: TurnId }), done),
  running: request(
    nothing,
    z.strictObject({
      turns: z.array(z.strictObject({ turnId: TurnId, conversationId: ConversationId, answerId: MessageId })),
    }),
  ),
};

const providerCalls = {
  list: request(nothing, z.strictObject({ providers: z.array(ProviderView) })),
  add: request(
    z.strictObject({
      label,
      wire: WireName,
      baseUrl: BaseUrl,
      needsKey: z.boolean(),
    }),
    ProviderView,
  ),
  update: request(z.strictObject({ id: ProviderId, override: ProviderOverrideChange }), ProviderView),
  /** Back to the shipped base URL and headers. */
  reset: request(z.strictObject({ id: ProviderId }), ProviderView),
  /** Only providers the user added can be removed. */
  remove: request(z.strictObject({ id: ProviderId }), done),
  /** One that was removed since the program began, with its models and all that was changed; its keys come one by one. */
  restore: request(z.strictObject({ id: ProviderId }), ProviderView),
  /** Reads the provider's own model list; answers with how many models are new. */
  refreshModels: request(
    z.strictObject({ id: ProviderId }),
    z.strictObject({ modelCount: z.int().min(0), addedCount: z.int().min(0) }),
  ),
  /** Looks for local servers on loopback. */
  probeLocal: request(nothing, z.strictObject({ servers: z.array(LocalServer) })),
};

const modelCalls = {
  list: request(nothing, z.strictObject({ models: z.array(ModelView) })),
  setEnabled: request(z.strictObject({ model: ModelRef, isEnabled: z.boolean() }), ModelView),
  /** Without a price the catalogue's own comes back. */
  setPrice: request(z.strictObject({ model: ModelRef, price: z.exactOptional(Price) }), ModelView),
  /** Without limits the catalogue's own come back. */
  setLimits: request(z.strictObject({ model: ModelRef, limits: z.exactOptional(ModelLimits) }), ModelView),
  add: request(
    z.strictObject({
      providerId: ProviderId,
      modelId: visibleName(200).regex(/^.+$/, 'one line'),
      label: z.exactOptional(label),
      contextTokens: z.exactOptional(z.int().min(1)),
      price: z.exactOptional(Price),
    }),
    ModelView,
  ),
  /** Only models the user added can be removed; `add` brings one back. */
  remove: request(z.strictObject({ model: ModelRef }), done),
};

const keyCalls = {
  list: request(nothing, z.strictObject({ keys: z.array(KeyView) })),
  /** Tests a secret that is not saved yet. Nothing is stored. */
  tryOut: request(
    z.strictObject({ providerId: ProviderId, secret, baseUrl: z.exactOptional(BaseUrl) }),
    CredentialTestResult,
  ),
  add: request(
    z.strictObject({
      providerId: ProviderId,
      label,
      secret,
      lastTest: z.exactOptional(CredentialTestResult),
    }),
    KeyView,
  ),
  rename: request(z.strictObject({ id: KeyId, label }), KeyView),
  move: request(z.strictObject({ id: KeyId, position: z.int().min(0) }), z.strictObject({ keys: z.array(KeyView) })),
  test: request(z.strictObject({ id: KeyId }), KeyView),
  /** The secret leaves the keychain only when `forget` follows, so that `restore` can undo. */
  remove: request(z.strictObject({ id: KeyId }), done),
  restore: request(z.strictObject({ id: KeyId }), KeyView),
  forget: request(z.strictObject({ id: KeyId }), done),
  /** A key of the environment is offered only, and nothing is sent with it, until it is used; over restarts. */
  use: request(z.strictObject({ id: KeyId }), KeyView),
  /** Takes that back: it is offered again. */
  stopUsing: request(z.strictObject({ id: KeyId }), KeyView),
  /** Without a quota the key may be used without limit. */
  setQuota: request(z.strictObject({ id: KeyId, quota: z.exactOptional(KeyQuota) }), KeyView),
};

const secretCalls = {
  describe: request(nothing, SecretStoreStatus),
  createVault: request(z.strictObject({ passphrase }), SecretStoreStatus),
  unlockVault: request(z.strictObject({ passphrase }), SecretStoreStatus),
};

/** Every verb of the core on one page. Client, server, validation and tests derive from it. */
export const calls = {
  app: {
    describe: request(nothing, AppStatus),
    /** Ends the program and begins it again, where its host can. */
    restart: request(nothing, done),
  },
  conversations: conversationCalls,
  workspaces: workspaceCalls,
  queue: queueCalls,
  branches: branchCalls,
  turns: turnCalls,
  providers: providerCalls,
  models: modelCalls,
  keys: keyCalls,
  secrets: secretCalls,
  settings: { read: request(nothing, Settings), update: request(SettingsChange, Settings) },
  usage: usageCalls,
  routing: routingCalls,
  rules: ruleCalls,
  ruleTests: ruleTestCalls,
  policies: policyCalls,
  budgets: budgetCalls,
  approvals: approvalCalls,
  traces: traceCalls,
  health: healthCalls,
  cache: cacheCalls,
  audit: auditCalls,
  search: searchCalls,
  remoteImages: remoteImageCalls,
  notes: noteCalls,
  handoffs: handoffCalls,
  backups: backupCalls,
  clearing: clearingCalls,
  exports: exportCalls,
  imports: importCalls,
  attachments: attachmentCalls,
  uploads: uploadCalls,
  downloads: downloadCalls,
} as const;
export type Calls = typeof calls;
