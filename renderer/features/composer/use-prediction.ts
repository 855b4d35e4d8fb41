import { useMemo } from 'react';
import type { Conversation } from '../../../shared/model/conversation.ts';
import { useFrom } from '../../client/stores-context.ts';
import { type ModelPrediction, predictModel } from '../../lib/predict-model.ts';

/** The model the next message of a conversation would go to; absent until the models are read. */
export function usePrediction(conversation: Pick<Conversation, 'model'>): ModelPrediction | undefined {
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
  const { model } = conversation;
  return useMemo(() => {
    if (!isRead) return undefined;
    return predictModel({ conversation: { ...(model && { model }) }, settings, models, providers });
  }, [isRead, model, settings, models, providers]);
}
