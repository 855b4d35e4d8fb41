import { useFrom, useStores } from '../../client/stores-context.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { CreateVaultForm } from './create-vault-form.tsx';
import { UnlockVaultForm } from './unlock-vault-form.tsx';

/** Creates the vault for keys or unlocks it, whichever is next on this computer. */
export function VaultDialog() {
  const { view, secrets } = useStores();
  const isOpen = useFrom(
    () => view,
    ({ overlay }) => overlay === 'vault',
  );
  const isLocked = useFrom(
    ({ appStatus }) => appStatus,
    ({ app }) => app?.secrets.vault === 'locked',
  );
  const close = () => {
    view.getState().close('vault');
    secrets.getState().clear();
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title={isLocked ? 'Unlock the vault' : 'Create a vault'}
      description={
        isLocked
          ? 'Your keys are in the vault. Its passphrase opens it until Switchboard ends.'
          : 'A vault keeps your keys in an encrypted file that only the passphrase opens.'
      }
    >
      {isLocked ? <UnlockVaultForm onDone={close} /> : <CreateVaultForm onDone={close} />}
    </Dialog>
  );
}
