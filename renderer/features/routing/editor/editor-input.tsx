import { type ChangeEvent, type KeyboardEvent, useState } from 'react';
import { classNames } from '../../../lib/class-names.ts';

interface EditorInputProps<Value> {
  /** Accessible name. */
  readonly label: string;
  readonly unit?: string;
  readonly isCode?: boolean;
  readonly isInvalid?: boolean;
  /** May be long: it has a row of its own and wraps. */
  readonly isLong?: boolean;
  /** As it is kept; while it is typed, what was typed is shown. */
  readonly value: string;
  readonly read: (typed: string) => Value;
  readonly onChange: (value: Value) => void;
}

/** A value that is read with each letter and shown as it was typed until the field is left. */
export function EditorInput<Value>(props: EditorInputProps<Value>) {
  const { label, unit, isCode = false, isInvalid = false, isLong = false, value, read, onChange } = props;
  const [typed, setTyped] = useState<string>();
  const native = {
    'aria-label': label,
    'aria-invalid': isInvalid || undefined,
    autoComplete: 'off',
    spellCheck: !isCode && unit === undefined,
    value: typed ?? value,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const text = inOneLine(event.currentTarget.value);
      setTyped(text);
      onChange(read(text));
    },
    onBlur: () => setTyped(undefined),
  };
  return (
    <span
      className={classNames('editor-input', isCode && 'editor-code', isLong && 'editor-long')}
      data-invalid={isInvalid || undefined}
    >
      {isLong ? <textarea rows={1} onKeyDown={keepOneLine} {...native} /> : <input {...native} />}
      {unit !== undefined && <span className="editor-unit">{unit}</span>}
    </span>
  );
}

/** It wraps, but what it holds is one line. */
function keepOneLine(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}

function inOneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}
