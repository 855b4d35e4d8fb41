import type { ModelRef } from '../../../shared/model/ids.ts';
import { useFrom } from '../../client/stores-context.ts';
import { usePrediction } from '../../client/use-prediction.ts';

/** What must be known about the model before anything is sent to it. */
export function PredictionNote({ model }: { readonly model: ModelRef | undefined }) {
  const prediction = usePrediction(model);
  const providerId = prediction && 'model' in prediction ? prediction.model.providerId : undefined;
  const isDemo = useFrom(
    ({ providers }) => providers,
    (state) => state.providers.some(({ id, kind }) => id === providerId && kind === 'demo'),
  );
  return <span className="composer-note">{isDemo && 'Offline demo, a scripted answer'}</span>;
}
