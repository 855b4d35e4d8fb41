import type { ProviderView } from '../../../../shared/model/provider.ts';
import { useStores } from '../../../client/stores-context.ts';
import { Button } from '../../../ui/button.tsx';
import { SettingsBlock } from '../settings-block.tsx';
import { BaseUrlRow } from './base-url-row.tsx';
import { HeaderEditor } from './header-editor.tsx';

/** Where the provider is reached and what is sent along, for company proxies and gateways. */
export function ConnectionSection({ provider }: { readonly provider: ProviderView }) {
  const { providers } = useStores();
  const { id, kind, baseUrlSource, extraHeaders } = provider;
  const isChanged = kind !== 'custom' && (baseUrlSource === 'settings' || Object.keys(extraHeaders).length > 0);
  const reset = isChanged && (
    <Button tone="ghost" size="small" onClick={() => void providers.getState().reset(id)}>
      Reset
    </Button>
  );
  return (
    <SettingsBlock title="Connection" actions={reset}>
      <div className="settings-card">
        <BaseUrlRow provider={provider} />
        <HeaderEditor provider={provider} />
      </div>
    </SettingsBlock>
  );
}
