import type { ConversationId, ModelRef, ProviderId } from '../../../shared/model/ids.ts';
import type { KeyView } from '../../../shared/model/key.ts';
import type { EffectivePolicy } from '../../../shared/model/policy.ts';
import type { KeyRotation } from '../../../shared/model/provider.ts';
import type { RoutingRequest } from '../../../shared/model/routing-request.ts';
import type { RoutableModel, RoutingState } from '../routing/decide-input.ts';
import type { Registries } from './registries.ts';

export interface RoutingSources {
  readonly now: number;
  readonly registries: Registries;
  readonly keys: readonly KeyView[];
  readonly rotationOf: (id: ProviderId) => KeyRotation;
  readonly estimate: RoutingState['estimate'];
  readonly models: readonly RoutableModel[];
  readonly policy: EffectivePolicy;
  readonly sticky?: RoutingState['sticky'];
  readonly preferredModel?: ModelRef;
}

/** What routing must know of this moment, read from everybody who keeps a state. */
export function readRoutingState(sources: RoutingSources, request: RoutingRequest): RoutingState {
  const { now, registries, estimate, sticky, preferredModel } = sources;
  const { breakers, health, connectivity, budgets } = registries;
  return {
    now,
    estimate,
    openBreakers: breakers.openUntil(),
    downProviders: health.down(),
    isOffline: connectivity.isOffline(),
    ...readKeys(sources, request.conversationId),
    rateLimitWaitMs: readRateLimits(sources, request),
    speed: health.speed(),
    health: health.score(),
    budgets: budgets.standing(request.workspaceId, sources.policy),
    ...(sticky && { sticky }),
    ...(preferredModel !== undefined && { preferredModel }),
  };
}

/** Providers none of whose keys can be used now, and how much of their quotas the others have left. */
function readKeys(
  { registries, keys, rotationOf }: RoutingSources,
  conversationId: ConversationId | undefined,
): Pick<RoutingState, 'keysOut' | 'quotaLeft'> {
  const keysOut = new Map<ProviderId, { readonly resetsAt?: number }>();
  const quotaLeft = new Map<ProviderId, number>();
  const byProvider = Map.groupBy(
    keys.filter(({ hasSecret }) => hasSecret),
    ({ providerId }) => providerId,
  );
  for (const [providerId, own] of byProvider) {
    const question = { providerId, keys: own, rotation: rotationOf(providerId) };
    const order = registries.keyRing.order({ ...question, ...(conversationId !== undefined && { conversationId }) });
    if (order.usable.length === 0) {
      keysOut.set(providerId, order.resetsAt === undefined ? {} : { resetsAt: order.resetsAt });
    }
    quotaLeft.set(providerId, Math.max(...own.map(({ id, quota }) => registries.quotas.left(id, quota))));
  }
  return { keysOut, quotaLeft };
}

function readRateLimits(
  { registries, models }: RoutingSources,
  request: RoutingRequest,
): ReadonlyMap<ModelRef, number> {
  const { source, contextTokens: tokens } = request;
  const waits = models.map(({ ref }) => [ref, registries.rateLimits.waitMs({ model: ref, source, tokens })] as const);
  return new Map(waits.filter(([, waitMs]) => waitMs > 0));
}
