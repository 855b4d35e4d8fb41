import { useState } from 'react';
import { classNames } from '../../../lib/class-names.ts';

interface EditorInputProps<Value> {
  /** Accessible name. */
  readonly label: string;
  readonly unit?: string;
  readonly isCode?: boolean;
  readonly isInvalid?: boolean;
  /** As it is kept; while it is typed, what was typed is shown. */
  readonly value: string;
  readonly read: (typed: string) => Value;
  readonly onChange: (value: Value) => void;
}

/** A value that is read with each letter and shown as it was typed until the field is left. */
export function EditorInput<Value>(props: EditorInputProps<Value>) {
  const { label, unit, isCode = false, isInvalid = false, value, read, onChange } = props;
  const [typed, setTyped] = useState<string>();
  return (
    <span className={classNames('editor-input', isCode && 'editor-code')} data-invalid={isInvalid || undefined}>
      <input
        aria-label={label}
        aria-invalid={isInvalid || undefined}
        autoComplete="off"
        spellCheck={!isCode && unit === undefined}
        value={typed ?? value}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          onChange(read(event.currentTarget.value));
        }}
        onBlur={() => setTyped(undefined)}
      />
      {unit !== undefined && <span className="editor-unit">{unit}</span>}
    </span>
  );
}
