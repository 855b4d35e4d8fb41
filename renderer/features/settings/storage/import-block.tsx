import { Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { useFrom, useStores } from '../../../client/stores-context.ts';
import { defaultWorkspaceId } from '../../../../shared/model/workspace.ts';
import { formatBytes } from '../../../lib/format/format-bytes.ts';
import { isRunning, type Sending } from '../../../client/imports-store.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { Select } from '../../../ui/select.tsx';
import { SettingsBlock } from '../settings-block.tsx';
import { SettingRow } from '../settings-page.tsx';
import { ImportRow } from './import-row.tsx';

/** Conversations from other products: files in, what came of them below. */
export function ImportBlock() {
  const { imports } = useStores();
  const all = useFrom(
    () => imports,
    (state) => state.imports,
  );
  const status = useFrom(
    () => imports,
    (state) => state.status,
  );
  const sending = useFrom(
    () => imports,
    (state) => state.sending,
  );
  const shown = all.filter(({ isDismissed }) => !isDismissed);
  return (
    <SettingsBlock title="Import" aside="Nothing of it is sent to a model.">
      {status.state === 'failed' && (
        <Banner tone="danger" title="The imports cannot be read.">
          {status.message}
        </Banner>
      )}
      <div className="settings-card">
        <ImportForm isBusy={sending !== undefined || all.some(isRunning)} />
        {sending && <SendingRow sending={sending} />}
        {shown.map((one) => (
          <ImportRow key={one.id} one={one} />
        ))}
      </div>
    </SettingsBlock>
  );
}

function ImportForm({ isBusy }: { readonly isBusy: boolean }) {
  const { imports, workspaces } = useStores();
  const known = useFrom(
    () => workspaces,
    (state) => state.workspaces,
  );
  const [chosen, setChosen] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const present = known.filter(({ deletedAt }) => deletedAt === undefined);
  const workspaceId = chosen ?? workspaces.getState().shownId ?? defaultWorkspaceId;
  return (
    <SettingRow
      label="From ChatGPT, Claude or Switchboard"
      hint="The zip or JSON as it was downloaded; several at once are one export. Branches are kept. An archive brings its own workspaces."
    >
      <input
        ref={input}
        type="file"
        multiple
        accept=".zip,.json,application/zip,application/json"
        aria-label="Files to import"
        className="visually-hidden"
        tabIndex={-1}
        onChange={({ currentTarget }) => {
          void imports.getState().bringIn([...(currentTarget.files ?? [])], workspaceId);
          currentTarget.value = '';
        }}
      />
      <Select
        label="Import into"
        isLabelHidden
        value={workspaceId}
        options={present.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={setChosen}
      />
      <Button icon={Upload} data-command-focus="import" isBusy={isBusy} onClick={() => input.current?.click()}>
        Import
      </Button>
    </SettingRow>
  );
}

function SendingRow({ sending: { fileNames, sentBytes, totalBytes } }: { readonly sending: Sending }) {
  const { imports } = useStores();
  const percent = Math.round((100 * sentBytes) / Math.max(1, totalBytes));
  const words = `Reading the file: ${formatBytes(sentBytes)} of ${formatBytes(totalBytes)}`;
  return (
    <SettingRow
      label={fileNames.join(', ')}
      hint={
        <>
          {words}
          <Progress label={words} percent={percent} />
        </>
      }
    >
      <Button size="small" onClick={() => imports.getState().cancelSending()}>
        Cancel
      </Button>
    </SettingRow>
  );
}
