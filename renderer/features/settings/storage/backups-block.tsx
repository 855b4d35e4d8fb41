import { useFrom, useStores } from '../../../client/stores-context.ts';
import type { BackupKind, BackupShelf } from '../../../../shared/model/backup.ts';
import { formatBytes } from '../../../lib/format/format-bytes.ts';
import { formatMoment } from '../../../lib/format/format-date.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { SettingRow } from '../settings-page.tsx';
import { SettingsBlock } from '../settings-block.tsx';

/** Copies of everything, and the way back to each. */
export function BackupsBlock() {
  const { backups } = useStores();
  const shelf = useFrom(
    () => backups,
    (state) => state.shelf,
  );
  const status = useFrom(
    () => backups,
    (state) => state.status,
  );
  const isMaking = shelf?.madePercent !== undefined;
  return (
    <SettingsBlock
      title="Backups"
      aside="Made once a day while Switchboard runs. Keys are not in them."
      actions={
        <Button size="small" isBusy={isMaking} onClick={() => void backups.getState().make()}>
          Back up now
        </Button>
      }
    >
      {status.state === 'failed' && (
        <Banner tone="danger" title="The backups cannot be read.">
          {status.message}
        </Banner>
      )}
      {shelf && (
        <div className="settings-card">
          {isMaking && <MakingRow percent={shelf.madePercent ?? 0} />}
          <BackupRows shelf={shelf} />
        </div>
      )}
    </SettingsBlock>
  );
}

function MakingRow({ percent }: { readonly percent: number }) {
  const { backups } = useStores();
  return (
    <SettingRow label="Backing up" hint={<Progress label="Backing up" percent={percent} />}>
      <Button size="small" onClick={() => void backups.getState().cancel()}>
        Cancel
      </Button>
    </SettingRow>
  );
}

function BackupRows({ shelf }: { readonly shelf: BackupShelf }) {
  const { backups } = useStores();
  if (shelf.backups.length === 0) {
    return <SettingRow label="No backup yet" hint="The first one is made soon after the start, or now." />;
  }
  return shelf.backups.map(({ name, madeAt, kind, sizeBytes }) => (
    <SettingRow key={name} label={formatMoment(madeAt)} hint={`${kindWords[kind]} · ${formatBytes(sizeBytes)}`}>
      {shelf.staged?.name === name ? (
        <span className="setting-hint">Restored at the next start</span>
      ) : (
        <Button
          size="small"
          aria-label={`Restore the backup of ${formatMoment(madeAt)}`}
          onClick={() => void backups.getState().restore(name)}
        >
          Restore
        </Button>
      )}
    </SettingRow>
  ));
}

const kindWords: Readonly<Record<BackupKind, string>> = {
  daily: 'Daily',
  'by-hand': 'Made by you',
  'before-migration': 'Before an update of the database',
  'before-restore': 'Before a backup was restored',
  'before-clearing': 'Before something was cleared',
};
