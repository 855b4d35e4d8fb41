import { useMemo } from 'react';
import type { ModelRef } from '../../../shared/model/ids.ts';
import { useFrom } from '../../client/stores-context.ts';
import { useNames } from '../../client/use-names.ts';
import type { TargetWords } from '../../lib/rules/describe-target.ts';

interface DefaultRoute {
  readonly words: TargetWords;
  readonly models: readonly ModelRef[];
}

/** What answers where no rule did: the model of Settings, else what the strategy finds best. */
export function useDefaultRoute(): DefaultRoute {
  const model = useFrom(
    ({ settings }) => settings,
    (state) => state.settings.defaultModel,
  );
  const names = useNames();
  return useMemo(
    () =>
      model === undefined
        ? { words: { line: undefined, name: 'Best balanced', then: 'of all models' }, models: [] }
        : { words: { line: names.line(model), name: names.model(model), then: 'then the next best' }, models: [model] },
    [model, names],
  );
}
