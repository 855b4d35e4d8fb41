import { Check } from 'lucide-react';
import { useMemo } from 'react';
import { isOfferedKey, type KeyView } from '../../../shared/model/key.ts';
import { startChatting } from '../../client/start-chatting.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

/** Keys that are there already: read from the environment, never written, and used once the person says so. */
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
      {found.map((key) => (
        <FoundKey key={key.id} keyView={key} />
      ))}
    </ul>
  );
}

function FoundKey({ keyView }: { readonly keyView: KeyView }) {
  const stores = useStores();
  const { id, providerId, label } = keyView;
  const isOffered = isOfferedKey(keyView);
  const start = () => void startChatting(stores, providerId);
  const use = () => void stores.keys.getState().use(id, start);
  return (
    <li>
      <Icon of={Check} size="dense" />
      <span className="found-name">
        <b className="mono">{label}</b> found in the environment
      </span>
      <span className="found-models">{isOffered ? 'Read only, never saved' : 'In use, read only, never saved'}</span>
      {isOffered ? (
        <Button size="small" aria-label={`Use ${label}`} onClick={use}>
          Use
        </Button>
      ) : (
        <Button size="small" aria-label={`Start with ${label}`} onClick={start}>
          Start
        </Button>
      )}
    </li>
  );
}
