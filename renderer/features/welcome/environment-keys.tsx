import { Check } from 'lucide-react';
import { useMemo } from 'react';
import { startChatting } from '../../client/start-chatting.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

/** Keys that are there already: read from the environment, never written. */
export function EnvironmentKeys() {
  const stores = useStores();
  const keys = useFrom(
    () => stores.keys,
    (state) => state.keys,
  );
  const found = useMemo(() => keys.filter(({ source }) => source === 'environment'), [keys]);
  if (found.length === 0) return null;
  return (
    <ul className="found">
      {found.map(({ id, providerId, label }) => (
        <li key={id}>
          <Icon of={Check} size="dense" />
          <span className="found-name">
            <b className="mono">{label}</b> found in the environment
          </span>
          <span className="found-models">Read only, never saved</span>
          <Button size="small" aria-label={`Use ${label}`} onClick={() => void startChatting(stores, providerId)}>
            Use
          </Button>
        </li>
      ))}
    </ul>
  );
}
