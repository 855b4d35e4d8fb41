import { builtInPolicy } from '../../../electron/core/routing/fold-policy.ts';
import type { EndingModel } from '../../../shared/model/ending-model.ts';
import { patchPolicy } from '../../../shared/model/patch-policy.ts';
import type { Policy, PolicyScope, PolicyView } from '../../../shared/model/policy.ts';
import { type CoreScript, createScriptedCore } from '../../support/scripted-core.ts';

/** A core that keeps the profile's policy and that of every workspace as they are changed. */
export function createPolicyCore(start: Policy = {}, endings: readonly EndingModel[] = []) {
  const stored = new Map<string, Policy>([['profile', start]]);
  const sent: unknown[] = [];
  const keyOf = (scope: PolicyScope) => (scope.layer === 'profile' ? 'profile' : scope.id);
  const view = (scope: PolicyScope): PolicyView => {
    const own = stored.get(keyOf(scope)) ?? {};
    const profile = scope.layer === 'profile' ? {} : (stored.get('profile') ?? {});
    const sources = (policy: Policy, layer: 'built-in' | 'profile') =>
      Object.fromEntries(Object.keys(policy).map((field) => [field, layer]));
    const inherited = {
      fields: { ...builtInPolicy, ...profile },
      sources: { ...sources(builtInPolicy, 'built-in'), ...sources(profile, 'profile') },
      taskSources: Object.fromEntries(Object.keys(profile.tasks ?? {}).map((task) => [task, 'profile' as const])),
      contradictions: [],
    };
    const fields = { ...inherited.fields, ...own };
    const contradictions = fields.allowedModels?.length === 0 ? ['Nothing can answer.'] : [];
    return { own, inherited, effective: { ...inherited, fields, contradictions } };
  };
  const policies: NonNullable<CoreScript['policies']> = {
    describe: ({ scope }) => Promise.resolve(view(scope)),
    change: ({ scope, ...change }) => {
      sent.push(change);
      stored.set(keyOf(scope), patchPolicy(stored.get(keyOf(scope)) ?? {}, change));
      return Promise.resolve(view(scope));
    },
    endings: () => Promise.resolve({ endings: [...endings] }),
    replaceModel: ({ model, successor }) => {
      sent.push({ model, successor });
      return Promise.resolve({
        policies: [{ scope: { layer: 'profile' }, before: { defaultModel: model } }],
        rules: [],
      });
    },
  };
  return { ...createScriptedCore({ policies }), stored, sent, policies };
}
