import { useFrom, useStores } from '../../client/stores-context.ts';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';

/** How far saving many rules at once has come; nothing for a few. */
export function SavingNote() {
  const { rules } = useStores();
  const sending = useFrom(
    () => rules,
    (state) => state.sending,
  );
  if (!sending) return null;
  const { sentCount, totalCount } = sending;
  const words = `Saving rules: ${sentCount.toLocaleString('en')} of ${totalCount.toLocaleString('en')}`;
  return (
    <div className="saving-note" role="status">
      <span className="figures">{words}</span>
      <Progress label="Saving rules" percent={Math.floor((100 * sentCount) / totalCount)} />
      <Button size="small" onClick={rules.getState().stopSending}>
        Stop
      </Button>
    </div>
  );
}
