import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { TextStorage } from '../lib/stored-value.ts';
import { scaleImage } from '../lib/image/scale-image.ts';
import { saveBlob } from '../lib/save-blob.ts';
import type { WindowClock } from '../lib/window-clock.ts';
import { type AppStatusStore, createAppStatusStore } from './app-status-store.ts';
import { type AttachmentsStore, createAttachmentsStore } from './attachments-store.ts';
import { type AttachmentViewStore, createAttachmentViewStore } from './attachment-view-store.ts';
import { type CacheStore, createCacheStore } from './cache-store.ts';
import { type ChatStore, createChatStore } from './chat-store.ts';
import type { ConnectionStore } from './connection-store.ts';
import { type ConversationsStore, createConversationsStore } from './conversations-store.ts';
import { type ConversationUsageStore, createConversationUsageStore } from './conversation-usage-store.ts';
import { currentWorkspaceId } from './choose-workspace.ts';
import { createDraftsStore, type DraftsStore } from './drafts-store.ts';
import { createFindStore, type FindStore } from './find-store.ts';
import { createForecastStore, type ForecastStore } from './forecast-store.ts';
import { type AuditStore, createAuditStore } from './audit-store.ts';
import { createHealthStore, type HealthStore } from './health-store.ts';
import { createInspectorStore, type InspectorStore } from './inspector-store.ts';
import { createKeysStore, type KeysStore } from './keys-store.ts';
import { createModelsStore, type ModelsStore } from './models-store.ts';
import { createNoteStores, type NoteStores } from './note-stores.ts';
import { createOutlineStore, type OutlineStore } from './outline-store.ts';
import { createProvidersStore, type ProvidersStore } from './providers-store.ts';
import { createRemoteImagesStore, type RemoteImagesStore } from './remote-images-store.ts';
import { type Address, createRouteStore, type RouteStore } from './route-store.ts';
import { createRecentCommandsStore, type RecentCommandsStore } from './recent-commands-store.ts';
import { createRuleCommandsStore, type RuleCommandsStore } from './rule-commands-store.ts';
import { createRuleStores, type RuleStores } from './rules/rule-stores.ts';
import { createSearchStores, type SearchStores } from './search-stores.ts';
import { createSecretsStore, type SecretsStore } from './secrets-store.ts';
import { createShownImagesStore, type ShownImagesStore } from './shown-images-store.ts';
import { createSettingsStore, type SettingsStore } from './settings-store.ts';
import { createShelfStore, type ShelfStore } from './shelf-store.ts';
import { createToastStore, type ToastStore } from './toast-store.ts';
import { createSendingStores, type SendingStores } from './sending-stores.ts';
import { createTracesStore, type TracesStore } from './traces-store.ts';
import { createTransferStores, type TransferStores } from './transfer-stores.ts';
import { createTranscriptKeysStore, type TranscriptKeysStore } from './transcript-keys-store.ts';
import { createSpendStores, type SpendStores } from './spend-stores.ts';
import { createTrialStores, type TrialStores } from './trial-stores.ts';
import { createViewStore, type ViewStore } from './view-store.ts';
import { createWorkspacesStore, type WorkspacesStore } from './workspaces-store.ts';

