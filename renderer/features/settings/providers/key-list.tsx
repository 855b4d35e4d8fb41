import { X } from 'lucide-react';
import { useState } from 'react';
import { isOfferedKey, type KeyView } from '../../../../shared/model/key.ts';
import type { ProviderView } from '../../../../shared/model/provider.ts';
import { useFrom, useStores } from '../../../client/stores-context.ts';
import { useNow } from '../../../client/use-now.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { KeyResult } from '../../../ui/key-result.tsx';
import { describeKey } from './describe-key.ts';
import { KeyLimitDialog } from './key-limit-dialog.tsx';
import { KeyRow } from './key-row.tsx';
import { RotationRow } from './rotation-row.tsx';
import { useProviderHealth } from './use-provider-health.ts';

interface KeyListProps {
  readonly provider: ProviderView;
  readonly keys: readonly KeyView[];
  readonly onReplace: (key: KeyView) => void;
}

/** The keys with the newest test above them, and below several of them how they take turns. */
export function KeyList({ provider, keys, onReplace }: KeyListProps) {
  const { keys: store } = useStores();
  const now = useNow(10_000);
  const isProviderDown = useProviderHealth(provider.id)?.state === 'down';
  const [announcement, setAnnouncement] = useState('');
  const [limited, setLimited] = useState<KeyView>();
  const testedId = useFrom(
    () => store,
    (state) => state.tested,
  );
  const tested = keys.find(({ id }) => id === testedId);
  const saved = keys.filter(({ source }) => source !== 'environment');
  const inUseCount = keys.filter((key) => !isOfferedKey(key)).length;
  const move = (key: KeyView, step: 1 | -1) => {
    const from = saved.indexOf(key);
    const position = from + step;
    if (from < 0) return setAnnouncement(`${key.label} is from the environment and stays where it is.`);
    if (position < 0 || position >= saved.length) return;
    setAnnouncement(`${key.label} is now key ${position + 1} of ${saved.length}`);
    void store.getState().move(key.id, position);
  };
  if (keys.length === 0 && !limited) {
    return <p className="settings-card settings-empty">No key yet. Add one to use the models of {provider.label}.</p>;
  }
  return (
    <div className="settings-card">
      {tested?.lastTest && (
        <KeyResult
          result={tested.lastTest}
          provider={provider}
          worksTitle={`${tested.label} works.`}
          isJoined
          actions={
            <IconButton icon={X} label="Dismiss" size="small" onClick={() => store.getState().dismissTested()} />
          }
        />
      )}
      <ol>
        {keys.map((key) => (
          <KeyRow
            key={key.id}
            keyView={key}
            words={describeKey(key, { siblings: keys, isProviderDown, now })}
            canMoveUp={saved.indexOf(key) > 0}
            canMoveDown={saved.includes(key) && saved.indexOf(key) < saved.length - 1}
            onMove={(step) => move(key, step)}
            onReplace={() => onReplace(key)}
            onLimit={() => setLimited(key)}
          />
        ))}
      </ol>
      {inUseCount > 1 && <RotationRow provider={provider} />}
      <p className="visually-hidden" aria-live="polite">
        {announcement}
      </p>
      {limited && <KeyLimitDialog keyView={limited} onClose={() => setLimited(undefined)} />}
    </div>
  );
}
