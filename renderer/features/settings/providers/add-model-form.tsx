import { type SubmitEvent, useState } from 'react';
import type { ProviderView } from '../../../../shared/model/provider.ts';
import { useFrom, useStores } from '../../../client/stores-context.ts';
import { focusWhenShown } from '../../../lib/focus-when-shown.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { readTypedModel } from './read-typed-model.ts';

interface AddModelFormProps {
  readonly provider: ProviderView;
  readonly onDone: () => void;
}

const untyped = { modelId: '', label: '', context: '', input: '', output: '', cacheRead: '' };

export function AddModelForm({ provider, onDone }: AddModelFormProps) {
  const { models } = useStores();
  const [typed, setTyped] = useState(untyped);
  const refusal = useFrom(
    () => models,
    (state) => state.additionProblem,
  );
  const read = readTypedModel(typed);
  const problems = read.type === 'invalid' ? read : undefined;
  const hasPrices = provider.kind === 'cloud' || provider.kind === 'custom';
  const edit = (change: Partial<typeof untyped>) => {
    setTyped({ ...typed, ...change });
    if (refusal !== undefined) models.getState().endAddition();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (read.type !== 'model') return;
    void models.getState().add({ providerId: provider.id, ...read.model }, ({ ref }) => {
      onDone();
      focusWhenShown(`[data-model="${CSS.escape(ref)}"] button`);
    });
  };
  return (
    <form className="dialog-form" onSubmit={submit}>
      <TextField
        label="Model id"
        size="large"
        className="mono-field"
        autoFocus
        maxLength={200}
        value={typed.modelId}
        problem={refusal}
        onChange={(event) => edit({ modelId: event.currentTarget.value })}
      />
      <div className="dialog-pair">
        <TextField
          label="Name (optional)"
          maxLength={120}
          value={typed.label}
          onChange={(event) => edit({ label: event.currentTarget.value })}
        />
        <TextField
          label="Context in tokens (optional)"
          inputMode="numeric"
          value={typed.context}
          problem={problems?.context}
          onChange={(event) => edit({ context: event.currentTarget.value })}
        />
      </div>
      {hasPrices && (
        <>
          <div className="dialog-triple">
            <TextField
              label="Input (optional)"
              inputMode="decimal"
              value={typed.input}
              onChange={(event) => edit({ input: event.currentTarget.value })}
            />
            <TextField
              label="Output"
              inputMode="decimal"
              value={typed.output}
              onChange={(event) => edit({ output: event.currentTarget.value })}
            />
            <TextField
              label="Cached input"
              inputMode="decimal"
              value={typed.cacheRead}
              onChange={(event) => edit({ cacheRead: event.currentTarget.value })}
            />
          </div>
          <p role="status" className={problems?.price ? 'price-problem' : 'setting-hint'}>
            {problems?.price ?? 'Dollars for a million tokens. Without a price its messages count as unpriced.'}
          </p>
        </>
      )}
      <footer className="dialog-footer dialog-form-footer">
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit" tone="primary" hotkey="Enter" disabled={read.type !== 'model'}>
          Add model
        </Button>
      </footer>
    </form>
  );
}
