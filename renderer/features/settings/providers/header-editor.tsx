import { Plus, X } from 'lucide-react';
import { type SubmitEvent, useState } from 'react';
import type { ProviderView } from '../../../../shared/model/provider.ts';
import { useStores } from '../../../client/stores-context.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { SettingRow } from '../settings-page.tsx';
import { headerProblem, type TypedHeader } from '../../../../shared/model/header-problem.ts';

/** Headers sent with every call to the provider. */
export function HeaderEditor({ provider }: { readonly provider: ProviderView }) {
  const { providers } = useStores();
  const { id, extraHeaders } = provider;
  const [typed, setTyped] = useState<TypedHeader>();
  const [problem, setProblem] = useState<string>();
  const [wasOpen, setWasOpen] = useState(false);
  const headers = Object.entries(extraHeaders).map(([name, value]) => ({ name, value }));
  const save = (next: readonly TypedHeader[]) =>
    void providers
      .getState()
      .update(id, { extraHeaders: Object.fromEntries(next.map(({ name, value }) => [name.trim(), value.trim()])) });
  const edit = (change: Partial<TypedHeader>) => {
    setTyped({ name: '', value: '', ...typed, ...change });
    setProblem(undefined);
  };
  const open = () => {
    edit({});
    setWasOpen(true);
  };
  const close = () => {
    setTyped(undefined);
    setProblem(undefined);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!typed) return;
    const found = headerProblem(typed, headers);
    if (found !== undefined) return setProblem(found);
    close();
    save([...headers, typed]);
  };
  return (
    <>
      <SettingRow label="Extra headers" hint="Sent with every call, for proxies and gateways">
        {!typed && (
          <Button size="small" icon={Plus} autoFocus={wasOpen} onClick={open}>
            Add header
          </Button>
        )}
      </SettingRow>
      {headers.map(({ name, value }) => (
        <div key={name} className="setting-row header-row">
          <code className="header-name">{name}</code>
          <code className="ellipsis header-value" title={value}>
            {value}
          </code>
          <IconButton
            icon={X}
            label={`Remove header ${name}`}
            size="small"
            onClick={() => save(headers.filter((header) => header.name !== name))}
          />
        </div>
      ))}
      {typed && (
        <form className="setting-row setting-form" onSubmit={submit}>
          <div className="dialog-pair">
            <TextField
              className="mono-field"
              label="Header name"
              autoFocus
              maxLength={200}
              value={typed.name}
              problem={problem}
              onChange={(event) => edit({ name: event.currentTarget.value })}
            />
            <TextField
              className="mono-field"
              label="Value"
              maxLength={4_096}
              value={typed.value}
              onChange={(event) => edit({ value: event.currentTarget.value })}
            />
          </div>
          <div className="setting-form-steps">
            <Button size="small" onClick={close}>
              Cancel
            </Button>
            <Button size="small" type="submit" tone="primary" hotkey="Enter">
              Save header
            </Button>
          </div>
        </form>
      )}
    </>
  );
}
