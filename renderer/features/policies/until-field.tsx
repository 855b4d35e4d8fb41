import { useState } from 'react';
import type { EpochMs } from '../../../shared/model/quantities.ts';
import { useStores } from '../../client/stores-context.ts';
import { dayText, endOfDay } from '../../lib/policies/last-day.ts';
import { TextField } from '../../ui/text-field.tsx';

interface UntilFieldProps {
  readonly name: string;
  readonly until: EpochMs | undefined;
  readonly onChange: (until: EpochMs | undefined) => void;
}

/** The last day on which an assignment counts; none for one without an end. A day that is over is not taken. */
export function UntilField({ name, until, onChange }: UntilFieldProps) {
  const { clock } = useStores();
  const [refused, setRefused] = useState<string>();
  const isOver = until !== undefined && until <= clock.now();
  const write = (text: string) => {
    const end = endOfDay(text);
    if (end !== undefined && end <= clock.now()) return setRefused(text);
    setRefused(undefined);
    onChange(end);
  };
  return (
    <TextField
      label={`Last day for ${name}`}
      isLabelHidden
      type="date"
      className="policy-until"
      value={refused ?? (until === undefined ? '' : dayText(until))}
      problem={problemOf(refused !== undefined, isOver)}
      onChange={(event) => write(event.currentTarget.value)}
    />
  );
}

function problemOf(isRefused: boolean, isOver: boolean): string | undefined {
  if (isRefused) return 'That day is over. Choose a later one, or clear it.';
  return isOver ? 'Over: it no longer counts. Choose a later day, or clear it.' : undefined;
}
