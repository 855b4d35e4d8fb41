import { type SubmitEvent, useState } from 'react';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { SecretField } from '../../ui/secret-field.tsx';
import { passphraseProblem, shortestPassphrase } from './passphrase-problem.ts';
import './vault.css';

export function CreateVaultForm({ onDone }: { readonly onDone: () => void }) {
  const { secrets } = useStores();
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const errand = useFrom(
    () => secrets,
    (state) => state.vault,
  );
  const isShort = passphrase !== '' && passphrase.length < shortestPassphrase;
  const problem = passphraseProblem(passphrase, repeated);
  const canCreate = passphrase !== '' && repeated === passphrase && problem === undefined;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (canCreate && errand.state !== 'running') void secrets.getState().createVault(passphrase, onDone);
  };
  return (
    <form className="vault-form" onSubmit={submit}>
      <SecretField
        label="Passphrase"
        noun="passphrase"
        size="large"
        autoFocus
        value={passphrase}
        hint={isShort ? problem : `At least ${shortestPassphrase} characters.`}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      <SecretField
        label="Passphrase again"
        noun="passphrase"
        size="large"
        value={repeated}
        problem={isShort ? undefined : problem}
        onChange={(event) => setRepeated(event.currentTarget.value)}
      />
      <Banner tone="warn" title="A lost passphrase cannot be recovered.">
        Nobody can open the vault without it; the keys in it would have to be pasted again.
      </Banner>
      {errand.state === 'failed' && (
        <Banner tone="danger" title="The vault was not created.">
          {errand.message}
        </Banner>
      )}
      <div className="vault-actions">
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit" tone="primary" hotkey="Enter" isBusy={errand.state === 'running'} disabled={!canCreate}>
          Create vault
        </Button>
      </div>
    </form>
  );
}
