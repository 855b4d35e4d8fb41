import { Trash2 } from 'lucide-react';
import type { ProviderView } from '../../../../shared/model/provider.ts';
import { useStores } from '../../../client/stores-context.ts';
import { Button } from '../../../ui/button.tsx';
import { SettingsBlock } from '../settings-block.tsx';
import { SettingRow } from '../settings-page.tsx';

export function RemoveProvider({ provider }: { readonly provider: ProviderView }) {
  const { providers, routes } = useStores();
  const remove = () => {
    routes.getState().go({ name: 'settings', section: 'providers' });
    void providers.getState().remove(provider.id);
  };
  return (
    <SettingsBlock title="Remove">
      <div className="settings-card">
        <SettingRow
          label={`Remove ${provider.label}`}
          hint="Its keys go with it. Undo stands in the toast as long as that is shown; conversations stay."
        >
          <Button icon={Trash2} onClick={remove}>
            Remove provider
          </Button>
        </SettingRow>
      </div>
    </SettingsBlock>
  );
}
