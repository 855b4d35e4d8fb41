import { type SubmitEvent, useState } from 'react';
import type { ProviderView } from '../../../../shared/model/provider.ts';
import { useStores } from '../../../client/stores-context.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { SettingRow } from '../settings-page.tsx';
import { baseUrlProblem } from '../../../../shared/model/base-url-problem.ts';

export function BaseUrlRow({ provider }: { readonly provider: ProviderView }) {
  const { providers } = useStores();
  const { id, baseUrl, baseUrlSource } = provider;
  const [typed, setTyped] = useState<string>();
  const [wasOpen, setWasOpen] = useState(false);
  const [problem, setProblem] = useState<string>();
  const open = () => {
    setTyped(baseUrl);
    setWasOpen(true);
  };
  const close = () => {
    setTyped(undefined);
    setProblem(undefined);
  };
  if (typed === undefined) {
    return (
      <SettingRow label="Address" hint={<code>{baseUrl}</code>}>
        <span className="setting-hint">{sourceWords[baseUrlSource]}</span>
        <Button size="small" aria-label="Change address" autoFocus={wasOpen} onClick={open}>
          Change
        </Button>
      </SettingRow>
    );
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const found = baseUrlProblem(typed);
    if (found !== undefined) return setProblem(found);
    close();
    if (typed.trim() !== baseUrl) void providers.getState().update(id, { baseUrl: typed.trim() });
  };
  return (
    <form className="setting-row setting-form" onSubmit={submit}>
      <TextField
        className="mono-field"
        label="Address"
        autoFocus
        value={typed}
        problem={problem}
        hint="Keys of this provider are sent there."
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setProblem(undefined);
        }}
      />
      <div className="setting-form-steps">
        <Button size="small" onClick={close}>
          Cancel
        </Button>
        <Button size="small" type="submit" tone="primary" hotkey="Enter">
          Save address
        </Button>
      </div>
    </form>
  );
}

const sourceWords: Readonly<Record<ProviderView['baseUrlSource'], string>> = {
  'built-in': 'built in',
  environment: 'from the environment',
  settings: 'set by you',
};
