import type { Stores } from '../core/ports/stores.ts';
import { createConversationStore } from './conversations.ts';
import type { Database } from './database.ts';
import { createKeyStore } from './keys.ts';
import { createMessageStore } from './messages.ts';
import { createModelStore } from './models.ts';
import { createNoteStore } from './notes.ts';
import { createProviderStore } from './providers.ts';
import { createSettingsStore } from './settings.ts';
import { createTraceStore } from './traces.ts';
import { createUsageStore } from './usage-records.ts';

export function createStores(db: Database): Stores {
  return {
    conversations: createConversationStore(db),
    messages: createMessageStore(db),
    providers: createProviderStore(db),
    models: createModelStore(db),
    keys: createKeyStore(db),
    settings: createSettingsStore(db),
    usage: createUsageStore(db),
    traces: createTraceStore(db),
    notes: createNoteStore(db),
    atomically: db.atomically,
  };
}
