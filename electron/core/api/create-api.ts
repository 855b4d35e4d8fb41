import type { CoreApi } from '../../../shared/contract/core-api.ts';
import type { AppStatus } from '../../../shared/model/app-status.ts';
import type { SecretStore } from '../ports/secret-store.ts';
import type { Turns } from '../turns/create-turns.ts';
import type { ApiPorts } from './api-ports.ts';
import { createAppApi } from './app-api.ts';
import { createConversationsApi } from './conversations-api.ts';
import type { EventHub } from './event-hub.ts';
import { createKeysApi } from './keys-api.ts';
import { createModelsApi } from './models-api.ts';
import type { ProviderPorts } from './provider-ports.ts';
import { createProvidersApi } from './providers-api.ts';
import { createSecretsApi } from './secrets-api.ts';
import { createSettingsApi } from './settings-api.ts';
import { createTurnsApi } from './turns-api.ts';
import { createUsageApi } from './usage-api.ts';

export interface CorePorts extends ApiPorts, ProviderPorts {
  readonly secrets: SecretStore;
  readonly turns: Turns;
  readonly on: EventHub['on'];
  readonly describeApp: () => AppStatus;
}

/** The whole core behind its contract, one verb group a line. */
export function createApi(ports: CorePorts): CoreApi {
  return {
    app: createAppApi(ports.describeApp),
    conversations: createConversationsApi(ports),
    turns: createTurnsApi(ports),
    providers: createProvidersApi(ports),
    models: createModelsApi(ports),
    keys: createKeysApi(ports),
    secrets: createSecretsApi(ports),
    settings: createSettingsApi(ports),
    usage: createUsageApi(ports),
    on: ports.on,
  };
}
