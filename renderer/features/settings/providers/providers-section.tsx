import { Plug } from 'lucide-react';
import { useState } from 'react';
import { useFrom, useStores } from '../../../client/stores-context.ts';
import { focusWhenShown } from '../../../lib/focus-when-shown.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { AddProviderDialog } from './add-provider-dialog.tsx';
import { ProviderDetail } from './provider-detail.tsx';
import { ProviderList } from './provider-list.tsx';
import './providers.css';

/** Every provider at the left, the chosen one beside it. */
export function ProvidersSection() {
  const { providers: store, routes } = useStores();
  const [isAdding, setAdding] = useState(false);
  const providers = useFrom(
    () => store,
    (state) => state.providers,
  );
  const status = useFrom(
    () => store,
    (state) => state.status,
  );
  const item = useFrom(
    () => routes,
    ({ route }) => (route.name === 'settings' ? route.item : undefined),
  );
  const current = providers.find(({ id }) => id === item) ?? providers[0];
  return (
    <div className="providers">
      <ProviderList providers={providers} currentId={current?.id} onAdd={() => setAdding(true)} />
      {current && <ProviderDetail key={current.id} provider={current} />}
      {!current && status.state === 'reading' && <Skeleton label="Reading providers" />}
      {!current && status.state === 'failed' && (
        <EmptyState icon={Plug} title="The providers cannot be read">
          {status.message}
        </EmptyState>
      )}
      <AddProviderDialog
        isOpen={isAdding}
        onClose={() => setAdding(false)}
        onAdded={(id) => {
          routes.getState().go({ name: 'settings', section: 'providers', item: id });
          focusWhenShown(`[data-provider="${CSS.escape(id)}"]`);
        }}
      />
    </div>
  );
}