/** Everything the window knows and decides, made once and given to the components. */
export interface Stores
  extends SearchStores, NoteStores, TransferStores, SpendStores, RuleStores, TrialStores, SendingStores {
  readonly clock: WindowClock;
  readonly connection: ConnectionStore;
  readonly routes: RouteStore;
  readonly toasts: ToastStore;
  readonly appStatus: AppStatusStore;
  readonly settings: SettingsStore;
  readonly providers: ProvidersStore;
  readonly models: ModelsStore;
  readonly keys: KeysStore;
  readonly secrets: SecretsStore;
  readonly drafts: DraftsStore;
  readonly attachments: AttachmentsStore;
  readonly attachmentView: AttachmentViewStore;
  readonly shownImages: ShownImagesStore;
  readonly workspaces: WorkspacesStore;
  readonly conversations: ConversationsStore;
  readonly shelves: ShelfStore;
  readonly chat: ChatStore;
  readonly forecast: ForecastStore;
  readonly traces: TracesStore;
  readonly find: FindStore;
  readonly outline: OutlineStore;
  readonly inspector: InspectorStore;
  readonly conversationUsage: ConversationUsageStore;
  readonly transcriptKeys: TranscriptKeysStore;
  readonly health: HealthStore;
  readonly audit: AuditStore;
  readonly cache: CacheStore;
  readonly remoteImages: RemoteImagesStore;
  readonly ruleCommands: RuleCommandsStore;
  readonly recentCommands: RecentCommandsStore;
  readonly view: ViewStore;
}

export interface StoresDeps {
  readonly core: CoreApi;
  readonly connection: ConnectionStore;
  readonly clock: WindowClock;
  readonly address: Address;
  readonly timeZone: string;
  readonly storage: TextStorage;
}

export function createStores({ core, connection, clock, address, timeZone, storage }: StoresDeps): Stores {
  const toasts = createToastStore(clock);
  const routes = createRouteStore(address);
  const drafts = createDraftsStore({ core, toasts, clock });
  const attachments = createAttachmentsStore({ core, toasts, scaleImage });
  const settings = createSettingsStore(core, toasts);
  const workspaces = createWorkspacesStore({ core, toasts, routes, settings });
  const here = { currentWorkspaceId: () => currentWorkspaceId({ workspaces, settings }) };
  const conversations = createConversationsStore({ core, toasts, routes, drafts, clock, ...here });
  const chat = createChatStore({ core, toasts, drafts, attachments, clock, storage });
  const keepers = { core, chat, conversations, drafts, attachments };
  const openers = { clock, routes, traces: createTracesStore(core), toasts };
  const transcriptKeys = createTranscriptKeysStore();
  const view = createViewStore();
  const appStatus = createAppStatusStore(core, storage);
  const models = createModelsStore(core, toasts);
  const inspector = createInspectorStore({ settings, view, ...here });
  const noteStores = createNoteStores({ core, toasts, conversations, clock });
  return {
    clock,
    connection,
    routes,
    toasts,
    appStatus,
    settings,
    workspaces,
    providers: createProvidersStore(core, toasts),
    models,
    keys: createKeysStore(core, toasts),
    secrets: createSecretsStore(core, appStatus),
    ...createSpendStores({ core, toasts, clock, timeZone, storage }),
    drafts,
    attachments,
    attachmentView: createAttachmentViewStore(core, toasts),
    shownImages: createShownImagesStore(core),
    conversations,
    shelves: createShelfStore({ core, toasts, conversations }),
    chat,
    ...createSendingStores({ ...keepers, routes, toasts, clock, storage, ...here }),
    forecast: createForecastStore(core, clock),
    traces: openers.traces,
    inspector,
    conversationUsage: createConversationUsageStore(core),
    transcriptKeys,
    find: createFindStore({ core, clock, chat, transcriptKeys }),
    outline: createOutlineStore({ core, chat, ...openers }),
    ...noteStores,
    ...createSearchStores({ ...keepers, ...noteStores, ...openers, models, workspaces, settings, inspector }),
    ...createTransferStores({ core, toasts, connection, workspaces, conversations }),
    ...createRuleStores({ core, toasts, clock, storage }),
    ...createTrialStores({ core, toasts, clock }),
    ruleCommands: createRuleCommandsStore(core),
    recentCommands: createRecentCommandsStore(storage),
    health: createHealthStore(core, toasts),
    audit: createAuditStore({ core, toasts, save: saveBlob }),
    cache: createCacheStore(core, toasts),
    remoteImages: createRemoteImagesStore(core, URL),
    view,
  };
}
