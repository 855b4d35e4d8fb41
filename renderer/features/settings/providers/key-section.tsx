import { Plus, PlugZap } from 'lucide-react';
import { useState } from 'react';
import type { KeyView } from '../../../../shared/model/key.ts';
import type { ProviderView } from '../../../../shared/model/provider.ts';
import { useFrom, useStores } from '../../../client/stores-context.ts';
import { describeSecretPlace } from '../../../lib/describe-secret-place.ts';
import { Button } from '../../../ui/button.tsx';
import { SettingsBlock } from '../settings-block.tsx';
import { AddKeyDialog } from './add-key-dialog.tsx';
import { KeyList } from './key-list.tsx';
import { useProviderKeys } from './use-provider-keys.ts';

/** What the open dialog is for: another key, or one in the place of a refused one. */
type Adding = { readonly replaces?: KeyView };

/** The keys of a provider in the order they are used. */
export function KeySection({ provider }: { readonly provider: ProviderView }) {
  const stores = useStores();
  const [adding, setAdding] = useState<Adding>();
  const keys = useProviderKeys(provider.id);
  const secrets = useFrom(
    ({ appStatus }) => appStatus,
    ({ app }) => app?.secrets,
  );
  const place = secrets && describeSecretPlace(secrets);
  const openVault = () => stores.view.getState().show('vault');
  // A locked vault takes no keys: it comes first.
  const add = (wanted: Adding) => (place?.step === 'unlock-vault' ? openVault() : setAdding(wanted));
  const actions = (
    <>
      {place && place.step !== 'none' && (
        <Button tone="ghost" size="small" onClick={openVault}>
          {place.step === 'unlock-vault' ? 'Unlock the vault' : 'Create a vault'}
        </Button>
      )}
      <Button size="small" icon={Plus} data-action="add-key" onClick={() => add({})}>
        Add key
      </Button>
      {keys.some(({ hasSecret }) => hasSecret) && (
        <Button size="small" icon={PlugZap} onClick={() => void stores.keys.getState().testAll(provider.id)}>
          Test all
        </Button>
      )}
    </>
  );
  return (
    <SettingsBlock title="Keys" aside={place?.short} actions={actions}>
      <KeyList provider={provider} keys={keys} onReplace={(replaces) => add({ replaces })} />
      <AddKeyDialog
        isOpen={adding !== undefined}
        provider={provider}
        replaces={adding?.replaces}
        onClose={() => setAdding(undefined)}
      />
    </SettingsBlock>
  );
}
