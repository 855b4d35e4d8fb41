import { Download } from 'lucide-react';
import { useState } from 'react';
import type { ExportKind } from '../../../../shared/model/export.ts';
import type { Packing } from '../../../client/exports-store.ts';
import { useFrom, useStores } from '../../../client/stores-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { Select } from '../../../ui/select.tsx';
import { SettingsBlock } from '../settings-block.tsx';
import { SettingRow } from '../settings-page.tsx';

const everything = 'every-workspace';

/** Everything, or one workspace, as a file of the person's own. */
export function ExportBlock() {
  const { exports, workspaces } = useStores();
  const packing = useFrom(
    () => exports,
    (state) => state.packing,
  );
  const known = useFrom(
    () => workspaces,
    (state) => state.workspaces,
  );
  const [chosen, setChosen] = useState(everything);
  const present = known.filter(({ deletedAt }) => deletedAt === undefined);
  const options = [
    { value: everything, label: 'Everything' },
    ...present.map(({ id, title }) => ({ value: id, label: title })),
  ];
  const pack = (kind: ExportKind) => void exports.getState().pack(kind, chosen === everything ? undefined : chosen);
  const { archive, markdown } = kinds;
  return (
    <SettingsBlock title="Export" aside="Keys are never in it.">
      <div className="settings-card">
        <SettingRow label="What to export" hint="All workspaces, or one of them">
          <Select label="What to export" isLabelHidden value={chosen} options={options} onChange={setChosen} />
        </SettingRow>
        {packing && <PackingRow packing={packing} />}
        {!packing &&
          [archive, markdown].map((one) => (
            <SettingRow key={one.kind} label={one.label} hint={one.hint}>
              <Button
                icon={Download}
                data-command-focus={one.kind === 'archive' ? 'export' : undefined}
                aria-label={`Export: ${one.label}`}
                onClick={() => pack(one.kind)}
              >
                Export
              </Button>
            </SettingRow>
          ))}
      </div>
    </SettingsBlock>
  );
}

const kinds = {
  archive: {
    kind: 'archive',
    label: 'Archive of Switchboard',
    hint: 'Conversations with all branches, notes, files, rules, budgets and usage. Import takes it in again, whole.',
  },
  markdown: {
    kind: 'markdown',
    label: 'Conversations as Markdown',
    hint: 'One file for each conversation, of the branch on screen. To be read anywhere.',
  },
} as const;

function PackingRow({ packing: { kind, phase, percent } }: { readonly packing: Packing }) {
  const { exports } = useStores();
  const words = phase === 'writing' ? `Writing the zip: ${percent}%` : `Saving the zip: ${percent}%`;
  return (
    <SettingRow
      label={kinds[kind].label}
      hint={
        <>
          {words}
          <Progress label={words} percent={percent} />
        </>
      }
    >
      <Button size="small" onClick={() => exports.getState().cancel()}>
        Cancel
      </Button>
    </SettingRow>
  );
}
