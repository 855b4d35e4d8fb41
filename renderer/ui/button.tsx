import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classNames } from '../lib/class-names.ts';
import { Icon } from './icon.tsx';
import { Keycap } from './keycap.tsx';
import { Spinner } from './spinner.tsx';
import './button.css';

interface ButtonProps extends ComponentProps<'button'> {
  readonly tone?: 'plain' | 'primary' | 'danger' | 'ghost';
  readonly size?: 'small' | 'normal' | 'large';
  readonly icon?: LucideIcon | undefined;
  readonly isIconFilled?: boolean;
  /** Printed at the end; the key itself is bound elsewhere. */
  readonly hotkey?: string | undefined;
  /** Work is under way: the spinner takes the icon's place and presses do nothing. */
  readonly isBusy?: boolean;
}

export function Button(props: ButtonProps) {
  const { tone = 'plain', size = 'normal', icon, isIconFilled, hotkey, isBusy = false, ...rest } = props;
  const { className, children, onClick, ...native } = rest;
  return (
    <button
      type="button"
      className={classNames('button', `button-${tone}`, `button-${size}`, className)}
      aria-busy={isBusy || undefined}
      onClick={isBusy ? undefined : onClick}
      {...native}
    >
      {isBusy && <Spinner />}
      {!isBusy && icon && <Icon of={icon} size={size === 'small' ? 'chip' : 'dense'} isFilled={isIconFilled} />}
      {children}
      {hotkey && <Keycap hotkey={hotkey} isBare />}
    </button>
  );
}
