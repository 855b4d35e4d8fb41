import type { ConversationId, WorkspaceId } from '../../../shared/model/ids.ts';
import type { EffectivePolicy, Policy, PolicyLayer, PolicyScope } from '../../../shared/model/policy.ts';
import type { Clock } from '../ports/clock.ts';
import type { PolicyStore, SettingsStore } from '../ports/stores.ts';
import { builtInPolicy, foldPolicy } from '../routing/fold-policy.ts';

export interface PolicyPlace {
  readonly workspaceId: WorkspaceId;
  readonly conversationId?: ConversationId;
}

/** The layers of policy, folded where a request is made. */
export interface Policies {
  readonly effective: (at: PolicyPlace) => EffectivePolicy;
  readonly read: (scope: PolicyScope) => Policy;
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

interface PolicyOfLayer {
  readonly layer: PolicyLayer;
  readonly policy: Policy;
}

const keptPlaces = 500;

export function createPolicies({ store, settings, environment, clock }: PolicyPorts): Policies {
  const folded = new Map<string, EffectivePolicy>();

  const profile = (): Policy => {
    const { defaultModel } = settings.read();
    return { ...(defaultModel !== undefined && { defaultModel }), ...store.read({ layer: 'profile' }) };
  };
  const layersAt = ({ workspaceId, conversationId }: PolicyPlace): readonly PolicyOfLayer[] => [
    { layer: 'built-in', policy: builtInPolicy },
    { layer: 'environment', policy: environment },
    { layer: 'profile', policy: profile() },
    { layer: 'workspace', policy: store.read({ layer: 'workspace', id: workspaceId }) },
    ...(conversationId === undefined
      ? []
      : [{ layer: 'conversation' as const, policy: store.read({ layer: 'conversation', id: conversationId }) }]),
  ];

  return {
    effective: (at) => {
      const place = JSON.stringify([at.workspaceId, at.conversationId]);
      const known = folded.get(place);
      if (known) return known;
      if (folded.size >= keptPlaces) folded.clear();
      const policy = foldPolicy(layersAt(at), clock.now());
      folded.set(place, policy);
      return policy;
    },
    read: store.read,
    save: (scope, policy) => {
      store.save(scope, policy);
      folded.clear();
    },
    reload: () => folded.clear(),
  };
}
