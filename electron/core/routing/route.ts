import type { RouteReason } from '../../../shared/model/decision.ts';
import type { ModelRef } from '../../../shared/model/ids.ts';
import type { ModelTier } from '../../../shared/model/language-model.ts';
import type { PromptParameters } from '../../../shared/model/prompt-parameters.ts';
import type { Plan, Rule } from '../../../shared/model/rule.ts';
import type { RankingStrategy } from '../../../shared/model/strategy-of.ts';

/** A way to answer a request, before it is known which of its models can. */
export interface Route {
  readonly reason: RouteReason;
  readonly first: FirstChoice;
  /** In their order, each with what it answers with. */
  readonly fallbacks: readonly Wish[];
  /** What the first and the next best answer with. */
  readonly parameters: PromptParameters;
  /** A model that the person named is not held to the plan. */
  readonly isNamedByPerson: boolean;
  readonly rule?: Rule;
}

export type FirstChoice = { readonly type: 'model'; readonly model: ModelRef } | RankedChoice;

export interface RankedChoice {
  readonly type: 'ranked';
  readonly strategy: RankingStrategy;
  readonly pool: Pool;
  /** Models that see go before all others, as the person prefers them. */
  readonly isVisionFirst: boolean;
}

/** Among which models a strategy picks. */
export type Pool =
  | { readonly type: 'all' }
  | { readonly type: 'set'; readonly models: readonly ModelRef[] }
  | { readonly type: 'plan'; readonly plan: Plan }
  | { readonly type: 'tiers'; readonly tiers: readonly ModelTier[] };

export interface Wish {
  readonly model: ModelRef;
  readonly parameters: PromptParameters;
}
