import { useMemo } from 'react';
import type { ModelRef } from '../../../../shared/model/ids.ts';
import { useFrom } from '../../../client/stores-context.ts';
import { useNames } from '../../../client/use-names.ts';
import type { MenuEntry } from '../../../ui/menu.tsx';

/** Every model that is on and not named yet, those that can be used first. */
export function useModelEntries(named: readonly ModelRef[], onChoose: (model: ModelRef) => void): readonly MenuEntry[] {
  const models = useModelOptions();
  return models
    .filter(({ value }) => !named.includes(value))
    .map(({ value, label }) => ({ id: value, label, run: () => onChoose(value) }));
}

/** Models as choices of a list. */
export function useModelOptions() {
  const models = useFrom(
    (stores) => stores.models,
    (state) => state.models,
  );
  const { provider } = useNames();
  return useMemo(() => {
    const offered = models.filter(({ isEnabled, lifecycle }) => isEnabled && lifecycle.status !== 'retired');
    const inOrder = [...offered.filter(({ isUsable }) => isUsable), ...offered.filter(({ isUsable }) => !isUsable)];
    return inOrder.map(({ ref, label, providerId, line, isUsable }) => ({
      value: ref,
      label: `${label}, ${provider(providerId)}${isUsable ? '' : ', not usable'}`,
      line,
    }));
  }, [models, provider]);
}
