import type { ProviderView } from '../../../../shared/model/provider.ts';
import type { EpochMs } from '../../../../shared/model/quantities.ts';
import { formatRoute } from '../../../client/route.ts';
import { Jack } from '../../../ui/jack.tsx';
import { StatusWord } from '../../../ui/status-word.tsx';
import { describeProvider } from './describe-provider.ts';
import { useLocalServer } from './use-local-server.ts';
import { useProviderHealth } from './use-provider-health.ts';
import { useProviderKeys } from './use-provider-keys.ts';

interface ProviderRowProps {
  readonly provider: ProviderView;
  readonly isCurrent: boolean;
  readonly now: EpochMs;
}

export function ProviderRow({ provider, isCurrent, now }: ProviderRowProps) {
  const { id, label, line } = provider;
  const standing = describeProvider(provider, {
    keys: useProviderKeys(id),
    health: useProviderHealth(id),
    server: useLocalServer(id),
    now,
  });
  const place = isCurrent ? 'in-use' : 'free';
  return (
    <a
      className="provider-row"
      data-provider={id}
      href={formatRoute({ name: 'settings', section: 'providers', item: id })}
      aria-current={isCurrent ? 'true' : undefined}
      tabIndex={isCurrent ? 0 : -1}
    >
      <Jack line={line} state={standing.status === 'danger' ? 'failed' : place} />
      <span className="provider-row-words">
        <span className="provider-row-name">{label}</span>
        <span className="provider-row-line">{standing.line}</span>
      </span>
      <StatusWord status={standing.status} isPlain isIconOnly>
        {standing.word}
      </StatusWord>
    </a>
  );
}
