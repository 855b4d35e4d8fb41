import { type KeyboardEvent, useId } from 'react';
import './part-fields.css';

interface PartFieldsProps<Part extends string> {
  readonly parts: readonly { readonly part: Part; readonly title: string }[];
  readonly values: Readonly<Record<Part, string>>;
  readonly isDisabled?: boolean;
  readonly onWrite: (part: Part, text: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** A text in parts, each under its own name, that grow with what is written in them. */
export function PartFields<Part extends string>(props: PartFieldsProps<Part>) {
  const { parts, values, isDisabled = false, onWrite, onKeyDown } = props;
  const id = useId();
  return (
    <div className="part-fields" aria-busy={isDisabled}>
      {parts.map(({ part, title }) => (
        <div key={part} className="part-field">
          <label htmlFor={`${id}-${part}`}>{title}</label>
          <textarea
            id={`${id}-${part}`}
            rows={1}
            value={values[part]}
            disabled={isDisabled}
            data-uses-escape={onKeyDown ? true : undefined}
            onChange={(event) => onWrite(part, event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
        </div>
      ))}
    </div>
  );
}
