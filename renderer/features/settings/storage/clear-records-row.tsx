import { useState } from 'react';
import { assertNever } from '../../../../shared/model/assert-never.ts';
import type { ClearedKind, ClearingStep } from '../../../../shared/model/clearing.ts';
import { useFrom, useStores } from '../../../client/stores-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { SettingRow } from '../settings-page.tsx';

export interface ClearedRecords {
  readonly kind: ClearedKind;
  readonly label: string;
  readonly button: string;
  /** What is lost with them; said after how many there are. */
  readonly loss: string;
}

/** Records of one kind: how many there are, what is lost with them, and how far their removal is. */
export function ClearRecordsRow({ kind, label, button, loss }: ClearedRecords) {
  const { clearing } = useStores();
  const [isAsking, setAsking] = useState(false);
  const count = useFrom(
    () => clearing,
    ({ clearable }) => (kind === 'traces' ? clearable?.traceCount : clearable?.usageCount) ?? 0,
  );
  const running = useFrom(
    () => clearing,
    (state) => state.running,
  );
  if (running?.kind === kind) {
    const { words, percent } = describeStep(running.step);
    return (
      <SettingRow
        label={label}
        hint={
          <>
            {words}
            <Progress label={words} {...(percent !== undefined && { percent })} />
          </>
        }
      >
        <Button size="small" onClick={() => clearing.getState().cancel()}>
          Cancel
        </Button>
      </SettingRow>
    );
  }
  const clear = () => {
    setAsking(false);
    void clearing.getState().clearRecords(kind);
  };
  return (
    <SettingRow label={label} hint={count === 0 ? 'There are none.' : `${count.toLocaleString('en-US')} kept. ${loss}`}>
      {isAsking ? (
        <>
          <Button size="small" autoFocus onClick={() => setAsking(false)}>
            Keep them
          </Button>
          <Button size="small" tone="danger" onClick={clear}>
            Back up and clear
          </Button>
        </>
      ) : (
        <Button size="small" disabled={count === 0 || running !== undefined} onClick={() => setAsking(true)}>
          {button}
        </Button>
      )}
    </SettingRow>
  );
}

function describeStep(step: ClearingStep): { readonly words: string; readonly percent?: number } {
  switch (step.phase) {
    case 'backing-up':
      return { words: 'Making a backup first' };
    case 'clearing': {
      const { removedCount, totalCount } = step;
      const words = `${removedCount.toLocaleString('en-US')} of ${totalCount.toLocaleString('en-US')} removed`;
      return { words, percent: Math.floor((100 * removedCount) / Math.max(1, totalCount)) };
    }
    case 'cleared':
      return { words: 'Done', percent: 100 };
    default:
      return assertNever(step);
  }
}
