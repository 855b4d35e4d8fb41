import type { Conversation } from '../../../shared/model/conversation.ts';
import { useFrom } from '../../client/stores-context.ts';
import { usePrediction } from './use-prediction.ts';

/** What must be known about the model before anything is sent to it. */
export function PredictionNote({ conversation }: { readonly conversation: Conversation }) {
  const prediction = usePrediction(conversation);
  const providerId = prediction && 'model' in prediction ? prediction.model.providerId : undefined;
  const isDemo = useFrom(
    ({ providers }) => providers,
    (state) => state.providers.some(({ id, kind }) => id === providerId && kind === 'demo'),
  );
  return <span className="composer-note">{isDemo && 'Offline demo, a scripted answer'}</span>;
}
