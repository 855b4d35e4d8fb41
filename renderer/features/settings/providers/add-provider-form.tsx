import { type SubmitEvent, useState } from 'react';
import type { ProviderId } from '../../../../shared/model/ids.ts';
import type { WireName } from '../../../../shared/model/wire.ts';
import { useFrom, useStores } from '../../../client/stores-context.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/select.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { baseUrlProblem } from '../../../../shared/model/base-url-problem.ts';
import { wireLabels } from './wire-labels.ts';

interface AddProviderFormProps {
  readonly onCancel: () => void;
  readonly onAdded: (id: ProviderId) => void;
}

export function AddProviderForm({ onCancel, onAdded }: AddProviderFormProps) {
  const { providers } = useStores();
  const [label, setLabel] = useState('');
  const [wire, setWire] = useState<WireName>('openai-chat');
  const [baseUrl, setBaseUrl] = useState('');
  const [needsKey, setNeedsKey] = useState(true);
  const [wasTried, setTried] = useState(false);
  const addition = useFrom(
    () => providers,
    (state) => state.addition,
  );
  const urlProblem = baseUrlProblem(baseUrl);
  const nameProblem = label.trim() === '' ? 'Give it a name.' : undefined;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (urlProblem !== undefined || nameProblem !== undefined || addition?.state === 'running') return;
    void providers.getState().add({ label: label.trim(), wire, baseUrl: baseUrl.trim(), needsKey }, (added) => {
      if (!added.needsKey) void providers.getState().refreshModels(added.id);
      onAdded(added.id);
    });
  };
  return (
    <form className="dialog-form" onSubmit={submit}>
      <div className="dialog-pair">
        <TextField
          label="Name"
          autoFocus
          maxLength={120}
          value={label}
          problem={wasTried ? nameProblem : undefined}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        <Select label="Protocol" value={wire} options={wireLabels} onChange={setWire} />
      </div>
      <TextField
        label="Base URL"
        className="mono-field"
        placeholder="https://gateway.example.com/v1"
        value={baseUrl}
        problem={wasTried ? urlProblem : undefined}
        hint="The app adds the paths of the protocol to it."
        onChange={(event) => setBaseUrl(event.currentTarget.value)}
      />
      <div className="dialog-switch">
        <span>
          Needs a key
          <span className="setting-hint">Added on its page afterwards and kept like every other key</span>
        </span>
        <Switch label="Needs a key" isOn={needsKey} onChange={setNeedsKey} />
      </div>
      {addition?.state === 'failed' && (
        <Banner tone="danger" title="The provider was not added.">
          {addition.message}
        </Banner>
      )}
      <footer className="dialog-footer dialog-form-footer">
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" tone="primary" hotkey="Enter" isBusy={addition?.state === 'running'}>
          Add provider
        </Button>
      </footer>
    </form>
  );
}
