import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { TextStorage } from '../lib/stored-value.ts';
import type { WindowClock } from '../lib/window-clock.ts';
import { type AppStatusStore, createAppStatusStore } from './app-status-store.ts';
import { type ApprovalsStore, createApprovalsStore } from './approvals-store.ts';
import { type BeginningStore, createBeginningStore } from './beginning-store.ts';
import { type BudgetsStore, createBudgetsStore } from './budgets-store.ts';
import { type ChatStore, createChatStore } from './chat-store.ts';
import type { ConnectionStore } from './connection-store.ts';
import { type ConversationsStore, createConversationsStore } from './conversations-store.ts';
import { type ConversationUsageStore, createConversationUsageStore } from './conversation-usage-store.ts';
import { createDraftsStore, type DraftsStore } from './drafts-store.ts';
import { createEditsStore, type EditsStore } from './edits-store.ts';
import { createForecastStore, type ForecastStore } from './forecast-store.ts';
import { keepAsDraft } from './keep-as-draft.ts';
import { createInspectorStore, type InspectorStore } from './inspector-store.ts';
import { createKeysStore, type KeysStore } from './keys-store.ts';
import { createMessageSearchStore, type MessageSearchStore } from './message-search-store.ts';
import { createModelsStore, type ModelsStore } from './models-store.ts';
import { createProvidersStore, type ProvidersStore } from './providers-store.ts';
import { type Address, createRouteStore, type RouteStore } from './route-store.ts';
import { createSecretsStore, type SecretsStore } from './secrets-store.ts';
import { createSettingsStore, type SettingsStore } from './settings-store.ts';
import { createToastStore, type ToastStore } from './toast-store.ts';
import { createTracesStore, type TracesStore } from './traces-store.ts';
import { createTranscriptKeysStore, type TranscriptKeysStore } from './transcript-keys-store.ts';
import { createUsageStore, type UsageStore } from './usage-store.ts';
import { createViewStore, type ViewStore } from './view-store.ts';

/** Everything the window knows and decides, made once and given to the components. */
export interface Stores {
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
  readonly usage: UsageStore;
  readonly drafts: DraftsStore;
  readonly conversations: ConversationsStore;
  readonly chat: ChatStore;
  readonly edits: EditsStore;
  readonly beginning: BeginningStore;
  readonly forecast: ForecastStore;
  readonly approvals: ApprovalsStore;
  readonly traces: TracesStore;
  readonly inspector: InspectorStore;
  readonly conversationUsage: ConversationUsageStore;
  readonly transcriptKeys: TranscriptKeysStore;
  readonly messageSearch: MessageSearchStore;
  readonly budgets: BudgetsStore;
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
  const conversations = createConversationsStore({ core, toasts, routes, drafts, clock });
  const chat = createChatStore({ core, toasts, drafts, clock });
  const traces = createTracesStore(core);
  const view = createViewStore();
  const settings = createSettingsStore(core, toasts);
  const appStatus = createAppStatusStore(core, storage);
  return {
    clock,
    connection,
    routes,
    toasts,
    appStatus,
    settings,
    providers: createProvidersStore(core, toasts),
    models: createModelsStore(core, toasts),
    keys: createKeysStore(core, toasts),
    secrets: createSecretsStore(core, appStatus),
    usage: createUsageStore(core, timeZone),
    drafts,
    conversations,
    chat,
    edits: createEditsStore(chat),
    beginning: createBeginningStore({ core, chat, conversations, drafts, clock, storage }),
    forecast: createForecastStore(core, clock),
    approvals: createApprovalsStore({
      core,
      toasts,
      keepAsDraft: (approval) => keepAsDraft({ core, chat, conversations, drafts }, approval),
    }),
    traces,
    inspector: createInspectorStore({ settings, conversations, routes, view }),
    conversationUsage: createConversationUsageStore(core),
    transcriptKeys: createTranscriptKeysStore(),
    messageSearch: createMessageSearchStore({ core, clock, routes, chat, traces, toasts }),
    budgets: createBudgetsStore(core),
    view,
  };
}
