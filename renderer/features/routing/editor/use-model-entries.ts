import type { ModelRef } from '../../../../shared/model/ids.ts';
import { useModelOptions } from '../../../client/use-model-options.ts';
import type { MenuEntry } from '../../../ui/menu.tsx';

/** Every model that is on and not named yet, those that can be used first. */
export function useModelEntries(named: readonly ModelRef[], onChoose: (model: ModelRef) => void): readonly MenuEntry[] {
  const models = useModelOptions();
  return models
    .filter(({ value }) => !named.includes(value))
    .map(({ value, label }) => ({ id: value, label, run: () => onChoose(value) }));
}
