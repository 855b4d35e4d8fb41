import { splitModelRef } from '../../../shared/model/ids.ts';
import type { Message } from '../../../shared/model/message.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { focusWhenShown } from '../../lib/focus-when-shown.ts';
import { chooseOtherModel, type OtherModel } from '../../lib/routing/choose-other-model.ts';
import { Button } from '../../ui/button.tsx';

/** Has the question answered by a model of a provider that was not asked yet; nothing where there is none. */
export function OtherModelButton({ answer }: { readonly answer: Message }) {
  const { chat } = useStores();
  const providers = useFrom(
    (stores) => stores.providers,
    (state) => state.providers,
  );
  const models = useFrom(
    (stores) => stores.models,
    (state) => state.models,
  );
  const isOffline = useFrom(
    (stores) => stores.health,
    (state) => state.isOffline,
  );
  const { provenance } = answer;
  const asked = provenance ? [...provenance.failedAttempts, provenance].map(({ model }) => model) : [];
  const tried = new Set(asked.map((model) => splitModelRef(model).providerId));
  const other = chooseOtherModel({ providers, models, tried, isOffline });
  if (!other) return null;
  const use = () => {
    void chat.getState().regenerate(answer.id, other.model.ref);
    focusWhenShown('[data-region="composer"] [data-region-focus]');
  };
  return <Button onClick={use}>{offerWords(other)}</Button>;
}

function offerWords({ model, kind }: OtherModel): string {
  if (kind === 'demo') return 'Use the offline demo';
  return kind === 'local' ? `Use ${model.label} on this computer` : `Use ${model.label}`;
}
