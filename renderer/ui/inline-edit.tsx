import { type KeyboardEvent, useRef } from 'react';
import './inline-edit.css';

interface InlineEditProps {
  /** Accessible name: what is edited. */
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly onCommit: (value: string) => void;
  /** `isByKey`: focus was in the field and belongs back to what stands in its place. */
  readonly onEnd: (isByKey: boolean) => void;
}

/** A name edited in its place: Enter or leaving keeps it, Esc brings the old one back. */
export function InlineEdit({ label, value, maxLength, onCommit, onEnd }: InlineEditProps) {
  const isOver = useRef(false);
  const end = (typed: string | undefined, isByKey: boolean) => {
    if (isOver.current) return;
    isOver.current = true;
    if (typed !== undefined) onCommit(typed);
    onEnd(isByKey);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    // Focus moves on before the key is up: it must not press what receives it.
    event.preventDefault();
    if (event.key === 'Enter') end(event.currentTarget.value, true);
    else end(undefined, true);
  };
  return (
    <input
      className="inline-edit"
      aria-label={label}
      defaultValue={value}
      maxLength={maxLength}
      autoFocus
      data-uses-escape
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => end(event.currentTarget.value, false)}
      onKeyDown={onKeyDown}
    />
  );
}
