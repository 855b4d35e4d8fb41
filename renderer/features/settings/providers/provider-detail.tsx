import type { ProviderView } from '../../../../shared/model/provider.ts';
import { useStores } from '../../../client/stores-context.ts';
import { useNow } from '../../../client/use-now.ts';
import { Jack } from '../../../ui/jack.tsx';
import { StatusWord } from '../../../ui/status-word.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { ConnectionSection } from './connection-section.tsx';
import { describeProvider } from './describe-provider.ts';
import { KeySection } from './key-section.tsx';
import { LimitSection } from './limit-section.tsx';
import { ModelSection } from './model-section.tsx';
import { RemoveProvider } from './remove-provider.tsx';
import { ServerSection } from './server-section.tsx';
import { useLocalServer } from './use-local-server.ts';
import { useProviderHealth } from './use-provider-health.ts';
import { useProviderKeys } from './use-provider-keys.ts';

/** One provider: its keys, models, limits and connection. */
export function ProviderDetail({ provider }: { readonly provider: ProviderView }) {
  const { providers } = useStores();
  const { id, label, line, kind, needsKey, isEnabled } = provider;
  const { status, word } = describeProvider(provider, {
    keys: useProviderKeys(id),
    health: useProviderHealth(id),
    server: useLocalServer(id),
    now: useNow(10_000),
  });
  const hasPrices = kind === 'cloud' || kind === 'custom';
  return (
    <section className="provider-detail scroll" aria-label={label} data-region="provider" tabIndex={-1}>
      <header className="provider-head">
        <Jack line={line} state={provider.isUsable ? 'in-use' : 'free'} size="large" />
        <h2>{label}</h2>
        <StatusWord status={status} isPlain>
          {word}
        </StatusWord>
        <span className="provider-use" aria-hidden>
          Use this provider
        </span>
        <Switch
          label={`Use ${label}`}
          isOn={isEnabled}
          onChange={(isOn) => void providers.getState().update(id, { isEnabled: isOn })}
        />
      </header>
      {kind === 'local' && <ServerSection provider={provider} />}
      {needsKey && <KeySection provider={provider} />}
      <ModelSection provider={provider} />
      {hasPrices && <LimitSection provider={provider} />}
      {kind !== 'demo' && <ConnectionSection provider={provider} />}
      {kind === 'custom' && <RemoveProvider provider={provider} />}
    </section>
  );
}
