import type { SubmitEvent } from 'react';
import type { KeyTrial } from '../../client/keys-state.ts';
import { startChatting } from '../../client/start-chatting.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { describeTest } from '../../lib/describe-test.ts';
import { suggestKeyName } from '../../lib/suggest-key-name.ts';
import { useKeyEntry } from '../../lib/use-key-entry.ts';
import { Button } from '../../ui/button.tsx';
import { SecretField } from '../../ui/secret-field.tsx';
import { KeyOwnerChoice } from './key-owner-choice.tsx';
import { KeyTrialNote } from './key-trial-note.tsx';

/** A key is pasted, tried for free and saved, and the first conversation opens. */
export function KeyForm({ isLocked }: { readonly isLocked: boolean }) {
  const stores = useStores();
  const { keys, toasts } = stores;
  const providers = useFrom(
    (all) => all.providers,
    (state) => state.providers,
  );
  const trial = useFrom(
    () => keys,
    (state) => state.trial,
  );
  const entry = useKeyEntry(providers);
  const { provider, secret } = entry;
  const isRunning = trial?.state === 'running';
  const canTry = provider !== undefined && secret.trim() !== '' && !isLocked;

  const newKey = () => {
    if (!provider) return undefined;
    const taken = keys.getState().keys.filter(({ providerId }) => providerId === provider.id);
    const label = suggestKeyName(taken.map((key) => key.label));
    return { providerId: provider.id, label, secret };
  };
  const open = () => {
    if (!provider) return;
    toasts.getState().show({ text: `Saved the key of ${provider.label}` });
    void startChatting(stores, provider.id);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const key = newKey();
    if (key && canTry && !isRunning) void keys.getState().tryAndAdd(key, open);
  };
  const saveAnyway = () => {
    const key = newKey();
    const lastTest = trial?.state === 'answered' ? trial.result : undefined;
    if (key) void keys.getState().add({ ...key, ...(lastTest && { lastTest }) }, open);
  };
  const change = (edit: () => void) => {
    edit();
    keys.getState().endTrial();
  };
  return (
    <form className="key-form" onSubmit={submit}>
      <div className="key-form-line">
        <SecretField
          label="Key"
          isLabelHidden
          noun="key"
          size="large"
          placeholder="Key from any provider"
          value={secret}
          maxLength={4_096}
          isInvalid={isRefused(trial)}
          onChange={({ currentTarget: { value } }) => change(() => entry.type(value))}
        />
        <Button type="submit" size="large" isBusy={isRunning} disabled={!canTry}>
          Test and save
        </Button>
      </div>
      <KeyOwnerChoice entry={entry} onPick={(id) => change(() => entry.pick(id))} />
      {provider && (
        <KeyTrialNote
          trial={trial}
          provider={provider}
          onCancel={() => keys.getState().endTrial()}
          onSave={saveAnyway}
        />
      )}
    </form>
  );
}

function isRefused(trial: KeyTrial | undefined): boolean {
  return trial?.state === 'answered' && describeTest(trial.result).tone === 'danger';
}
