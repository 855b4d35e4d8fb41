import { useMemo } from 'react';
import type { ModelRef } from '../../shared/model/ids.ts';
import { useFrom } from './stores-context.ts';
import { type ModelPrediction, predictModel } from '../lib/predict-model.ts';

/** The model a message would go to where `model` was chosen, or nothing was; absent until the models are read. */
export function usePrediction(model: ModelRef | undefined): ModelPrediction | undefined {
  const settings = useFrom(
    (stores) => stores.settings,
    (state) => state.settings,
  );
  const models = useFrom(
    (stores) => stores.models,
    (state) => state.models,
  );
  const isRead = useFrom(
    (stores) => stores.models,
    (state) => state.status.state === 'ready',
  );
  const providers = useFrom(
    (stores) => stores.providers,
    (state) => state.providers,
  );
  return useMemo(() => {
    if (!isRead) return undefined;
    return predictModel({ conversation: { ...(model && { model }) }, settings, models, providers });
  }, [isRead, model, settings, models, providers]);
}
