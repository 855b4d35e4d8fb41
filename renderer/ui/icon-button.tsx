import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classNames } from '../lib/class-names.ts';
import { Icon } from './icon.tsx';
import { Tooltip } from './tooltip.tsx';
import './icon-button.css';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label'> {
  readonly icon: LucideIcon;
  /** Accessible name and tooltip. */
  readonly label: string;
  readonly hotkey?: string | undefined;
  readonly size?: 'small' | 'normal';
  readonly tooltipSide?: 'top' | 'bottom' | 'left' | 'right';
  readonly isPressed?: boolean;
}

export function IconButton(props: IconButtonProps) {
  const { icon, label, hotkey, size = 'normal', tooltipSide = 'bottom', isPressed, className, ...native } = props;
  return (
    <Tooltip text={label} hotkey={hotkey} side={tooltipSide}>
      <button
        type="button"
        className={classNames('icon-button', size === 'small' && 'icon-button-small', className)}
        aria-label={label}
        aria-pressed={isPressed}
        {...native}
      >
        <Icon of={icon} size={size === 'small' ? 'dense' : 'normal'} />
      </button>
    </Tooltip>
  );
}
