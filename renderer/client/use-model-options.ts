import { useMemo } from 'react';
import { useFrom } from './stores-context.ts';
import { useNames } from './use-names.ts';

/** Every model that is on, as choices of a list: those that can be used first. */
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
