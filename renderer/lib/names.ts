import type { BudgetView } from '../../shared/model/budget.ts';
import { type KeyId, type ModelRef, type ProviderId, splitModelRef } from '../../shared/model/ids.ts';
import type { KeyView } from '../../shared/model/key.ts';
import type { LineName, ModelView } from '../../shared/model/language-model.ts';
import type { ProviderView } from '../../shared/model/provider.ts';
import { describeBudget } from '../../shared/model/describe-budget.ts';

/** Names of what messages, decisions and traces hold only as ids. What is not known any more goes by its id. */
export type Names = {
  readonly provider: (id: ProviderId) => string;
  readonly model: (ref: ModelRef) => string;
  readonly line: (ref: ModelRef) => LineName | undefined;
  readonly key: (id: KeyId) => string;
  /** "the daily budget". Decisions hold the words themselves, a trial an id. */
  readonly budget: (wordsOrId: string) => string;
};

export type Named = {
  readonly providers: readonly Pick<ProviderView, 'id' | 'label'>[];
  readonly models: readonly Pick<ModelView, 'ref' | 'label' | 'line'>[];
  readonly keys: readonly Pick<KeyView, 'id' | 'label'>[];
  readonly budgets: readonly Pick<BudgetView, 'id' | 'scope' | 'period'>[];
};

export function createNames({ providers, models, keys, budgets }: Named): Names {
  const provider = (id: ProviderId) => providers.find((known) => known.id === id)?.label ?? id;
  const model = (ref: ModelRef) => models.find((known) => known.ref === ref);
  return {
    provider,
    model: (ref) => model(ref)?.label ?? splitModelRef(ref).modelId,
    line: (ref) => model(ref)?.line,
    key: (id) => keys.find((known) => known.id === id)?.label ?? id,
    budget: (wordsOrId) => {
      const budget = budgets.find(({ id }) => id === wordsOrId);
      return `the ${budget ? describeBudget(budget, provider) : wordsOrId}`;
    },
  };
}
