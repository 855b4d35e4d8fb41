import type { CoreApi } from '../../../shared/contract/core-api.ts';
import type { AppStatus } from '../../../shared/model/app-status.ts';
import type { Calendar } from '../../../shared/model/calendar.ts';
import type { MessageQueue } from '../conversations/message-queue.ts';
import type { TokenCounter } from '../prompt/count-tokens.ts';
import type { SecretStore } from '../ports/secret-store.ts';
import type { AttachmentPorts } from '../attachments/attachment-ports.ts';
import type { Downloads } from '../transfers/downloads.ts';
import type { Uploads } from '../transfers/uploads.ts';
import type { OrchestratorPorts } from './orchestrator-ports.ts';
import { createApprovalsApi } from './approvals-api.ts';
import { createAuditApi } from './audit-api.ts';
import { createBranchesApi } from './branches-api.ts';
import type { Backups } from '../backups/create-backups.ts';
import { createBackupsApi } from './backups-api.ts';
import { createBudgetsApi } from './budgets-api.ts';
import { createCacheApi } from './cache-api.ts';
import { createHandoffsApi } from './handoffs-api.ts';
import { createHealthApi } from './health-api.ts';
import { createNotesApi } from './notes-api.ts';
import { createPoliciesApi } from './policies-api.ts';
import { createRoutingApi } from './routing-api.ts';
import { createRuleTestsApi } from './rule-tests-api.ts';
import { createRulesApi } from './rules-api.ts';
import { createTracesApi } from './traces-api.ts';
import { createAppApi } from './app-api.ts';
import { createAttachmentsApi } from './attachments-api.ts';
import { createClearingApi } from './clearing-api.ts';
import { createConversationsApi } from './conversations-api.ts';
import { createDownloadsApi } from './downloads-api.ts';
import type { EventHub } from './event-hub.ts';
import type { Imports } from '../imports/create-imports.ts';
import { createExportsApi, type ExportPorts } from './exports-api.ts';
import { createImportsApi } from './imports-api.ts';
import { createKeysApi } from './keys-api.ts';
import { createModelsApi } from './models-api.ts';
import type { ProviderPorts } from './provider-ports.ts';
import { createProvidersApi } from './providers-api.ts';
import { createQueueApi } from './queue-api.ts';
import type { RemoteImagePorts } from '../remote-images/load-remote-image.ts';
import { createRemoteImagesApi } from './remote-images-api.ts';
import { createSearchApi } from './search-api.ts';
import { createSecretsApi } from './secrets-api.ts';
import { createSettingsApi } from './settings-api.ts';
import { createTurnsApi } from './turns-api.ts';
import { createUploadsApi } from './uploads-api.ts';
import { createUsageApi } from './usage-api.ts';
import { createWorkspacesApi } from './workspaces-api.ts';

export interface CorePorts
  extends OrchestratorPorts, ProviderPorts, Omit<AttachmentPorts, 'stores' | 'uploads'>, RemoteImagePorts {
  readonly secrets: SecretStore;
  readonly tokens: TokenCounter;
  readonly backups: Backups;
  readonly imports: Imports;
  readonly exports: ExportPorts;
  readonly uploads: Uploads;
  readonly downloads: Downloads;
  readonly queue: MessageQueue;
  readonly on: EventHub['on'];
  readonly calendar: Calendar;
  readonly describeApp: () => AppStatus;
  readonly restart?: (() => void) | undefined;
}

/** The whole core behind its contract, one verb group a line. */
export function createApi(ports: CorePorts): CoreApi {
  return {
    app: createAppApi(ports),
    conversations: createConversationsApi(ports),
    workspaces: createWorkspacesApi(ports),
    queue: createQueueApi(ports),
    branches: createBranchesApi(ports),
    turns: createTurnsApi(ports),
    providers: createProvidersApi(ports),
    models: createModelsApi(ports),
    keys: createKeysApi(ports),
    secrets: createSecretsApi(ports),
    settings: createSettingsApi(ports),
    usage: createUsageApi(ports),
    routing: createRoutingApi(ports),
    rules: createRulesApi(ports),
    ruleTests: createRuleTestsApi(ports),
    policies: createPoliciesApi(ports),
    budgets: createBudgetsApi(ports),
    approvals: createApprovalsApi(ports),
    traces: createTracesApi(ports),
    health: createHealthApi(ports),
    cache: createCacheApi(ports),
    audit: createAuditApi(ports),
    search: createSearchApi(ports),
    remoteImages: createRemoteImagesApi(ports),
    notes: createNotesApi(ports),
    handoffs: createHandoffsApi(ports),
    backups: createBackupsApi(ports),
    clearing: createClearingApi(ports),
    imports: createImportsApi(ports),
    exports: createExportsApi(ports),
    attachments: createAttachmentsApi(ports),
    uploads: createUploadsApi(ports),
    downloads: createDownloadsApi(ports),
    on: ports.on,
  };
}
