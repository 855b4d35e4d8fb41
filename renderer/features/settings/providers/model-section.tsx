import { Plus, RefreshCw } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ProviderView } from '../../../../shared/model/provider.ts';
import { useFrom, useStores } from '../../../client/stores-context.ts';
import { formatDay } from '../../../lib/format/format-date.ts';
import { Button } from '../../../ui/button.tsx';
import { SettingsBlock } from '../settings-block.tsx';
import { AddModelDialog } from './add-model-dialog.tsx';
import { ModelTable } from './model-table.tsx';
import { RefreshNote } from './refresh-note.tsx';

/** The models of a provider: what they cost and which are on. */
export function ModelSection({ provider }: { readonly provider: ProviderView }) {
  const { providers } = useStores();
  const { id, kind, modelsRefreshedAt } = provider;
  const [isAdding, setAdding] = useState(false);
  const all = useFrom(
    (stores) => stores.models,
    (state) => state.models,
  );
  const models = useMemo(() => all.filter(({ providerId }) => providerId === id), [all, id]);
  const refresh = useFrom(
    () => providers,
    (state) => state.refreshes[id],
  );
  const updated = modelsRefreshedAt === undefined ? '' : `, updated ${formatDay(modelsRefreshedAt)}`;
  const aside =
    kind === 'local' || kind === 'demo' ? 'free, they run on this computer' : `$ per million tokens${updated}`;
  const actions = kind !== 'demo' && (
    <>
      <Button
        tone="ghost"
        size="small"
        icon={RefreshCw}
        isBusy={refresh?.state === 'running'}
        onClick={() => void providers.getState().refreshModels(id)}
      >
        Update
      </Button>
      <Button tone="ghost" size="small" icon={Plus} onClick={() => setAdding(true)}>
        Custom model
      </Button>
    </>
  );
  return (
    <SettingsBlock title="Models" aside={aside} actions={actions}>
      <RefreshNote errand={refresh} />
      {models.length === 0 ? (
        <p className="settings-card settings-empty">
          No model yet. Update asks {provider.label} for its list, or add one by its id.
        </p>
      ) : (
        <ModelTable models={models} hasPrices={kind === 'cloud' || kind === 'custom'} />
      )}
      <AddModelDialog isOpen={isAdding} provider={provider} onClose={() => setAdding(false)} />
    </SettingsBlock>
  );
}
