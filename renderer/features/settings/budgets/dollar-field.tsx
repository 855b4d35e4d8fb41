import { useState } from 'react';
import type { CostMicros } from '../../../../shared/model/quantities.ts';
import { formatExact } from '../../../lib/format/format-cost.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { parseDollars } from '../../../lib/format/parse-dollars.ts';

interface DollarFieldProps {
  readonly label: string;
  readonly micros: CostMicros;
  readonly onChange: (micros: CostMicros) => void;
}

/** An amount that is saved when the field is left or Enter is pressed; what is not an amount stays, with the reason. */
export function DollarField({ label, micros, onChange }: DollarFieldProps) {
  const [typed, setTyped] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const save = () => {
    if (typed === undefined) return;
    const parsed = parseDollars(typed);
    if (parsed.type === 'invalid') {
      setProblem(parsed.reason);
      return;
    }
    setTyped(undefined);
    setProblem(undefined);
    if (parsed.micros !== micros) onChange(parsed.micros);
  };
  return (
    <TextField
      label={label}
      isLabelHidden
      className="dollar-field"
      value={typed ?? formatExact(micros)}
      problem={problem}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && save()}
    />
  );
}
