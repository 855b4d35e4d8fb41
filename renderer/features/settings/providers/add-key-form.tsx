import { type SubmitEvent, useState } from 'react';
import type { KeyView } from '../../../../shared/model/key.ts';
import type { ProviderView } from '../../../../shared/model/provider.ts';
import { useFrom, useStores } from '../../../client/stores-context.ts';
import { describeTest } from '../../../lib/describe-test.ts';
import { focusWhenShown } from '../../../lib/focus-when-shown.ts';
import { suggestKeyName } from '../../../lib/suggest-key-name.ts';
import { useKeyEntry } from '../../../lib/use-key-entry.ts';
import { SecretField } from '../../../ui/secret-field.tsx';
import { SecretPlaceNote } from '../../../ui/secret-place-note.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { AddKeyFooter } from './add-key-footer.tsx';
import { AddKeyTrial } from './add-key-trial.tsx';

interface AddKeyFormProps {
  readonly provider: ProviderView;
  readonly replaces: KeyView | undefined;
  readonly onDone: () => void;
}

/** A key is pasted, tried, named and saved. The secret is gone with the form. */
export function AddKeyForm({ provider: page, replaces, onDone }: AddKeyFormProps) {
  const { keys, providers: providersStore, routes } = useStores();
  const providers = useFrom(
    (stores) => stores.providers,
    (state) => state.providers,
  );
  const secrets = useFrom(
    ({ appStatus }) => appStatus,
    ({ app }) => app?.secrets,
  );
  const trial = useFrom(
    () => keys,
    (state) => state.trial,
  );
  const entry = useKeyEntry(providers, page.id);
  const { secret, provider, choices } = entry;
  const [typedName, setTypedName] = useState<string>();
  const taken = keys.getState().keys.filter(({ providerId }) => providerId === provider?.id);
  const name = typedName ?? replaces?.label ?? suggestKeyName(taken.map(({ label }) => label));
  const isReady = provider !== undefined && secret.trim() !== '' && name.trim() !== '';
  const result = trial?.state === 'answered' ? trial.result : undefined;
  const isRefused = result !== undefined && describeTest(result).tone === 'danger';

  const test = () => {
    if (isReady && trial?.state !== 'running') void keys.getState().tryOut({ providerId: provider.id, secret });
  };
  const save = () => {
    if (!isReady) return;
    const key = { providerId: provider.id, label: name.trim(), secret, ...(result && { lastTest: result }) };
    void keys.getState().add(key, (added) => {
      onDone();
      if (replaces?.providerId === added.providerId) void keys.getState().replace(replaces.id, added.id);
      if (provider.modelCount === 0) void providersStore.getState().refreshModels(provider.id);
      routes.getState().go({ name: 'settings', section: 'providers', item: added.providerId });
      focusWhenShown(`[data-key="${CSS.escape(added.id)}"] [aria-haspopup]`);
    });
  };
  const change = (edit: () => void) => {
    edit();
    keys.getState().endTrial();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (result && result.outcome !== 'failed') save();
    else test();
  };
  // What is wrong with the key stands at the key; anything else follows the fields that it came from.
  const found = provider && <AddKeyTrial trial={trial} provider={provider} onTestAgain={test} />;
  return (
    <form className="dialog-form" onSubmit={submit}>
      <SecretField
        label="Key"
        noun="key"
        size="large"
        autoFocus
        maxLength={4_096}
        value={secret}
        isInvalid={isRefused}
        hint={isRefused ? undefined : <SecretPlaceNote status={secrets} />}
        onChange={({ currentTarget: { value } }) => change(() => entry.type(value))}
      />
      {isRefused && found}
      <div className="dialog-pair">
        <Select
          label="Provider"
          value={provider?.id ?? ''}
          options={[
            ...(provider ? [] : [{ value: '', label: 'Choose the provider' }]),
            ...choices.map(({ id, label, line }) => ({ value: id, label, line })),
          ]}
          onChange={(id) => id !== '' && change(() => entry.pick(id))}
        />
        <TextField
          label="Name"
          value={name}
          maxLength={120}
          problem={name.trim() === '' ? 'A key needs a name.' : undefined}
          onChange={(event) => setTypedName(event.currentTarget.value)}
        />
      </div>
      {!isRefused && found}
      <AddKeyFooter trial={trial} isReady={isReady} onCancel={onDone} onSave={save} />
    </form>
  );
}
