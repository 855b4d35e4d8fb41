import { CircleX, Eye, EyeOff } from 'lucide-react';
import { type ComponentProps, type ReactNode, useId, useState } from 'react';
import { classNames } from '../lib/class-names.ts';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import './text-field.css';
import './secret-field.css';

interface SecretFieldProps extends Omit<ComponentProps<'input'>, 'size' | 'type'> {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  /** What the button to read it says: "Show key". */
  readonly noun: 'key' | 'passphrase';
  readonly hint?: ReactNode;
  /** The reason it is not accepted; marks the field invalid. */
  readonly problem?: string | undefined;
  readonly isInvalid?: boolean;
  readonly size?: 'normal' | 'large';
}

/** A field for a secret: hidden unless asked for, never filled in or remembered by the browser. */
export function SecretField(props: SecretFieldProps) {
  const { label, isLabelHidden = false, noun, hint, problem, isInvalid = false, size = 'normal', ...native } = props;
  const [isShown, setShown] = useState(false);
  const id = useId();
  return (
    <div className="field">
      <label className={isLabelHidden ? 'visually-hidden' : 'field-label'} htmlFor={id}>
        {label}
      </label>
      <span className="secret-field">
        <input
          id={id}
          type={isShown ? 'text' : 'password'}
          className={classNames('field-input', `field-input-${size}`, 'mono')}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={problem !== undefined || isInvalid ? true : undefined}
          aria-describedby={problem || hint ? `${id}-note` : undefined}
          {...native}
        />
        <IconButton
          icon={isShown ? EyeOff : Eye}
          label={`${isShown ? 'Hide' : 'Show'} ${noun}`}
          size="small"
          onClick={() => setShown(!isShown)}
        />
      </span>
      {problem && (
        <p id={`${id}-note`} className="field-problem" role="alert">
          <Icon of={CircleX} size="dense" />
          {problem}
        </p>
      )}
      {!problem && hint && (
        <div id={`${id}-note`} className="field-hint">
          {hint}
        </div>
      )}
    </div>
  );
}
