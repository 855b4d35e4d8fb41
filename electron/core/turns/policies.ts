import type { ConversationId, WorkspaceId } from '../../../shared/model/ids.ts';
import type { EffectivePolicy, Policy, PolicyScope, PolicyView } from '../../../shared/model/policy.ts';
import type { Clock } from '../ports/clock.ts';
import type { PolicyStore, SettingsStore } from '../ports/stores.ts';
import { builtInPolicy, foldPolicy, type LayeredPolicy, nextExpiry } from '../routing/fold-policy.ts';

export interface PolicyPlace {
  readonly workspaceId: WorkspaceId;
  readonly conversationId?: ConversationId;
}

/** The layers of policy, folded where a request is made. */
export interface Policies {
  readonly effective: (at: PolicyPlace) => EffectivePolicy;
  readonly read: (scope: PolicyScope) => Policy;
  /** The nearest layer at a place, the profile's where there is none, and what it inherits. */
  readonly describe: (at?: PolicyPlace) => PolicyView;
  readonly save: (scope: PolicyScope, policy: Policy) => void;
  /** To be called when the settings were changed: the default model stands there. */
  readonly reload: () => void;
}

export interface PolicyPorts {
  readonly store: PolicyStore;
  readonly settings: SettingsStore;
  /** What environment variables set. */
  readonly environment: Policy;
  readonly clock: Pick<Clock, 'now'>;
}

/** A task assignment that runs out makes it another one. */
interface FoldedPolicy {
  readonly policy: EffectivePolicy;
  readonly from: number;
  readonly until: number;
}

const keptPlaces = 500;

export function createPolicies({ store, settings, environment, clock }: PolicyPorts): Policies {
  const folded = new Map<string, FoldedPolicy>();

  const profile = (): Policy => {
    const { defaultModel } = settings.read();
    return { ...(defaultModel !== undefined && { defaultModel }), ...store.read({ layer: 'profile' }) };
  };
  const layersAt = (at?: PolicyPlace): readonly LayeredPolicy[] => [
    { layer: 'built-in', policy: builtInPolicy },
    { layer: 'environment', policy: environment },
    { layer: 'profile', policy: profile() },
    ...(at ? [{ layer: 'workspace' as const, policy: store.read({ layer: 'workspace', id: at.workspaceId }) }] : []),
    ...(at?.conversationId === undefined
      ? []
      : [{ layer: 'conversation' as const, policy: store.read({ layer: 'conversation', id: at.conversationId }) }]),
  ];
  const fold = (at: PolicyPlace): FoldedPolicy => {
    const now = clock.now();
    const layers = layersAt(at);
    return { policy: foldPolicy(layers, now), from: now, until: nextExpiry(layers, now) };
  };

  return {
    effective: (at) => {
      const place = JSON.stringify([at.workspaceId, at.conversationId]);
      const known = folded.get(place);
      const now = clock.now();
      if (known && now >= known.from && now < known.until) return known.policy;
      if (folded.size >= keptPlaces) folded.clear();
      const fresh = fold(at);
      folded.set(place, fresh);
      return fresh.policy;
    },
    describe: (at) => {
      const now = clock.now();
      const layers = layersAt(at);
      return {
        own: layers.at(-1)?.policy ?? {},
        inherited: foldPolicy(layers.slice(0, -1), now),
        effective: foldPolicy(layers, now),
      };
    },
    read: store.read,
    save: (scope, policy) => {
      store.save(scope, policy);
      folded.clear();
    },
    reload: () => folded.clear(),
  };
}
