import { CircleX } from 'lucide-react';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from '../lib/class-names.ts';
import { Icon } from './icon.tsx';
import './text-field.css';

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'size'> {
  readonly label: string;
  /** The label is read out but not shown; a placeholder or heading says it. */
  readonly isLabelHidden?: boolean;
  readonly hint?: ReactNode;
  /** The reason the value is not accepted; marks the field invalid. */
  readonly problem?: string | undefined;
  readonly size?: 'normal' | 'large';
}

export function TextField(props: TextFieldProps) {
  const { label, isLabelHidden = false, hint, problem, size = 'normal', className, ...native } = props;
  const id = useId();
  return (
    <div className={classNames('field', className)}>
      <label className={isLabelHidden ? 'visually-hidden' : 'field-label'} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={`field-input field-input-${size}`}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem || hint ? `${id}-note` : undefined}
        {...native}
      />
      {problem && (
        <p id={`${id}-note`} className="field-problem" role="alert">
          <Icon of={CircleX} size="dense" />
          {problem}
        </p>
      )}
      {!problem && hint && (
        <p id={`${id}-note`} className="field-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
