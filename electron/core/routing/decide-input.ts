import type { Budget, BudgetScope } from '../../../shared/model/budget.ts';
import type { CostEstimate } from '../../../shared/model/cost-estimate.ts';
import type { ModelRef, ProviderId } from '../../../shared/model/ids.ts';
import type { ModelRow, ModelView } from '../../../shared/model/language-model.ts';
import type { EffectivePolicy } from '../../../shared/model/policy.ts';
import type { PromptParameters } from '../../../shared/model/prompt-parameters.ts';
import type { ProviderRow } from '../../../shared/model/provider.ts';
import type { RoutingRequest } from '../../../shared/model/routing-request.ts';
import type { PreparedRules } from './prepare-rules.ts';

/** Everything a decision depends on. The same input always leads to the same decision. */
export interface DecideInput {
  readonly request: RoutingRequest;
  readonly rules: PreparedRules;
  readonly policy: EffectivePolicy;
  readonly catalogue: RoutingCatalogue;
  readonly state: RoutingState;
  /** No one reads why the rules that do not decide do not, which is most of the work: none is told of. */
  readonly isUntold?: boolean;
}

/** A model as routing sees it. */
export interface RoutableModel {
  readonly ref: ModelRef;
  readonly providerId: ProviderId;
  readonly providerKind: ProviderRow['kind'];
  /** Breaks ties: the smaller goes first. */
  readonly providerPriority: number;
  readonly isProviderEnabled: boolean;
  /** Or the provider needs none. */
  readonly hasKey: boolean;
  readonly isEnabled: boolean;
  readonly origin: ModelView['origin'];
  readonly row: ModelRow;
}

/** All models, indexed once per change of the directory. */
export interface RoutingCatalogue {
  /** On, at a provider that is on, with a key where one is needed. */
  readonly ready: readonly ResolvedRef[];
  /** By id or alias; the replacement where the model is over. Undefined where the provider has no such model. */
  readonly resolve: (ref: ModelRef, now: number) => ResolvedRef | undefined;
}

export interface ResolvedRef {
  /** Carries the name that was asked for where that is an alias: a dated name stays pinned. */
  readonly model: RoutableModel;
  /** The model under its own name; two refs with the same one mean the same model. */
  readonly ownRef: ModelRef;
  /** Set where the asked model is over and this one took its place. */
  readonly replaces?: ModelRef;
}

/** A snapshot of everything that changes from one moment to the next. What is absent is taken to be well. */
export interface RoutingState {
  readonly now: number;
  /** Pure: the same arguments always give the same figure. */
  readonly estimate: (model: RoutableModel, request: RoutingRequest, parameters: PromptParameters) => CostEstimate;
  /** When each open breaker lets a trial through. */
  readonly openBreakers: ReadonlyMap<ModelRef, number>;
  readonly downProviders: ReadonlySet<ProviderId>;
  /** Providers the person has turned off, each until when. */
  readonly offUntil: ReadonlyMap<ProviderId, number>;
  readonly isOffline: boolean;
  /** Providers none of whose keys can be used now. */
  readonly keysOut: ReadonlyMap<ProviderId, { readonly resetsAt?: number }>;
  readonly rateLimitWaitMs: ReadonlyMap<ModelRef, number>;
  /** As measured. */
  readonly speed: ReadonlyMap<ModelRef, ModelSpeed>;
  /** 0 is down, 1 is well. */
  readonly health: ReadonlyMap<ProviderId, number>;
  /** 0 is spent, 1 is untouched. */
  readonly quotaLeft: ReadonlyMap<ProviderId, number>;
  readonly budgets: readonly BudgetStanding[];
  /** The conversation's last automatic choice, and when its answer ended. */
  readonly sticky?: { readonly model: ModelRef; readonly endedAt: number };
  /** What answers when nobody chose. */
  readonly preferredModel?: ModelRef;
}

export interface ModelSpeed {
  readonly firstTokenMs: number;
  readonly tokensPerSecond: number;
}

/** A budget as it stands, reservations counted as spent. */
export interface BudgetStanding {
  readonly id: string;
  readonly label: string;
  readonly scope: BudgetScope;
  readonly leftMicros: number;
  readonly spentPercent: number;
  readonly atLimit: Budget['atLimit'];
}
