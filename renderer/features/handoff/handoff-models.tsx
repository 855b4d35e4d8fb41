import { ArrowRight } from 'lucide-react';
import { useMemo } from 'react';
import type { ConversationId, ModelRef } from '../../../shared/model/ids.ts';
import { latestModel } from '../../client/begin-handoff.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { useNames } from '../../client/use-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { Jack } from '../../ui/jack.tsx';
import { SearchSelect } from '../../ui/search-select.tsx';

interface HandoffModelsProps {
  readonly conversationId: ConversationId;
  readonly model: ModelRef;
}

/** From the model that answered last to the one that goes on. */
export function HandoffModels({ conversationId, model }: HandoffModelsProps) {
  const { handoffForm } = useStores();
  const from = useFrom(
    ({ chat }) => chat,
    (state) => (state.conversationId === conversationId ? latestModel(state.messages) : undefined),
  );
  const options = useTargets();
  return (
    <div className="handoff-models">
      <div className="select-field">
        <span className="field-label">From</span>
        <span className="handoff-from-model">
          <Jack line={from?.line} state="in-use" />
          <span className="ellipsis">{from?.modelLabel ?? 'No model yet'}</span>
        </span>
      </div>
      <Icon of={ArrowRight} />
      <SearchSelect label="To" value={model} options={options} onChange={handoffForm.getState().chooseModel} />
    </div>
  );
}

function useTargets() {
  const names = useNames();
  const models = useFrom(
    (stores) => stores.models,
    (state) => state.models,
  );
  return useMemo(
    () =>
      models
        .filter(({ isUsable, isEnabled }) => isUsable && isEnabled)
        .map(({ ref, label, line, providerId }) => ({
          value: ref,
          label: `${label}, ${names.provider(providerId)}`,
          line,
        })),
    [models, names],
  );
}
