import type { ConversationId, KeyId, ModelRef, ProviderId } from '../../../shared/model/ids.ts';
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
  const { breakers, health, providersOff, connectivity, budgets } = registries;
  const { keysOut, quotaLeft, firstKeys } = readKeys(sources, request.conversationId);
  return {
    now,
    estimate,
    openBreakers: breakers.openUntil(),
    downProviders: health.down(),
    offUntil: providersOff.until(),
    isOffline: connectivity.isOffline(),
    keysOut,
    quotaLeft,
    rateLimitWaitMs: readRateLimits(sources, firstKeys, request),
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
): Pick<RoutingState, 'keysOut' | 'quotaLeft'> & { readonly firstKeys: ReadonlyMap<ProviderId, KeyId> } {
  const firstKeys = new Map<ProviderId, KeyId>();
  const keysOut = new Map<ProviderId, { readonly resetsAt?: number }>();
  const quotaLeft = new Map<ProviderId, number>();
  const byProvider = Map.groupBy(
    keys.filter(({ hasSecret }) => hasSecret),
    ({ providerId }) => providerId,
  );
  for (const [providerId, own] of byProvider) {
    const question = { providerId, keys: own, rotation: rotationOf(providerId) };
    const order = registries.keyRing.order({ ...question, ...(conversationId !== undefined && { conversationId }) });
    const [first] = order.usable;
    if (first !== undefined) firstKeys.set(providerId, first);
    else {
      keysOut.set(providerId, order.resetsAt === undefined ? {} : { resetsAt: order.resetsAt });
    }
    quotaLeft.set(providerId, Math.max(...own.map(({ id, quota }) => registries.quotas.left(id, quota))));
  }
  return { keysOut, quotaLeft, firstKeys };
}

function readRateLimits(
  { registries, models }: RoutingSources,
  firstKeys: ReadonlyMap<ProviderId, KeyId>,
  { source, contextTokens: tokens }: RoutingRequest,
): ReadonlyMap<ModelRef, number> {
  const waits = models.map(({ ref, providerId }) => {
    const keyId = firstKeys.get(providerId);
    const limited = { model: ref, source, tokens, ...(keyId !== undefined && { keyId }) };
    return [ref, registries.rateLimits.waitMs(limited)] as const;
  });
  return new Map(waits.filter(([, waitMs]) => waitMs > 0));
}
