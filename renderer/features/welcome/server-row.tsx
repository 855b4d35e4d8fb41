import { Check } from 'lucide-react';
import type { LocalServer } from '../../../shared/model/provider.ts';
import { startChatting } from '../../client/start-chatting.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

/** A server that runs, with its models and the way to use it. */
export function ServerRow({ server }: { readonly server: LocalServer }) {
  const { providerId, label, address, modelLabels } = server;
  const models = modelLabels.join(', ');
  return (
    <li>
      <Icon of={Check} size="dense" />
      <span className="found-name">
        <b>{label}</b> <span className="mono">{withoutProtocol(address)}</span>
      </span>
      <span className="found-models" title={models}>
        {models === '' ? 'Running, without a model yet' : models}
      </span>
      <NextStep providerId={providerId} label={label} />
    </li>
  );
}

function NextStep({ providerId, label }: Pick<LocalServer, 'providerId' | 'label'>) {
  const stores = useStores();
  const provider = useFrom(
    () => stores.providers,
    (state) => state.providers.find(({ id }) => id === providerId),
  );
  if (provider?.isUsable) {
    return (
      <Button size="small" aria-label={`Use ${label}`} onClick={() => void startChatting(stores, providerId)}>
        Use
      </Button>
    );
  }
  const open = () => stores.routes.getState().go({ name: 'settings', section: 'providers', item: providerId });
  return (
    <Button size="small" aria-label={`Set up ${label}`} onClick={open}>
      Set up
    </Button>
  );
}

function withoutProtocol(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
}
