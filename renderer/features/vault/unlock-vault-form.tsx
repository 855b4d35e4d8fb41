import { type SubmitEvent, useState } from 'react';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { Button } from '../../ui/button.tsx';
import { SecretField } from '../../ui/secret-field.tsx';
import './vault.css';

export function UnlockVaultForm({ onDone }: { readonly onDone: () => void }) {
  const { secrets } = useStores();
  const [passphrase, setPassphrase] = useState('');
  const errand = useFrom(
    () => secrets,
    (state) => state.vault,
  );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (passphrase !== '' && errand.state !== 'running') void secrets.getState().unlockVault(passphrase, onDone);
  };
  return (
    <form className="vault-form" onSubmit={submit}>
      <SecretField
        label="Passphrase"
        noun="passphrase"
        size="large"
        autoFocus
        value={passphrase}
        problem={errand.state === 'failed' ? errand.message : undefined}
        onChange={(event) => {
          setPassphrase(event.currentTarget.value);
          if (errand.state === 'failed') secrets.getState().clear();
        }}
      />
      <div className="vault-actions">
        <Button onClick={onDone}>Cancel</Button>
        <Button
          type="submit"
          tone="primary"
          hotkey="Enter"
          isBusy={errand.state === 'running'}
          disabled={passphrase === ''}
        >
          Unlock
        </Button>
      </div>
    </form>
  );
}
