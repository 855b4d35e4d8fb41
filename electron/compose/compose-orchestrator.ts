import { createCalendar } from '../../shared/model/calendar.ts';
import { createAuditTrail } from '../core/audit/audit-trail.ts';
import { createAlertRegistry } from '../core/health/alert-registry.ts';
import { createResponseCache } from '../core/cache/response-cache.ts';
import { keyViews } from '../core/api/provider-ports.ts';
import type { Announce } from '../core/ports/announce.ts';
import type { AskProvider } from '../core/ports/ask-provider.ts';
import type { Stores } from '../core/ports/stores.ts';
import { createTokenCounter } from '../core/prompt/count-tokens.ts';
import { loadTokenizer } from '../core/prompt/load-tokenizer.ts';
import type { Directory } from '../core/providers/directory.ts';
import type { KeyDirectory } from '../core/providers/key-directory.ts';
import { environmentPolicy } from '../core/routing/environment-policy.ts';
import { createApprovals } from '../core/turns/approvals.ts';
import { createPolicies } from '../core/turns/policies.ts';
import { composeRegistries } from './compose-registries.ts';
import { composeRouter } from './compose-router.ts';
import type { World } from './open-world.ts';
import { createAlarms } from './raise-alarms.ts';

export interface OrchestratorParts {
  readonly world: World;
  readonly stores: Stores;
  readonly ask: AskProvider;
  readonly directory: Directory;
  readonly keys: KeyDirectory;
  readonly announce: Announce;
}

/** Everything between the providers and the turns: what is remembered, what is allowed, what is chosen. */
export function composeOrchestrator({ world, ...parts }: OrchestratorParts) {
  const { clock, random, log, environment, timeZone } = world;
  const { stores, directory, keys, announce } = parts;
  const calendar = createCalendar(timeZone);
  const tokens = createTokenCounter({ clock, log, loadTokenizer });
  const policies = createPolicies({
    store: stores.policies,
    settings: stores.settings,
    environment: environmentPolicy(environment),
    clock,
  });
  const audit = createAuditTrail({ store: stores.audit, clock, random, log });
  const cache = createResponseCache({ store: stores.cache, clock, log });
  const approvals = createApprovals(announce);
  const announceKeys = () => announce('keys-changed', { keys: keyViews({ keys, registries }) });
  const announceBudgets = () => announce('budgets-changed', { budgets: [...registries.budgets.views()] });
  const alarms = createAlarms({ clock, announce, audit, keys, announceKeys, announceBudgets });
  const alerts = createAlertRegistry({ states: stores.states, log, onAlert: alarms.raise });
  const registries = composeRegistries({ ...parts, clock, random, log, calendar, alerts });
  // A variable may hold another key than it did when it was refused.
  for (const { id, source } of keys.views()) if (source === 'environment') registries.keyRing.proved(id);
  const routing = composeRouter({ stores, clock, calendar, directory, keys, registries, policies, tokens });
  return { ...routing, tokens, policies, audit, cache, approvals, alarms, alerts, registries, calendar };
}
