import { useFrom, useStores } from '../../client/stores-context.ts';
import { formatMoment } from '../../lib/format/format-date.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';

/** On every screen while a backup waits to take the place of everything: what is written now would go with it. */
export function StagedRestore() {
  const { backups } = useStores();
  const staged = useFrom(
    () => backups,
    (state) => state.shelf?.staged,
  );
  const isRestarting = useFrom(
    () => backups,
    (state) => state.isRestarting,
  );
  if (!staged) return null;
  return (
    <div className="shell-notice">
      <Banner
        tone="warn"
        title={`At the next start everything goes back to ${formatMoment(staged.madeAt)}.`}
        actions={
          <>
            <Button size="small" disabled={isRestarting} onClick={() => void backups.getState().keepPresent()}>
              Keep the present
            </Button>
            <Button size="small" tone="primary" isBusy={isRestarting} onClick={() => void backups.getState().restart()}>
              Restart now
            </Button>
          </>
        }
      >
        What you write until then is kept as a backup of its own, in Settings under Data.
      </Banner>
    </div>
  );
}
