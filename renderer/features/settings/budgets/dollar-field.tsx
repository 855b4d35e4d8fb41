import { type KeyboardEvent, useState } from 'react';
import type { CostMicros } from '../../../../shared/model/quantities.ts';
import { useFrom, useStores } from '../../../client/stores-context.ts';
import { formatExact } from '../../../lib/format/format-cost.ts';
import { parseDollars } from '../../../lib/format/parse-dollars.ts';
import { TextField } from '../../../ui/text-field.tsx';
import './dollar-field.css';

interface DollarFieldProps {
  /** What the amount is of; what is typed there and not saved is kept by this name. */
  readonly field: string;
  readonly label: string;
  /** Absent where there is no limit. */
  readonly micros: CostMicros | undefined;
  readonly onChange: (micros: CostMicros) => void;
  /** The field was emptied; absent where there is always an amount. */
  readonly onClear?: () => void;
}

/**
 * An amount that is saved when the field is left or Enter is pressed; Esc brings the saved one back. What is not an
 * amount stays, with the reason, also when the page is left.
 */
export function DollarField({ field, label, micros, onChange, onClear }: DollarFieldProps) {
  const { typedAmounts } = useStores();
  const typed = useFrom(
    () => typedAmounts,
    ({ texts }) => texts[field],
  );
  const [isTried, setTried] = useState(typed !== undefined);
  const parsed = typed === undefined ? undefined : parseDollars(typed);
  const type = typedAmounts.getState().type;
  const giveUp = () => type(field);
  const save = () => {
    if (typed === undefined || parsed === undefined) return;
    // It stays tried: an amount that is refused comes back, and is not saved.
    setTried(true);
    if (onClear && typed.trim() === '') {
      giveUp();
      return onClear();
    }
    if (parsed.type === 'invalid') return;
    giveUp();
    if (parsed.micros !== micros) onChange(parsed.micros);
  };
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Enter') save();
    if (key === 'Escape') giveUp();
  };
  return (
    <TextField
      label={label}
      isLabelHidden
      className="dollar-field"
      data-uses-escape={typed === undefined ? undefined : true}
      value={typed ?? (micros === undefined ? '' : formatExact(micros))}
      placeholder={onClear && 'No limit'}
      problem={isTried && parsed?.type === 'invalid' ? problemWords(parsed.reason, micros) : undefined}
      hint={isTried && parsed?.type === 'amount' ? 'Not saved yet.' : undefined}
      onChange={(event) => {
        if (typed === undefined) setTried(false);
        type(field, event.target.value);
      }}
      onBlur={save}
      onKeyDown={onKeyDown}
    />
  );
}

function problemWords(reason: string, micros: CostMicros | undefined): string {
  return micros === undefined ? reason : `${reason} Until then ${formatExact(micros)} holds.`;
}
