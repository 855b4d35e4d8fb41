import { KeyRound } from 'lucide-react';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { SecretPlaceNote } from '../../ui/secret-place-note.tsx';
import { EnvironmentKeys } from './environment-keys.tsx';
import { GetKeyLinks } from './get-key-links.tsx';
import { KeyForm } from './key-form.tsx';
import { Way } from './way.tsx';

export function KeyWay() {
  const { view } = useStores();
  const secrets = useFrom(
    ({ appStatus }) => appStatus,
    ({ app }) => app?.secrets,
  );
  return (
    <Way icon={KeyRound} title="Paste a key">
      <p>The provider is recognized from the key.</p>
      <SecretPlaceNote status={secrets} onOpenVault={() => view.getState().show('vault')} />
      <KeyForm isLocked={secrets?.vault === 'locked'} />
      <EnvironmentKeys />
      <GetKeyLinks />
    </Way>
  );
}
