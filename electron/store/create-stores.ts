import type { Stores } from '../core/ports/stores.ts';
import { createAttachmentStore } from './attachments.ts';
import { createAuditStore } from './audit-entries.ts';
import { createBranchStore } from './branch-store.ts';
import { createBudgetStore } from './budgets.ts';
import { createCallHistoryStore } from './call-history.ts';
import { createCacheStore } from './cached-answers.ts';
import { createClearingStore } from './clearing.ts';
import { createConversationStore } from './conversations.ts';
import type { Database } from './database.ts';
import { createHandoffStore } from './handoffs.ts';
import { createImportStore } from './imports.ts';
import { createIncidentStore } from './incidents.ts';
import { createKeyStore } from './keys.ts';
import { createMessageStore } from './messages.ts';
import { createModelStore } from './models.ts';
import { createNoteStore } from './notes.ts';
import { createPolicyStore } from './policies.ts';
import { createProviderStore } from './providers.ts';
import { createQueueStore } from './queued-messages.ts';
import { createRecordedRequestStore } from './recorded-requests.ts';
import { createRuleTestStore } from './rule-tests.ts';
import { createRuleStore } from './rules.ts';
import { createSearchStore } from './search.ts';
import { createSettingsStore } from './settings.ts';
import { createStagedRuleStore } from './staged-rules.ts';
import { createStateStore } from './states.ts';
import { createTraceStore } from './traces.ts';
import { createSpendStore } from './usage-entries.ts';
import { createUsageStore } from './usage-records.ts';
import { createWorkspaceStore } from './workspaces.ts';

export function createStores(db: Database): Stores {
  return {
    conversations: createConversationStore(db),
    workspaces: createWorkspaceStore(db),
    queue: createQueueStore(db),
    messages: createMessageStore(db),
    branches: createBranchStore(db),
    providers: createProviderStore(db),
    models: createModelStore(db),
    keys: createKeyStore(db),
    settings: createSettingsStore(db),
    usage: createUsageStore(db),
    spend: createSpendStore(db),
    traces: createTraceStore(db),
    notes: createNoteStore(db),
    handoffs: createHandoffStore(db),
    recordedRequests: createRecordedRequestStore(db),
    rules: createRuleStore(db),
    stagedRules: createStagedRuleStore(db),
    ruleTests: createRuleTestStore(db),
    policies: createPolicyStore(db),
    budgets: createBudgetStore(db),
    states: createStateStore(db),
    cache: createCacheStore(db),
    incidents: createIncidentStore(db),
    callHistory: createCallHistoryStore(db),
    audit: createAuditStore(db),
    imports: createImportStore(db),
    search: createSearchStore(db),
    attachments: createAttachmentStore(db),
    clearing: createClearingStore(db),
    atomically: db.atomically,
  };
}
