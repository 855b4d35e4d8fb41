import { notFound } from '../../../shared/contract/errors.ts';
import type { KeyId } from '../../../shared/model/ids.ts';
import type { CredentialTestResult, KeyView } from '../../../shared/model/key.ts';
import type { ProviderRow } from '../../../shared/model/provider.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { StateStore } from '../ports/stores.ts';
import { type EnvironmentKey, listEnvironmentKeys } from './environment-keys.ts';
import { lastFourOf } from './last-four-of.ts';
import { rememberUsedKeys } from './remember-used-keys.ts';

interface FoundKeysPorts {
  readonly states: StateStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly rows: () => readonly ProviderRow[];
}

/** The keys of the environment: offered until the person says to use them, and never stored. */
export interface FoundKeys {
  readonly has: (id: KeyId) => boolean;
  readonly used: () => readonly KeyView[];
  readonly offered: () => readonly KeyView[];
  /** undefined where it is only offered. */
  readonly secretOf: (id: KeyId) => string | undefined;
  /** Over restarts; throws where the key is not set in the environment. */
  readonly setUsed: (id: KeyId, isUsed: boolean) => KeyView;
  /** Until the program ends. */
  readonly saveTest: (id: KeyId, result: CredentialTestResult) => KeyView;
}

export function createFoundKeys(ports: FoundKeysPorts): FoundKeys {
  const tests = new Map<KeyId, CredentialTestResult>();
  const chosen = rememberUsedKeys(ports);
  const keys = () => listEnvironmentKeys(ports.rows(), ports.environment);
  const view = (key: EnvironmentKey) => toView(key, chosen.has(key.id), tests.get(key.id));
  const find = (id: KeyId) => keys().find((key) => key.id === id);
  const require = (id: KeyId): EnvironmentKey => {
    const key = find(id);
    if (!key) throw notFound('key of the environment', id);
    return key;
  };
  const views = (isUsed: boolean) =>
    keys()
      .filter(({ id }) => chosen.has(id) === isUsed)
      .map(view);
  return {
    has: (id) => find(id) !== undefined,
    used: () => views(true),
    offered: () => views(false),
    secretOf: (id) => (chosen.has(id) ? find(id)?.secret : undefined),
    setUsed: (id, isUsed) => {
      const key = require(id);
      chosen.set(id, isUsed);
      return view(key);
    },
    saveTest: (id, result) => {
      const key = require(id);
      tests.set(id, result);
      return view(key);
    },
  };
}

/** The secret of a key that is only offered is at hand for nobody. */
function toView(
  { id, providerId, variable, secret, position }: EnvironmentKey,
  isUsed: boolean,
  lastTest: CredentialTestResult | undefined,
): KeyView {
  return {
    id,
    providerId,
    label: variable,
    lastFour: lastFourOf(secret),
    source: 'environment',
    environmentVariable: variable,
    position,
    createdAt: 0,
    hasSecret: isUsed,
    ...(lastTest && { lastTest }),
  };
}
