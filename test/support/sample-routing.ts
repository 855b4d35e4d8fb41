import { builtInPolicy } from '../../electron/core/routing/fold-policy.ts';
import type { DecideInput, RoutableModel, RoutingState } from '../../electron/core/routing/decide-input.ts';
import { prepareCatalogue } from '../../electron/core/routing/prepare-catalogue.ts';
import { prepareRules } from '../../electron/core/routing/prepare-rules.ts';
import type { Condition } from '../../shared/model/condition.ts';
import type { CostEstimate } from '../../shared/model/cost-estimate.ts';
import { splitModelRef, type ModelRef } from '../../shared/model/ids.ts';
import type { ModelRow } from '../../shared/model/language-model.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { RoutingRequest } from '../../shared/model/routing-request.ts';
import type { Rule, RuleTarget } from '../../shared/model/rule.ts';

/** Monday, 16 November 2026, 12:00 UTC. */
export const noon = 1_794_830_400_000;

export function sampleRequest(changes: Partial<RoutingRequest> = {}): RoutingRequest {
  return {
    text: 'Hello',
    attachments: [],
    contextTokens: 100,
    source: 'chat',
    task: { task: 'chat', by: 'detected', reasons: [] },
    priority: 'normal',
    workspaceId: 'workspace',
    tags: [],
    at: noon,
    localMinute: 720,
    localWeekday: 1,
    parameters: {},
    needs: [],
    ...changes,
  };
}

type ModelChanges = Partial<Omit<RoutableModel, 'ref' | 'row'>> & Partial<ModelRow> & { readonly costMicros?: number };

/** A model of a cloud with a key; what it costs is what an answer of it costs. */
export function sampleRoutable(ref: ModelRef, changes: ModelChanges = {}): RoutableModel {
  const { providerId, modelId } = splitModelRef(ref);
  const {
    providerKind = 'cloud',
    providerPriority = 0,
    isProviderEnabled = true,
    hasKey = true,
    isEnabled = true,
    origin = 'catalogue',
    costMicros = 1_000,
    ...row
  } = changes;
  const standing = { providerKind, providerPriority, isProviderEnabled, hasKey, isEnabled, origin };
  const price = { input: 0, output: 0, perRequestMicros: costMicros };
  const base: ModelRow = {
    id: modelId,
    label: modelId,
    family: 'sample',
    line: 'local',
    tier: 'standard',
    abilities: [],
    lifecycle: { status: 'active' },
    price,
  };
  return { ref, providerId, ...standing, row: { ...base, ...row } };
}

/** A model without a price. */
export function unpriced(model: RoutableModel): RoutableModel {
  const { price: _, ...row } = model.row;
  return { ...model, row };
}

/** The price of the model per request: what a figure is made of is tested elsewhere. */
export function sampleEstimate({ row: { price } }: RoutableModel): CostEstimate {
  const base = { inputTokens: 100, outputTokens: 500, outputFrom: 'default', tokenErrorPercent: 0 } as const;
  if (!price) return { ...base, cost: { basis: 'unpriced' } };
  const micros = price.perRequestMicros ?? 0;
  return { ...base, cost: micros === 0 ? { basis: 'free' } : { basis: 'price', micros } };
}

export function sampleState(changes: Partial<RoutingState> = {}): RoutingState {
  return {
    now: noon,
    estimate: sampleEstimate,
    openBreakers: new Map(),
    downProviders: new Set(),
    offUntil: new Map(),
    isOffline: false,
    keysOut: new Map(),
    rateLimitWaitMs: new Map(),
    speed: new Map(),
    health: new Map(),
    quotaLeft: new Map(),
    budgets: [],
    ...changes,
  };
}

export const always: Condition = { type: 'all', of: [] };

export function sampleRule(id: string, target: ModelRef | RuleTarget, changes: Partial<Rule> = {}): Rule {
  return {
    id,
    origin: 'person',
    createdAt: 0,
    name: `Rule ${id}`,
    priority: 50,
    isEnabled: true,
    when: always,
    target: typeof target === 'string' ? { type: 'model', model: target } : target,
    fallbacks: [],
    ...changes,
  };
}

export interface SampleInput {
  readonly models: readonly RoutableModel[];
  readonly rules?: readonly Rule[];
  readonly policy?: Policy;
  readonly request?: Partial<RoutingRequest>;
  readonly state?: Partial<RoutingState>;
}

export function sampleInput({ models, rules = [], policy = {}, request, state }: SampleInput): DecideInput {
  return {
    request: sampleRequest(request),
    rules: prepareRules(rules),
    policy: {
      fields: { ...builtInPolicy, ...policy },
      sources: { cache: 'built-in' },
      taskSources: {},
      contradictions: [],
    },
    catalogue: prepareCatalogue(models),
    state: sampleState(state),
  };
}
